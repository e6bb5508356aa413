package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Waits as a backoff says, so many times. */
record BackoffReconnect(Backoff backoff, int attempts) implements ReconnectStrategy {

    static final int FOR_EVER = Integer.MAX_VALUE;

    BackoffReconnect {
        Objects.requireNonNull(backoff, "backoff");
        Bounds.number("reconnect attempts", attempts, 0, FOR_EVER);
        backoff = attempts == 0 ? Backoff.none() : backoff; // one way to say never
    }

    @Override
    public Optional<Duration> delay(int attempt, Throwable cause) {
        return attempt > attempts ? Optional.empty() : Optional.of(backoff.delay(attempt, ThreadLocalRandom.current()));
    }

    @Override
    public ReconnectStrategy upTo(int most) {
        Bounds.number("reconnect attempts", most, 0, FOR_EVER);
        return most < attempts ? new BackoffReconnect(backoff, most) : this;
    }

    @Override
    public String describe() {
        return toString();
    }

    /** As options hold it: {@code exponential(50ms,2s,full)}, with {@code x10} behind it for ten attempts; {@code never}. */
    @Override
    public String toString() {
        if (attempts == 0) {
            return "never";
        }
        return attempts == FOR_EVER ? backoff.toString() : backoff + "x" + attempts;
    }
}
