package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Duration BASE = Duration.ofMillis(8);
    private static final Duration CAP = Duration.ofMillis(512);
    /** A generator that fails a schedule which is meant to be free of chance. */
    private static final RandomGenerator NO_CHANCE = () -> {
        throw new AssertionError("asked for chance");
    };

    @Test
    void exponentialDoublesUpToItsCap() {
        assertThat(millis(Backoff.exponential(BASE, CAP), 10, NO_CHANCE))
                .containsExactly(8L, 16L, 32L, 64L, 128L, 256L, 512L, 512L, 512L, 512L);
    }

    @Test
    void linearGrowsByItsStepUpToItsCap() {
        assertThat(millis(Backoff.linear(Duration.ofMillis(100), Duration.ofMillis(350)), 6, NO_CHANCE))
                .containsExactly(100L, 200L, 300L, 350L, 350L, 350L);
    }

    @Test
    void linearOfAHundredMillisecondsReachesThreeSecondsAtTheThirtiethRetry() {
        Backoff backoff = Backoff.linear(Duration.ofMillis(100), Duration.ofSeconds(3));

        assertThat(backoff.delay(29, NO_CHANCE)).isEqualTo(Duration.ofMillis(2_900));
        assertThat(backoff.delay(30, NO_CHANCE)).isEqualTo(Duration.ofSeconds(3));
        assertThat(backoff.delay(1_000, NO_CHANCE)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void constantStaysAsItIs() {
        assertThat(millis(Backoff.constant(Duration.ofMillis(50)), 3, NO_CHANCE))
                .containsExactly(50L, 50L, 50L);
    }

    @Test
    void noneDoesNotWait() {
        assertThat(millis(Backoff.none(), 3, NO_CHANCE)).containsExactly(0L, 0L, 0L);
    }

    @Test
    void fullJitterOfASeededGeneratorGivesTheseFigures() {
        assertThat(millis(Backoff.exponential(BASE, CAP).fullJitter(), 8, new Random(42)))
                .containsExactly(3L, 2L, 1L, 60L, 98L, 133L, 366L, 352L);
    }

    @Test
    void equalJitterOfASeededGeneratorGivesTheseFigures() {
        assertThat(millis(Backoff.exponential(BASE, CAP).equalJitter(), 8, new Random(42)))
                .containsExactly(7L, 14L, 27L, 33L, 76L, 225L, 378L, 505L);
    }

    @Test
    void decorrelatedJitterOfASeededGeneratorGivesTheseFigures() {
        assertThat(millis(Backoff.exponential(BASE, CAP).decorrelated(), 8, new Random(42)))
                .containsExactly(15L, 23L, 43L, 22L, 135L, 204L, 367L, 77L);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 16", "3, 32", "7, 512", "8, 512", "40, 512", "2147483647, 512"})
    void jitterStaysWithinItsBounds(int retry, long waitMillis) {
        Random random = new Random(7);
        long wait = Duration.ofMillis(waitMillis).toNanos();
        for (int i = 0; i < 2_000; i++) {
            assertThat(Backoff.exponential(BASE, CAP).fullJitter().delayNanos(retry, random))
                    .isBetween(0L, wait);
            assertThat(Backoff.exponential(BASE, CAP).equalJitter().delayNanos(retry, random))
                    .isBetween(wait / 2, wait);
            assertThat(Backoff.exponential(BASE, CAP).decorrelated().delayNanos(retry, random))
                    .isBetween(BASE.toNanos(), CAP.toNanos());
        }
    }

    @Test
    void fullJitterFillsItsWholeRange() {
        Random random = new Random(7);
        long[] delays = IntStream.range(0, 10_000)
                .mapToLong(i -> Backoff.exponential(BASE, CAP).fullJitter().delayNanos(7, random))
                .sorted()
                .toArray();
        long cap = CAP.toNanos();

        assertThat(delays[0]).isLessThan(cap / 100);
        assertThat(delays[5_000]).isBetween(cap * 45 / 100, cap * 55 / 100);
        assertThat(delays[9_999]).isGreaterThan(cap - cap / 100);
    }

    @Test
    void theSameSeedGivesTheSameDelays() {
        Backoff backoff = Backoff.exponential(BASE, CAP).decorrelated();

        assertThat(millis(backoff, 20, new Random(1))).isEqualTo(millis(backoff, 20, new Random(1)));
    }

    @Test
    void theLongestBackoffDoesNotOverflow() {
        Backoff backoff = Backoff.exponential(Duration.ofDays(300), Duration.ofDays(365));

        assertThat(backoff.delay(1, NO_CHANCE)).isEqualTo(Duration.ofDays(300));
        assertThat(backoff.delay(2, NO_CHANCE)).isEqualTo(Duration.ofDays(365));
        assertThat(backoff.decorrelated().delay(64, new Random(3)))
                .isBetween(Duration.ofDays(300), Duration.ofDays(365));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Backoff.exponential(/* base= */ CAP, /* cap= */ BASE))
                .hasMessageContaining("backoff cap 8ms is below its base 512ms");
        assertThatThrownBy(() -> Backoff.constant(Duration.ofMillis(-1)))
                .hasMessageContaining("backoff base PT-0.001S");
        assertThatThrownBy(() -> Backoff.linear(BASE, CAP).decorrelated()).hasMessageContaining("exponential");
        assertThatThrownBy(() -> Backoff.none().delay(0, NO_CHANCE)).hasMessageContaining("counted from 1");
    }

    private static List<Long> millis(Backoff backoff, int retries, RandomGenerator random) {
        return IntStream.rangeClosed(1, retries)
                .mapToObj(retry -> backoff.delay(retry, random).toMillis())
                .toList();
    }
}
