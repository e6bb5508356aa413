package io.vitrine.options;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a connection that is to be kept is dialled again, and when to give up. Asked after each dial that failed, and
 * after a loss, on the thread that dials; must not block.
 */
@FunctionalInterface
public interface ReconnectStrategy {

    /** Exponential from 50 ms to 2 s with full jitter, for ever. */
    ReconnectStrategy DEFAULT = exponential(Duration.ofMillis(50), Duration.ofSeconds(2));

    /**
     * The wait before the next dial.
     *
     * @param attempt how many dials have failed in a row, from 1
     * @param cause why the last one failed
     * @return empty to give up: calls fail from then on, until somebody calls {@code connect()}
     */
    Optional<Duration> delay(int attempt, Throwable cause);

    /** The strategy on a line, as options hold it; {@code custom} for one of the application's own. */
    default String describe() {
        return "custom";
    }

    /** Waits as a backoff says, for ever. */
    static ReconnectStrategy of(Backoff backoff) {
        return new BackoffReconnect(backoff, BackoffReconnect.FOR_EVER);
    }

    /** Waits {@code step}, twice {@code step}, … up to {@code max}, for ever. */
    static ReconnectStrategy linear(Duration step, Duration max) {
        return of(Backoff.linear(step, max));
    }

    /** Waits a random part of {@code initial}, of twice {@code initial}, … up to {@code max}, for ever. */
    static ReconnectStrategy exponential(Duration initial, Duration max) {
        return of(Backoff.exponential(initial, max).fullJitter());
    }

    /** Gives up after the first failure. */
    static ReconnectStrategy never() {
        return of(Backoff.none()).upTo(0);
    }

    /**
     * The same, giving up when so many further dials have failed. A limit that it has already holds on if it is lower.
     *
     * @param attempts 0 or more; 0 gives up after the first failure
     */
    default ReconnectStrategy upTo(int attempts) {
        return new LimitedReconnect(this, attempts);
    }
}
