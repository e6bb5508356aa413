package io.vitrine.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public API of every module is a file in {@code api/}, so that a change of it is seen in review. Where it is meant,
 * {@code -Dvitrine.api.write=true} writes the files anew.
 */
class PublicApiTest {
    static Stream<String> modules() {
        return PublishedModules.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theApiIsTheOneThatWasReviewed(String module) throws IOException, ClassNotFoundException {
        ModuleReference reference = PublishedModules.PATH.find(module).orElseThrow();
        List<String> lines = PublicApi.of(reference);
        Path file = Checkout.current().root().resolve("api").resolve(module + ".txt");
        if (Boolean.getBoolean("vitrine.api.write")) {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        }
        List<String> reviewed = Files.readAllLines(file);
        String hint = module + "; if the change is meant, run this test with -Dvitrine.api.write=true and commit api/";
        assertThat(PublicApi.added(reviewed, lines)).as("new in " + hint).isEmpty();
        assertThat(PublicApi.added(lines, reviewed)).as("gone from " + hint).isEmpty();
    }
}
