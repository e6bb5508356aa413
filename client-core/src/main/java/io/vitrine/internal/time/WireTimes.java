package io.vitrine.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;

/** Times as Redis counts them: whole seconds where they are whole, else milliseconds, never fewer than asked for. */
public final class WireTimes {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private WireTimes() {}

    /** Whether nothing is lost by counting in seconds. */
    public static boolean isWholeSeconds(Duration duration) {
        return duration.toNanosPart() == 0;
    }

    /** Whether nothing is lost by counting in seconds. */
    public static boolean isWholeSeconds(Instant instant) {
        return instant.get(ChronoField.NANO_OF_SECOND) == 0;
    }

    /**
     * Milliseconds, rounded up.
     *
     * @throws IllegalArgumentException beyond 292 million years
     */
    public static long millisRoundedUp(Duration duration) {
        try {
            long millis = duration.toMillis();
            return duration.isNegative() || duration.toNanosPart() % NANOS_PER_MILLI == 0
                    ? millis
                    : Math.addExact(millis, 1);
        } catch (ArithmeticException tooLong) {
            throw new IllegalArgumentException(
                    duration + " is too long: Redis counts milliseconds in 64 bits", tooLong);
        }
    }

    /**
     * Milliseconds since 1970, rounded up.
     *
     * @throws IllegalArgumentException beyond 292 million years
     */
    public static long millisRoundedUp(Instant instant) {
        try {
            long millis = instant.toEpochMilli();
            return instant.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI == 0 ? millis : Math.addExact(millis, 1);
        } catch (ArithmeticException tooLate) {
            throw new IllegalArgumentException(instant + " is too late: Redis counts milliseconds in 64 bits", tooLate);
        }
    }
}
