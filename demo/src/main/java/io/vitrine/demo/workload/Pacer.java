package io.vitrine.demo.workload;

import java.util.concurrent.TimeUnit;

/**
 * Spreads calls evenly over time, for one thread. Who falls behind catches up, but not more than {@link #MOST_BEHIND_NANOS}: after
 * a fault is healed the load is the usual one and no flood.
 */
final class Pacer {
    private static final long MOST_BEHIND_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final double nanosPerCall;
    private long dueNanos;

    Pacer(double callsPerSecond, long nowNanos) {
        this.nanosPerCall = TimeUnit.SECONDS.toNanos(1) / callsPerSecond;
        this.dueNanos = nowNanos;
    }

    /** How long to wait, in nanoseconds, before making so many calls; 0 or less for not at all. */
    long waitNanos(int calls, long nowNanos) {
        long earliest = nowNanos - MOST_BEHIND_NANOS;
        if (dueNanos - earliest < 0) {
            dueNanos = earliest;
        }
        long wait = dueNanos - nowNanos;
        dueNanos += Math.round(calls * nanosPerCall);
        return wait;
    }
}
