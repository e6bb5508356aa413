package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ZRANGE} and {@code ZRANGESTORE} take: by rank, by score or by member, up or down. Immutable. Since 6.2; by rank
 * upwards since 1.2.
 *
 * <pre>{@code
 * ZRangeArgs.byRank(0, 9).rev()
 * ZRangeArgs.byScore(ScoreRange.above(100)).limit(0, 10)
 * ZRangeArgs.byLex(LexRange.between("a", "b")).rev()
 * }</pre>
 */
public sealed interface ZRangeArgs extends CommandArgs permits ZRangeArgs.Scored, ZRangeArgs.ByLex {

    /** From one rank to another, both inclusive; negative ones count from the end: -1 is the last. */
    static ByRank byRank(long start, long stop) {
        return new ByRank(start, stop, false);
    }

    /** By score: {@code BYSCORE}. */
    static ByScore byScore(ScoreRange range) {
        return new ByScore(Objects.requireNonNull(range, "range"), false, null);
    }

    /** By member, where all scores are the same: {@code BYLEX}. */
    static ByLex byLex(LexRange range) {
        return new ByLex(Objects.requireNonNull(range, "range"), false, null);
    }

    /** A range that can be had with scores: any but {@link ByLex}. */
    sealed interface Scored extends ZRangeArgs permits ByRank, ByScore {}

    /** By rank. */
    final class ByRank implements Scored {

        private final long start;
        private final long stop;
        private final boolean reversed;

        private ByRank(long start, long stop, boolean reversed) {
            this.start = start;
            this.stop = stop;
            this.reversed = reversed;
        }

        /** From the greatest score down; ranks count from there: {@code REV}. */
        public ByRank rev() {
            return new ByRank(start, stop, true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.number(start).number(stop);
            if (reversed) {
                command.token("REV");
            }
        }
    }

    /** By score. */
    final class ByScore implements Scored {

        private final ScoreRange range;
        private final boolean reversed;
        private final @Nullable Limit limit;

        private ByScore(ScoreRange range, boolean reversed, @Nullable Limit limit) {
            this.range = range;
            this.reversed = reversed;
            this.limit = limit;
        }

        /** From the greatest score down: {@code REV}. */
        public ByScore rev() {
            return new ByScore(range, true, limit);
        }

        /** Leave out the first members, and give so many: {@code LIMIT}; a negative count means all. */
        public ByScore limit(long offset, long count) {
            return new ByScore(range, reversed, Limit.of(offset, count));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            ByLex.addTo(command, range.min(), range.max(), "BYSCORE", reversed, limit);
        }
    }

    /** By member. */
    final class ByLex implements ZRangeArgs {

        private final LexRange range;
        private final boolean reversed;
        private final @Nullable Limit limit;

        private ByLex(LexRange range, boolean reversed, @Nullable Limit limit) {
            this.range = range;
            this.reversed = reversed;
            this.limit = limit;
        }

        /** From the last member down: {@code REV}. */
        public ByLex rev() {
            return new ByLex(range, true, limit);
        }

        /** Leave out the first members, and give so many: {@code LIMIT}; a negative count means all. */
        public ByLex limit(long offset, long count) {
            return new ByLex(range, reversed, Limit.of(offset, count));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            addTo(command, range.min(), range.max(), "BYLEX", reversed, limit);
        }

        /** With {@code REV} Redis wants the upper end first. */
        private static void addTo(
                CommandBuilder<?, ?> command,
                String min,
                String max,
                String by,
                boolean reversed,
                @Nullable Limit limit) {
            command.token(reversed ? max : min).token(reversed ? min : max).token(by);
            if (reversed) {
                command.token("REV");
            }
            Limit.addTo(command, limit);
        }
    }
}
