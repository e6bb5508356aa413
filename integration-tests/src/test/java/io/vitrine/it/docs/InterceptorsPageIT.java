package io.vitrine.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.it.house.Checkout;
import io.vitrine.testkit.RedisServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of {@code docs/interceptors.md} as it stands, in a JVM of its own, with and without the tracing module. */
class InterceptorsPageIT {

    @TempDir
    Path folder;

    @Test
    void theTracingModuleOnTheClassPathYieldsOneSpanForEachCallBatchAndDial() throws Exception {
        List<String> output = runShop("interceptors-micrometer", "interceptors-resilience");

        assertThat(output).contains("9.90");
        assertThat(spans(output)).containsExactlyInAnyOrder("DIAL", "SET", "GET", "PIPELINE INCR");
    }

    @Test
    void withoutTheModuleThereIsNoSpanAndTheProgramRunsTheSame() throws Exception {
        List<String> output = runShop("interceptors-otel", "interceptors-micrometer", "interceptors-resilience");

        assertThat(output).contains("9.90");
        assertThat(spans(output)).isEmpty();
    }

    private List<String> runShop(String... without) throws IOException, InterruptedException {
        Path page = Checkout.current().root().resolve("docs/interceptors.md");
        Path classes = DocExamples.compile(page, folder).classes();
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(without).noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator + classes));
        try (RedisServer server = RedisServer.start()) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-cp", classPath, SpanPrinter.class.getName(), "Shop", server.url()));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.lines().toList();
        }
    }

    private static List<String> spans(List<String> output) {
        return output.stream()
                .filter(line -> line.startsWith("span: "))
                .map(line -> line.substring("span: ".length()))
                .toList();
    }
}
