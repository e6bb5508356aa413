package io.vitrine.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.options.RetryPolicy.OnTimeout;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1ns, PT0.000000001S",
        "250us, PT0.00025S",
        "250ms, PT0.25S",
        "250 ms, PT0.25S",
        "5s, PT5S",
        "90s, PT1M30S",
        "2m, PT2M",
        "1h, PT1H",
        "7d, PT168H",
        "PT1.5S, PT1.5S",
        "-PT1S, PT-1S"
    })
    void durationsAreNumbersWithAUnitOrIso(String text, Duration duration) {
        assertThat(OptionText.duration("k", text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.25S, 250ms", "PT1M30S, 90s", "PT48H, 2d", "PT0.0000015S, 1500ns", "PT-1S, PT-1S"})
    void aDurationIsWrittenInItsLargestWholeUnit(Duration duration, String text) {
        assertThat(OptionText.format(duration)).isEqualTo(text);
        assertThat(OptionText.duration("k", text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "5 sec", "s", "-5s", "1.5s", "5S s", "PT", "9999999999999999999s", "999999999999999999d"
            })
    void whatIsNoDurationIsRefusedWithKeyAndValue(String text) {
        assertThatThrownBy(() -> OptionText.duration("interceptors.otel.slow", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interceptors.otel.slow '" + text
                        + "' is not a duration such as 250ms, 5s, 2m, 1h or PT5S (docs/failures/options.md)");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "65536, 65536", "64KiB, 65536", "64 kib, 65536", "1MiB, 1048576", "2GiB, 2147483648", "7B, 7"})
    void sizesAreBytesOrBinaryUnits(String text, long bytes) {
        assertThat(OptionText.size("k", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1000, 1000",
        "1024, 1KiB",
        "65536, 64KiB",
        "1048576, 1MiB",
        "3221225472, 3GiB",
        "1049600, 1025KiB"
    })
    void aSizeIsWrittenInItsLargestWholeUnit(long bytes, String text) {
        assertThat(OptionText.formatSize(bytes)).isEqualTo(text);
        assertThat(OptionText.size("k", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1KB", "1.5MiB", "-1", "KiB", "999999999999999999GiB"})
    void whatIsNoSizeIsRefused(String text) {
        assertThatThrownBy(() -> OptionText.size("k", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k '" + text + "' is not a size");
    }

    @Test
    void flagsNumbersAndChoicesAreReadInAnyCase() {
        assertThat(OptionText.flag("k", "TRUE")).isTrue();
        assertThat(OptionText.flag("k", " false ")).isFalse();
        assertThat(OptionText.number("k", " -7 ")).isEqualTo(-7);
        assertThat(OptionText.choice("k", "idempotent-only", OnTimeout.class)).isEqualTo(OnTimeout.IDEMPOTENT_ONLY);
        assertThat(OptionText.choice("k", "Idempotent_Only", OnTimeout.class)).isEqualTo(OnTimeout.IDEMPOTENT_ONLY);
    }

    @Test
    void whatIsNoneOfThemIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> OptionText.flag("k", "1")).hasMessageStartingWith("k '1' is not true or false");
        assertThatThrownBy(() -> OptionText.number("k", "1e3")).hasMessageStartingWith("k '1e3' is not a whole number");
        assertThatThrownBy(() -> OptionText.integer("k", "3000000000"))
                .hasMessageStartingWith("k 3000000000 is not in -2147483648..2147483647");
        assertThatThrownBy(() -> OptionText.choice("k", "maybe", OnTimeout.class))
                .hasMessageStartingWith("k 'maybe' is not one of idempotent-only, never, always");
    }
}
