package io.vitrine.internal.time;

import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import java.util.Locale;
import java.util.StringJoiner;

/** Times for people. */
public final class Timelines {

    private Timelines() {}

    /** The phases that took time: {@code pool_wait 1.2 ms, server 4.9 s}. */
    public static String describe(Timeline timeline) {
        StringJoiner phases = new StringJoiner(", ");
        for (Phase phase : Phase.values()) {
            long nanos = timeline.phaseNanos(phase);
            if (nanos > 0) {
                phases.add(phase.label() + " " + duration(nanos));
            }
        }
        return phases.toString();
    }

    /** A duration with two significant digits and a unit: {@code 850 µs}, {@code 2.3 s}. */
    public static String duration(long nanos) {
        if (nanos < 1_000_000) {
            return String.format(Locale.ROOT, "%d µs", nanos / 1_000);
        }
        if (nanos < 1_000_000_000) {
            return String.format(Locale.ROOT, nanos < 10_000_000 ? "%.1f ms" : "%.0f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
