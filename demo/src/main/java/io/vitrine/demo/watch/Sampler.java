package io.vitrine.demo.watch;

import io.vitrine.spi.PoolStats;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Makes a history of what the meter counts: {@link #sample} is called once a second and keeps the last {@link #KEPT} of them. It also
 * says what is slow just now. Safe for any number of threads; one lock guards the history and the histogram of all calls.
 */
public final class Sampler {
    /** How many samples are kept: five minutes. */
    public static final int KEPT = 300;

    private static final int HIT_RATE_WINDOW = 60;
    private static final long LEAST_SLOW_NANOS = 1_000_000;

    private final CallMeter meter;
    private final SlowCallRecorder slowCalls;
    private final Supplier<PoolStats> pool;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    // guarded by lock
    private final ArrayDeque<Second> seconds = new ArrayDeque<>();
    private final Histogram all = CallMeter.newHistogram();
    private long lastMillis;
    private long lastCalls;
    private long lastErrors;
    private PoolStats lastPool;

    /** A sampler whose first second begins now. */
    public Sampler(CallMeter meter, SlowCallRecorder slowCalls, Supplier<PoolStats> pool, Clock clock) {
        this.meter = meter;
        this.slowCalls = slowCalls;
        this.pool = pool;
        this.clock = clock;
        this.lastMillis = clock.millis();
        this.lastPool = pool.get();
    }

    /** Ends a second and begins the next. */
    public void sample() {
        lock.lock();
        try {
            long nowMillis = clock.millis();
            if (nowMillis <= lastMillis) {
                return;
            }
            Histogram latencies = meter.drainInto(all);
            seconds.addLast(second(nowMillis, latencies));
            if (seconds.size() > KEPT) {
                seconds.removeFirst();
            }
            if (latencies.getTotalCount() > 0) {
                slowCalls.thresholdNanos(Math.max(LEAST_SLOW_NANOS, latencies.getValueAtPercentile(99)));
            }
        } finally {
            lock.unlock();
        }
    }

    private Second second(long nowMillis, Histogram latencies) {
        CallCounts counts = meter.counts();
        PoolStats stats = pool.get();
        double elapsed = (nowMillis - lastMillis) / 1_000.0;
        Second second = new Second(
                nowMillis,
                (counts.calls() - lastCalls) / elapsed,
                (counts.errors() - lastErrors) / elapsed,
                Percentiles.of(latencies),
                stats.hits() - lastPool.hits(),
                stats.misses() - lastPool.misses(),
                stats.used(),
                stats.idle(),
                stats.pending());
        lastMillis = nowMillis;
        lastCalls = counts.calls();
        lastErrors = counts.errors();
        lastPool = stats;
        return second;
    }

    /** The samples kept, the oldest first. */
    public List<Second> seconds() {
        lock.lock();
        try {
            return new ArrayList<>(seconds);
        } finally {
            lock.unlock();
        }
    }

    /** How long all calls up to the last sample took. */
    public Percentiles overall() {
        lock.lock();
        try {
            return Percentiles.of(all);
        } finally {
            lock.unlock();
        }
    }

    /** The pool's hits of its acquires in the last minute; NaN when there were none. */
    public double recentHitRate() {
        List<Second> kept = seconds();
        List<Second> window = kept.subList(Math.max(0, kept.size() - HIT_RATE_WINDOW), kept.size());
        long hits = window.stream().mapToLong(Second::poolHits).sum();
        long misses = window.stream().mapToLong(Second::poolMisses).sum();
        return hits + misses == 0 ? Double.NaN : (double) hits / (hits + misses);
    }
}
