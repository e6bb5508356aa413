package io.vitrine.command;

import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Checks on the arguments of commands, before anything is sent; messages name the command and the argument. */
final class Arguments {

    private static final long MILLIS_PER_SECOND = 1_000;

    private Arguments() {}

    static long notNegative(CommandSpec spec, String what, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(spec.name() + ": " + what + " is " + number + "; must not be negative");
        }
        return number;
    }

    static long positive(CommandSpec spec, String what, long number) {
        if (number <= 0) {
            throw new IllegalArgumentException(spec.name() + ": " + what + " is " + number + "; must be positive");
        }
        return number;
    }

    /** A number between 0 and 1, both excluded; so not NaN. */
    static double rate(CommandSpec spec, String what, double number) {
        if (!(number > 0 && number < 1)) {
            throw new IllegalArgumentException(
                    spec.name() + ": " + what + " is " + number + "; must be above 0 and below 1");
        }
        return number;
    }

    /** A number from 0 to 1, both included; so not NaN. */
    static double part(CommandSpec spec, String what, double number) {
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException(spec.name() + ": " + what + " is " + number + "; must be from 0 to 1");
        }
        return number;
    }

    static Duration positive(CommandSpec spec, String what, Duration duration) {
        if (notNull(spec, what, duration).isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(spec.name() + ": " + what + " is " + duration + "; must be positive");
        }
        return duration;
    }

    static <T> T notNull(CommandSpec spec, String what, T item) {
        return Objects.requireNonNull(item, () -> spec.name() + ": " + what + " is null");
    }

    /** The array as a list, not copied. */
    static <T> List<T> list(CommandSpec spec, String what, T[] items) {
        return Arrays.asList(notNull(spec, what, items));
    }

    /** A time in milliseconds, not negative. */
    static long millis(CommandSpec spec, String what, Duration duration) {
        return notNegative(spec, what + " in ms", WireTimes.millisRoundedUp(notNull(spec, what, duration)));
    }

    /** Adds how long the server may hold the reply back, in seconds; zero for ever. */
    static <K, V> CommandBuilder<K, V> blocking(CommandBuilder<K, V> command, Duration timeout) {
        notNull(command.spec, "timeout", timeout);
        command.blockingFor(timeout);
        if (WireTimes.isWholeSeconds(timeout)) {
            return command.number(timeout.toSeconds());
        }
        return command.decimal((double) WireTimes.millisRoundedUp(timeout) / MILLIS_PER_SECOND);
    }
}
