package io.vitrine.micrometer;

import io.vitrine.spi.PoolStats;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The hit ratio of a pool over the last minute, from counts that only grow: what was added since a sample that is about a minute
 * old. Samples are taken when somebody looks, at most one a second; who looks less often than once a minute sees the time since
 * the last look.
 *
 * <p>Safe for concurrent use.
 */
final class HitRatioWindow {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final long WINDOW_NANOS = WINDOW.toNanos();
    private static final long SAMPLE_NANOS = Duration.ofSeconds(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Sample> younger = new ArrayDeque<>();
    private Sample base;

    /** A window onto a pool that opens now. */
    HitRatioWindow(long nowNanos) {
        this.base = new Sample(nowNanos, 0, 0);
    }

    /** {@code hits / (hits + misses)} within the window; NaN when nobody borrowed. */
    double at(long nowNanos, PoolStats stats) {
        Sample since = advance(nowNanos, stats);
        long hits = stats.hits() - since.hits;
        long acquires = hits + stats.misses() - since.misses;
        return acquires == 0 ? Double.NaN : (double) hits / acquires;
    }

    private Sample advance(long nowNanos, PoolStats stats) {
        lock.lock();
        try {
            while (!younger.isEmpty() && nowNanos - younger.getFirst().timeNanos >= WINDOW_NANOS) {
                base = younger.removeFirst();
            }
            Sample youngest = younger.isEmpty() ? base : younger.getLast();
            if (nowNanos - youngest.timeNanos >= SAMPLE_NANOS) {
                younger.addLast(new Sample(nowNanos, stats.hits(), stats.misses()));
            }
            return base;
        } finally {
            lock.unlock();
        }
    }

    private record Sample(long timeNanos, long hits, long misses) {}
}
