package io.vitrine.internal.shared;

import io.vitrine.RedisOptions;
import io.vitrine.internal.time.Deadline;
import io.vitrine.options.SharedOptions;
import java.time.Duration;

/**
 * What bounds the use of a shared connection.
 *
 * @param maxInFlight how many calls may be written and unanswered
 * @param maxInFlightBytes how many bytes of them
 * @param flushDelayNanos how long a write is held back; 0 for not at all
 * @param livenessNanos a connection on which replies are due and nothing comes for so long is closed; 0 for no such watch
 */
record LaneLimits(int maxInFlight, long maxInFlightBytes, long flushDelayNanos, long livenessNanos) {

    static LaneLimits of(RedisOptions options) {
        SharedOptions shared = options.shared();
        Duration liveness = shared.livenessTimeout();
        return new LaneLimits(
                shared.maxInFlight(),
                shared.maxInFlightBytes(),
                shared.maxFlushDelay().toNanos(),
                (liveness == null ? options.commandTimeout() : liveness).toNanos());
    }

    /** When a connection on which replies are due is closed if nothing comes from now on, or earlier, at the reader's deadline. */
    long livenessLimit(long readerDeadlineNanos) {
        if (livenessNanos == 0) {
            return readerDeadlineNanos;
        }
        long limitNanos = System.nanoTime() + livenessNanos;
        return readerDeadlineNanos != Deadline.NONE && readerDeadlineNanos - limitNanos < 0
                ? readerDeadlineNanos
                : limitNanos;
    }

    /** The same for a connection on which one call at a time waits as long as it wants. */
    LaneLimits withoutLiveness() {
        return new LaneLimits(maxInFlight, maxInFlightBytes, flushDelayNanos, 0);
    }

    boolean holdsBack() {
        return flushDelayNanos > 0;
    }
}
