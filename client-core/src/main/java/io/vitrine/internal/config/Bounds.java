package io.vitrine.internal.config;

import java.time.Duration;
import java.util.Objects;

/** The limits of options' values. What is outside of them is refused with option, value and limits in the message. */
public final class Bounds {

    /** The longest duration any option takes: sums of a few of them in nanoseconds still fit a long. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** The shortest time limit: the clocks of sockets and schedulers count milliseconds. */
    public static final Duration SHORTEST_LIMIT = Duration.ofMillis(1);

    private Bounds() {}

    /** A time limit: 1 ms to 365 days. */
    public static Duration limit(String option, Duration value) {
        return duration(option, value, SHORTEST_LIMIT);
    }

    /** A time that may be zero: to 365 days. */
    public static Duration span(String option, Duration value) {
        return duration(option, value, Duration.ZERO);
    }

    private static Duration duration(String option, Duration value, Duration least) {
        Objects.requireNonNull(value, option);
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw invalid(option + " " + OptionText.format(value) + " is not in " + OptionText.format(least) + ".."
                    + OptionText.format(LONGEST));
        }
        return value;
    }

    /** Whole seconds. */
    public static void seconds(String option, Duration value, int least, int most) {
        if (value.getNano() != 0 || value.getSeconds() < least || value.getSeconds() > most) {
            throw invalid(option + " " + OptionText.format(value) + " is not a whole number of seconds in " + least
                    + "s.." + most + "s");
        }
    }

    public static int number(String option, int value, int least, int most) {
        return (int) number(option, (long) value, least, most);
    }

    public static long number(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw invalid(option + " " + value + " is not in " + least + ".." + most);
        }
        return value;
    }

    /** The exception for an option that cannot be, with the page about options. */
    public static IllegalArgumentException invalid(String fact) {
        return new IllegalArgumentException(withPage(fact));
    }

    /** A message with the page about options. */
    public static String withPage(String fact) {
        return fact + " (docs/failures/options.md)";
    }
}
