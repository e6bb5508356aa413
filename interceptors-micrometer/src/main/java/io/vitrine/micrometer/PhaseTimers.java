package io.vitrine.micrometer;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** {@code redis.client.operation.phase.duration} of one operation: a timer for each phase, registered when it first occurs. */
final class PhaseTimers {

    private static final Phase[] PHASES = Phase.values();

    private final OwnedMeters meters;
    private final Tags tags;
    private final AtomicReferenceArray<@Nullable Timer> timers = new AtomicReferenceArray<>(PHASES.length);

    PhaseTimers(OwnedMeters meters, Tags tags) {
        this.meters = meters;
        this.tags = tags;
    }

    void record(Timeline timeline) {
        if (timeline.hasPhases()) {
            for (Phase phase : PHASES) {
                long nanos = timeline.phaseNanos(phase);
                if (nanos > 0) {
                    timer(phase).record(nanos, TimeUnit.NANOSECONDS);
                }
            }
        }
    }

    private Timer timer(Phase phase) {
        Timer known = timers.get(phase.ordinal());
        return known == null ? first(phase) : known;
    }

    private Timer first(Phase phase) {
        Timer timer = meters.own(() -> Timer.builder(MeterNames.PHASE_DURATION)
                .description("Where the time of calls went.")
                .tags(tags)
                .tag(MeterNames.PHASE, phase.label())
                .serviceLevelObjectives(Buckets.semantic())
                .register(meters.registry()));
        timers.set(phase.ordinal(), timer);
        return timer;
    }
}
