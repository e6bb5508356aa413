package io.vitrine.testkit.fake;

import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import java.time.Duration;

/** The times of a {@link FakeCall}. */
public final class FakeTimeline implements Timeline {

    private final long startNanos = System.nanoTime();
    private final long[] phaseNanos = new long[Phase.values().length];
    private long durationNanos;
    private boolean phased;

    FakeTimeline() {}

    void took(Duration duration) {
        durationNanos = duration.toNanos();
    }

    void spent(Phase phase, Duration duration) {
        phaseNanos[phase.ordinal()] = duration.toNanos();
        phased = true;
    }

    @Override
    public long startNanos() {
        return startNanos;
    }

    @Override
    public long durationNanos() {
        return durationNanos;
    }

    @Override
    public long phaseNanos(Phase phase) {
        return phaseNanos[phase.ordinal()];
    }

    @Override
    public boolean hasPhases() {
        return phased;
    }
}
