package io.vitrine.internal.time;

import java.time.Duration;

/**
 * Durations of callers in nanoseconds. A {@code long} of them ends after 292 years, and an instant of {@link System#nanoTime()} plus
 * a duration must stay comparable; so whatever is longer than a century is a century.
 */
public final class Nanos {

    private static final Duration CENTURY = Duration.ofDays(36_500);

    private Nanos() {}

    /** The nanoseconds of a duration, at most those of a century, either way. */
    public static long of(Duration duration) {
        if (duration.compareTo(CENTURY) > 0) {
            return CENTURY.toNanos();
        }
        Duration negative = CENTURY.negated();
        return duration.compareTo(negative) < 0 ? negative.toNanos() : duration.toNanos();
    }

    /** The instant that is a duration after another. */
    public static long after(long instantNanos, Duration duration) {
        return instantNanos + of(duration);
    }
}
