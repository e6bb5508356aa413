package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/** A range of members of the same score, which Redis compares byte by byte. Texts are sent as UTF-8. Immutable. */
public final class LexRange implements CommandArgs {

    private static final LexRange ALL = new LexRange("-", "+");

    private final String min;
    private final String max;

    private LexRange(String min, String max) {
        this.min = min;
        this.max = max;
    }

    /** Every member. */
    public static LexRange all() {
        return ALL;
    }

    /** From one member to another, both inclusive. */
    public static LexRange between(String min, String max) {
        return atLeast(min).andAtMost(max);
    }

    /** A member and what comes after it. */
    public static LexRange atLeast(String min) {
        return new LexRange("[" + Objects.requireNonNull(min, "min"), "+");
    }

    /** What comes after a member. */
    public static LexRange above(String min) {
        return new LexRange("(" + Objects.requireNonNull(min, "min"), "+");
    }

    /** A member and what comes before it. */
    public static LexRange atMost(String max) {
        return ALL.andAtMost(max);
    }

    /** What comes before a member. */
    public static LexRange below(String max) {
        return ALL.andBelow(max);
    }

    /** The range up to a member, inclusive. */
    public LexRange andAtMost(String last) {
        return new LexRange(min, "[" + Objects.requireNonNull(last, "last"));
    }

    /** The range up to a member, exclusive. */
    public LexRange andBelow(String end) {
        return new LexRange(min, "(" + Objects.requireNonNull(end, "end"));
    }

    /** Writes the lower end, then the upper end. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(min()).token(max());
    }

    /** The lower end as Redis writes it: {@code [a}, {@code (a}, {@code -}. */
    public String min() {
        return min;
    }

    /** The upper end as Redis writes it. */
    public String max() {
        return max;
    }
}
