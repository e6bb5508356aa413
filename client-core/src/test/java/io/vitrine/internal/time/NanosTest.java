package io.vitrine.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NanosTest {

    private static final long CENTURY = Duration.ofDays(36_500).toNanos();

    @Test
    void aDurationIsItsNanoseconds() {
        assertThat(Nanos.of(Duration.ofMillis(3))).isEqualTo(3_000_000);
        assertThat(Nanos.of(Duration.ofMillis(-3))).isEqualTo(-3_000_000);
    }

    @Test
    void whatIsBeyondMeasureIsACentury() {
        assertThat(Nanos.of(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))).isEqualTo(CENTURY);
        assertThat(Nanos.of(Duration.ofSeconds(Long.MIN_VALUE))).isEqualTo(-CENTURY);
        assertThat(Nanos.of(Duration.ofDays(36_501))).isEqualTo(CENTURY);
    }

    @Test
    void anInstantAndADurationCompareWithThePresentWhereverTheClockBegan() {
        for (long now : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE - 1}) {
            assertThat(Nanos.after(now, Duration.ofSeconds(Long.MAX_VALUE)) - now)
                    .isEqualTo(CENTURY);
        }
    }
}
