package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.time.Instant;

/** From one time to another, both inclusive, in whole milliseconds. Immutable. */
public final class TimeRange implements CommandArgs {

    private static final TimeRange ALL = new TimeRange("-", "+");

    private final String from;
    private final String to;

    private TimeRange(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** From the earliest sample to the latest: {@code - +}. */
    public static TimeRange all() {
        return ALL;
    }

    /** From a time on. */
    public static TimeRange from(Instant start) {
        return new TimeRange(millis(start), "+");
    }

    /** Up to a time. */
    public static TimeRange until(Instant end) {
        return new TimeRange("-", millis(end));
    }

    /**
     * From one time to another.
     *
     * @throws IllegalArgumentException when the end is before the start
     */
    public static TimeRange between(Instant start, Instant end) {
        long first = Checks.epochMillis("the start of the range", start);
        long last = Checks.epochMillis("the end of the range", end);
        if (last < first) {
            throw new IllegalArgumentException(
                    "the range ends at " + last + ", before its start at " + first + "; swap them");
        }
        return new TimeRange(Long.toString(first), Long.toString(last));
    }

    private static String millis(Instant at) {
        return Long.toString(Checks.epochMillis("the time of the range", at));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(from).token(to);
    }
}
