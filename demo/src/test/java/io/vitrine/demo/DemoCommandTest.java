package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DemoCommandTest {
    private final Properties properties = new Properties();
    private final List<DemoOptions> runs = new ArrayList<>();
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int execute(String... args) {
        CommandLine line = DemoCommand.commandLine(properties, options -> {
            runs.add(options);
            return 0;
        });
        return line.setErr(new PrintWriter(err)).setOut(new PrintWriter(out)).execute(args);
    }

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(execute()).isZero();

        assertThat(runs).containsExactly(new DemoOptions(null, 3_000, 8, null, 8080));
    }

    @Test
    void optionsAreReadFromTheCommandLine() {
        assertThat(execute(
                        "--duration",
                        "10s",
                        "--rate=500",
                        "--threads",
                        "2",
                        "--redis-url",
                        "redis://h:1/2",
                        "--port",
                        "0"))
                .isZero();

        assertThat(runs).containsExactly(new DemoOptions(Duration.ofSeconds(10), 500, 2, "redis://h:1/2", 0));
    }

    @Test
    void optionsAreReadFromPropertiesOfTheSameNames() {
        properties.setProperty("vitrine.demo.duration", "250ms");
        properties.setProperty("vitrine.demo.rate", "7");
        properties.setProperty("vitrine.demo.threads", "3");
        properties.setProperty("vitrine.demo.redis-url", "redis://elsewhere");
        properties.setProperty("vitrine.demo.port", "9000");
        properties.setProperty("vitrine.other", "is not ours");

        assertThat(execute()).isZero();

        assertThat(runs).containsExactly(new DemoOptions(Duration.ofMillis(250), 7, 3, "redis://elsewhere", 9000));
    }

    @Test
    void theCommandLineWinsOverProperties() {
        properties.setProperty("vitrine.demo.rate", "7");

        assertThat(execute("--rate", "8")).isZero();

        assertThat(runs).extracting(DemoOptions::callsPerSecond).containsExactly(8);
    }

    @ParameterizedTest
    @CsvSource({"10s,10000", "250ms,250", "2m,120000", "1h,3600000", "PT1.5S,1500"})
    void durationsHaveAUnit(String text, long millis) {
        assertThat(execute("--duration", text)).isZero();

        assertThat(runs).extracting(DemoOptions::duration).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void anUnknownOptionIsNamedAndTheUsageShown() {
        assertThat(execute("--rats", "8")).isEqualTo(2);

        assertThat(runs).isEmpty();
        assertThat(err.toString()).contains("--rats", "Possible solutions: --rate", "Usage: demo", "--redis-url");
    }

    @Test
    void anUnknownPropertyIsNamed() {
        properties.setProperty("vitrine.demo.raet", "8");

        assertThat(execute()).isEqualTo(2);

        assertThat(runs).isEmpty();
        assertThat(err.toString()).contains("Unknown property: vitrine.demo.raet");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "--duration,10,'10' is not a duration such as 10s",
                "--duration,0s,is not positive",
                "--rate,many,'many' is not an int",
                "--rate,0,--rate 0 is not in 1..1000000",
                "--threads,0,--threads 0 is not in 1..1000",
                "--port,65536,--port 65536 is not in 0..65535"
            })
    void aValueOutOfItsRangeIsRefused(String option, String value, String message) {
        assertThat(execute(option, value)).isEqualTo(2);

        assertThat(runs).isEmpty();
        assertThat(err.toString()).contains(message);
    }

    @Test
    void aPropertyThatCannotBeReadIsRefusedAsTheOptionIs() {
        properties.setProperty("vitrine.demo.rate", "fast");

        assertThat(execute()).isEqualTo(2);

        assertThat(err.toString()).contains("--rate").contains("'fast' is not an int");
    }

    @Test
    void helpSaysTheOptionsAndTheExitCodes() {
        assertThat(execute("--help")).isZero();

        assertThat(runs).isEmpty();
        assertThat(out.toString())
                .contains("--duration", "--rate", "--threads", "--redis-url", "--port")
                .contains("Exit codes:")
                .contains("the port is in use");
    }
}
