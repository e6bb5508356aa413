package io.vitrine.internal.time;

import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;

/**
 * Stamps the phases of one call: each {@link #lap} gives the time since the stamp before to a phase, so the phases follow
 * each other without gaps and their sum is the call's duration.
 *
 * <p>Written by the thread that runs the call at that moment; a call that changes threads hands the clock over with
 * whatever hands over the call.
 */
public final class PhaseClock implements Timeline {

    private static final int PHASES = Phase.values().length;

    private final long startNanos;
    private final long[] phaseNanos = new long[PHASES];
    private long lastNanos;
    private boolean ended;

    /** A clock that starts at {@code startNanos}. */
    public PhaseClock(long startNanos) {
        this.startNanos = startNanos;
        this.lastNanos = startNanos;
    }

    /** Gives the time since the last stamp to {@code phase}, reading the system's clock. */
    public void lap(Phase phase) {
        lap(phase, System.nanoTime());
    }

    /** Gives the time from the last stamp to {@code nowNanos} to {@code phase}. */
    public void lap(Phase phase, long nowNanos) {
        phaseNanos[phase.ordinal()] += nowNanos - lastNanos;
        lastNanos = nowNanos;
    }

    /** Takes over the phases of an attempt, up to where it is now. */
    public void add(PhaseClock attempt) {
        lap(Phase.CALLBACK, attempt.startNanos);
        for (int i = 0; i < PHASES; i++) {
            phaseNanos[i] += attempt.phaseNanos[i];
        }
        lastNanos = attempt.lastNanos;
    }

    /** Ends the call: what is left is the way back. */
    public void end(long nowNanos) {
        lap(Phase.CALLBACK, nowNanos);
        ended = true;
    }

    @Override
    public long startNanos() {
        return startNanos;
    }

    @Override
    public long durationNanos() {
        return (ended ? lastNanos : System.nanoTime()) - startNanos;
    }

    @Override
    public long phaseNanos(Phase phase) {
        return phaseNanos[phase.ordinal()];
    }

    @Override
    public boolean hasPhases() {
        return true;
    }

    /** The phases that took time, for people: {@code pool_wait 1.2 ms, server 4.9 s}. */
    @Override
    public String toString() {
        return Timelines.describe(this);
    }
}
