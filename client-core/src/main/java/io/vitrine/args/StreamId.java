package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Instant;
import java.util.Objects;

/**
 * The id of an entry of a stream: a time and a number that tells entries of the same millisecond apart. Both are unsigned;
 * ids are ordered by time, then number.
 *
 * @param millis milliseconds since 1970, unsigned
 * @param sequence the number within the millisecond, unsigned
 */
public record StreamId(long millis, long sequence) implements CommandArgs, Comparable<StreamId> {

    /** Before every entry: {@code 0-0}, which no entry has. */
    public static final StreamId ZERO = new StreamId(0, 0);

    /** The greatest id there is. */
    public static final StreamId MAX = new StreamId(-1, -1);

    /** The least id of a millisecond. */
    public static StreamId firstAt(Instant time) {
        return new StreamId(millisOf(time), 0);
    }

    /** The greatest id of a millisecond. */
    public static StreamId lastAt(Instant time) {
        return new StreamId(millisOf(time), -1);
    }

    private static long millisOf(Instant time) {
        return Numbers.notNegative(
                "the time of a stream id in ms since 1970",
                Objects.requireNonNull(time, "time").toEpochMilli());
    }

    /**
     * Reads what Redis writes: two unsigned numbers, separated by {@code -}. A number alone is that time with 0.
     *
     * @throws IllegalArgumentException when it is none of that
     */
    public static StreamId parse(String text) {
        int dash = text.indexOf('-');
        try {
            return dash < 0
                    ? new StreamId(Long.parseUnsignedLong(text), 0)
                    : new StreamId(
                            Long.parseUnsignedLong(text.substring(0, dash)),
                            Long.parseUnsignedLong(text.substring(dash + 1)));
        } catch (NumberFormatException withTheText) {
            throw new IllegalArgumentException(
                    text.length() + " characters that are no stream id; expected two unsigned numbers such as 5-0");
        }
    }

    /** When the entry was added, if Redis made the id. */
    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public int compareTo(StreamId other) {
        int byTime = Long.compareUnsigned(millis, other.millis);
        return byTime != 0 ? byTime : Long.compareUnsigned(sequence, other.sequence);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(toString());
    }

    /** As Redis writes it: {@code 1526919030474-55}. */
    @Override
    public String toString() {
        return Long.toUnsignedString(millis) + "-" + Long.toUnsignedString(sequence);
    }
}
