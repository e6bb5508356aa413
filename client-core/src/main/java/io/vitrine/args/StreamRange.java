package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/** A range of ids of a stream. Immutable. */
public final class StreamRange implements CommandArgs {

    private static final StreamRange ALL = new StreamRange("-", "+");

    private final String min;
    private final String max;

    private StreamRange(String min, String max) {
        this.min = min;
        this.max = max;
    }

    /** Every id. */
    public static StreamRange all() {
        return ALL;
    }

    /** From one id to another, both inclusive. */
    public static StreamRange between(StreamId min, StreamId max) {
        return atLeast(min).andAtMost(max);
    }

    /** An id and what comes after it. */
    public static StreamRange atLeast(StreamId min) {
        return new StreamRange(Objects.requireNonNull(min, "min").toString(), "+");
    }

    /** What comes after an id. Since 6.2. */
    public static StreamRange above(StreamId min) {
        return new StreamRange("(" + Objects.requireNonNull(min, "min"), "+");
    }

    /** An id and what comes before it. */
    public static StreamRange atMost(StreamId max) {
        return ALL.andAtMost(max);
    }

    /** What comes before an id. Since 6.2. */
    public static StreamRange below(StreamId max) {
        return ALL.andBelow(max);
    }

    /** The range up to an id, inclusive. */
    public StreamRange andAtMost(StreamId last) {
        return new StreamRange(min, Objects.requireNonNull(last, "last").toString());
    }

    /** The range up to an id, exclusive. Since 6.2. */
    public StreamRange andBelow(StreamId end) {
        return new StreamRange(min, "(" + Objects.requireNonNull(end, "end"));
    }

    /** Writes the lower end, then the upper end. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(min).token(max);
    }

    /** The lower end as Redis writes it: {@code 5-0}, {@code (5-0}, {@code -}. */
    public String min() {
        return min;
    }

    /** The upper end as Redis writes it. */
    public String max() {
        return max;
    }
}
