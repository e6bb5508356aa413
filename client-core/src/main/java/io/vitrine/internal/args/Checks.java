package io.vitrine.internal.args;

import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Checks on options, before anything is sent. {@code what} names command and option in the message. */
public final class Checks {

    private Checks() {}

    /** The number, which is 0 or more. */
    public static long notNegative(String what, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + " is " + number + "; must not be negative");
        }
        return number;
    }

    /** The number, which is 1 or more. */
    public static long positive(String what, long number) {
        if (number <= 0) {
            throw new IllegalArgumentException(what + " is " + number + "; must be positive");
        }
        return number;
    }

    /** The number, which is between two others or one of them. */
    public static double between(String what, double number, double least, double most) {
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(what + " is " + number + "; must be from " + least + " to " + most);
        }
        return number;
    }

    /** The number, which is neither NaN nor infinite, and 0 or more. */
    public static double finiteNotNegative(String what, double number) {
        return between(what, number, 0, Double.MAX_VALUE);
    }

    /** The text, which is not blank. It is not repeated in the message. */
    public static String text(String what, String text) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException(what + " is blank; needs at least one character");
        }
        return text;
    }

    /** A copy of the items, of which there is at least one. */
    public static <T> List<T> some(String what, Collection<? extends T> items) {
        List<T> copy = List.copyOf(Objects.requireNonNull(items, what));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(what + " needs at least one, got none");
        }
        return copy;
    }

    /** A time in milliseconds, not negative. */
    public static long millis(String what, Duration duration) {
        return notNegative(what + " in ms", WireTimes.millisRoundedUp(Objects.requireNonNull(duration, what)));
    }

    /** A time in milliseconds, at least one. */
    public static long positiveMillis(String what, Duration duration) {
        return positive(what + " in ms", WireTimes.millisRoundedUp(Objects.requireNonNull(duration, what)));
    }

    /** A time in whole milliseconds since 1970, not negative; what is finer is cut off. */
    public static long epochMillis(String what, Instant instant) {
        try {
            return notNegative(
                    what + " in ms since 1970",
                    Objects.requireNonNull(instant, what).toEpochMilli());
        } catch (ArithmeticException tooLate) {
            throw new IllegalArgumentException(what + " is too late: Redis counts milliseconds in 64 bits", tooLate);
        }
    }
}
