package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import java.time.Duration;
import java.util.Optional;

/** Waits as a strategy of the application's own says, so many times. */
record LimitedReconnect(ReconnectStrategy strategy, int attempts) implements ReconnectStrategy {

    LimitedReconnect {
        Bounds.number("reconnect attempts", attempts, 0, Integer.MAX_VALUE);
    }

    @Override
    public Optional<Duration> delay(int attempt, Throwable cause) {
        return attempt > attempts ? Optional.empty() : strategy.delay(attempt, cause);
    }

    @Override
    public String describe() {
        return strategy.describe();
    }
}
