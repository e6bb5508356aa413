package io.vitrine.demo;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a run has lasted and goes on. Safe for any number of threads; {@link #end} is called once. */
final class RunTime {
    private final Clock clock;
    private final @Nullable Duration limit;
    private final long startMillis;
    private volatile long endMillis;

    /** A run that begins now. */
    RunTime(Clock clock, @Nullable Duration limit) {
        this.clock = clock;
        this.limit = limit;
        this.startMillis = clock.millis();
    }

    /** The run ends now. */
    void end() {
        endMillis = clock.millis();
    }

    long nowMillis() {
        return clock.millis();
    }

    /** From the start to now, or to the end. */
    Duration elapsed() {
        long until = endMillis;
        return Duration.ofMillis((until == 0 ? clock.millis() : until) - startMillis);
    }

    /** How long it goes on, in milliseconds; null for until it is stopped. */
    @Nullable
    Long remainingMillis() {
        return limit == null ? null : Math.max(0, limit.minus(elapsed()).toMillis());
    }
}
