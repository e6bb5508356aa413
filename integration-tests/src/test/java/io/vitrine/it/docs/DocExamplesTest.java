package io.vitrine.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.it.house.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocExamplesTest {

    @TempDir
    Path folder;

    /** The pages with examples. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(Checkout.current().root().resolve("docs"))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .filter(DocExamplesTest::hasExamples)
                    .toList();
        }
    }

    private static boolean hasExamples(Path page) {
        try {
            return Files.readString(page).contains("<!-- compiled: ");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theExamplesOfThePageCompile(Path page) throws IOException {
        assertThat(DocExamples.compile(page, folder).classes()).isNotEmptyDirectory();
    }
}
