package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconnectStrategyTest {

    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofSeconds(3);
    private final IOException refused = new IOException("refused");

    @Test
    void linearWaitsOneStepMoreAfterEachFailureUpToItsMost() {
        ReconnectStrategy linear = ReconnectStrategy.linear(STEP, MOST);

        assertThat(linear.delay(1, refused)).contains(STEP);
        assertThat(linear.delay(7, refused)).contains(STEP.multipliedBy(7));
        assertThat(linear.delay(30, refused)).contains(MOST);
        assertThat(linear.delay(1_000_000, refused)).contains(MOST);
    }

    @Test
    void exponentialWaitsAnyPartOfATimeThatDoublesUpToItsMost() {
        ReconnectStrategy exponential = ReconnectStrategy.exponential(STEP, MOST);

        assertThat(longestOf(exponential, 1)).isBetween(Duration.ofMillis(80), STEP);
        assertThat(longestOf(exponential, 3)).isBetween(Duration.ofMillis(320), STEP.multipliedBy(4));
        assertThat(longestOf(exponential, 40)).isBetween(Duration.ofMillis(2_400), MOST);
    }

    @Test
    void chanceKeepsThoseApartWhoLostTheirConnectionTogether() {
        Set<Duration> delays = new HashSet<>();
        for (int client = 0; client < 100; client++) {
            delays.add(ReconnectStrategy.DEFAULT.delay(4, refused).orElseThrow());
        }

        assertThat(delays).hasSizeGreaterThan(90);
    }

    private Duration longestOf(ReconnectStrategy strategy, int attempt) {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 1_000; i++) {
            Duration delay = strategy.delay(attempt, refused).orElseThrow();
            longest = delay.compareTo(longest) > 0 ? delay : longest;
        }
        return longest;
    }

    @Test
    void theDefaultGoesOnForEverFromFiftyMillisecondsToTwoSeconds() {
        assertThat(RedisOptions.builder().build().reconnect())
                .isEqualTo(ReconnectStrategy.exponential(Duration.ofMillis(50), Duration.ofSeconds(2)));
        assertThat(ReconnectStrategy.DEFAULT.delay(Integer.MAX_VALUE, refused)).isPresent();
    }

    @Test
    void neverGivesUpAfterTheFirstFailure() {
        assertThat(ReconnectStrategy.never().delay(1, refused)).isEmpty();
    }

    @Test
    void aLimitGivesUpAfterSoManyAttempts() {
        ReconnectStrategy limited = ReconnectStrategy.linear(STEP, MOST).upTo(2);

        assertThat(limited.delay(1, refused)).contains(STEP);
        assertThat(limited.delay(2, refused)).contains(STEP.multipliedBy(2));
        assertThat(limited.delay(3, refused)).isEmpty();
    }

    @Test
    void aLimitIsOnlyEverLowered() {
        assertThat(ReconnectStrategy.never().upTo(5)).isEqualTo(ReconnectStrategy.never());
        assertThat(ReconnectStrategy.linear(STEP, MOST).upTo(3).upTo(9))
                .isEqualTo(ReconnectStrategy.linear(STEP, MOST).upTo(3));
        assertThat(ReconnectStrategy.linear(STEP, MOST).upTo(9).upTo(3))
                .isEqualTo(ReconnectStrategy.linear(STEP, MOST).upTo(3));
        ReconnectStrategy own = (attempt, cause) -> Optional.of(STEP);
        assertThat(own.upTo(1).upTo(9).delay(2, refused)).isEmpty();
    }

    @Test
    void oneOfTheApplicationsOwnHearsOfAttemptAndCause() {
        ReconnectStrategy own =
                (attempt, cause) -> cause == refused ? Optional.of(Duration.ofMillis(attempt)) : Optional.empty();

        assertThat(own.delay(7, refused)).contains(Duration.ofMillis(7));
        assertThat(own.upTo(9).delay(9, refused)).contains(Duration.ofMillis(9));
        assertThat(own.upTo(9).delay(10, refused)).isEmpty();
        assertThat(own.upTo(9).delay(1, new IOException("another"))).isEmpty();
    }

    @Test
    void strategiesAreValues() {
        ReconnectStrategy own = (attempt, cause) -> Optional.of(STEP);

        assertThat(ReconnectStrategy.linear(STEP, MOST))
                .isEqualTo(ReconnectStrategy.of(Backoff.linear(STEP, MOST)))
                .hasSameHashCodeAs(ReconnectStrategy.of(Backoff.linear(STEP, MOST)))
                .isNotEqualTo(ReconnectStrategy.linear(STEP, MOST).upTo(1))
                .isNotEqualTo(ReconnectStrategy.exponential(STEP, MOST));
        assertThat(ReconnectStrategy.exponential(STEP, MOST).upTo(0)).isEqualTo(ReconnectStrategy.never());
        assertThat(own.upTo(3)).isEqualTo(own.upTo(3)).isNotEqualTo(own.upTo(4));
    }

    @Test
    void theyAreShownAsOptionsHoldThem() {
        assertThat(ReconnectStrategy.DEFAULT).hasToString("exponential(50ms,2s,full)");
        assertThat(ReconnectStrategy.linear(STEP, MOST).upTo(10)).hasToString("linear(100ms,3s)x10");
        assertThat(ReconnectStrategy.never()).hasToString("never");
        ReconnectStrategy own = (attempt, cause) -> Optional.of(STEP);
        assertThat(own.describe()).isEqualTo("custom");
        assertThat(own.upTo(3).describe()).isEqualTo("custom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exponential(50ms,2s,full)",
                "exponential(50ms,2s,decorrelated)",
                "linear(100ms,3s)x10",
                "constant(1s)x2000000000",
                "none",
                "nonex3",
                "never"
            })
    void whatIsShownReadsBackAsTheSame(String text) {
        ReconnectStrategy read =
                RedisOptions.parse("redis://localhost?reconnect=" + text).reconnect();

        assertThat(read.describe()).isEqualTo(text);
        assertThat(RedisOptions.parse("redis://localhost?reconnect=" + read.describe())
                        .reconnect())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"often", "exponential:50ms,2s", "linear(100ms,3s)x", "linear(100ms,3s)x-1", "linear(3s,100ms)"})
    void whatIsNoStrategyIsRefusedWithItsKeyOrItsFault(String text) {
        assertThatThrownBy(() -> RedisOptions.parse("redis://localhost?reconnect=" + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("backoff", "(docs/failures/options.md)");
    }

    @Test
    void aLimitBelowNoneIsRefused() {
        ReconnectStrategy own = (attempt, cause) -> Optional.of(STEP);

        assertThatThrownBy(() -> ReconnectStrategy.DEFAULT.upTo(-1))
                .hasMessageContaining("reconnect attempts -1 is not in 0..");
        assertThatThrownBy(() -> own.upTo(-1)).hasMessageContaining("reconnect attempts -1 is not in 0..");
    }
}
