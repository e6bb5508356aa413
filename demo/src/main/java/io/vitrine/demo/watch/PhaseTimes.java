package io.vitrine.demo.watch;

import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Adds up where the time of calls went. Safe for any number of threads. */
final class PhaseTimes {
    private static final Phase[] PHASES = Phase.values();

    private final LongAdder[] nanos = new LongAdder[PHASES.length];

    PhaseTimes() {
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = new LongAdder();
        }
    }

    void add(Timeline timeline) {
        for (Phase phase : PHASES) {
            long spent = timeline.phaseNanos(phase);
            if (spent > 0) {
                nanos[phase.ordinal()].add(spent);
            }
        }
    }

    /** Nanoseconds by the label of the phase, in the order of {@link Phase}; without the phases that never occurred. */
    Map<String, Long> nanosByPhase() {
        Map<String, Long> spent = new LinkedHashMap<>();
        for (Phase phase : PHASES) {
            long sum = nanos[phase.ordinal()].sum();
            if (sum > 0) {
                spent.put(phase.label(), sum);
            }
        }
        return spent;
    }

    /** The same of one call. */
    static Map<String, Long> of(Timeline timeline) {
        Map<String, Long> spent = new LinkedHashMap<>();
        for (Phase phase : PHASES) {
            if (timeline.phaseNanos(phase) > 0) {
                spent.put(phase.label(), timeline.phaseNanos(phase));
            }
        }
        return spent;
    }
}
