package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/**
 * What a stream is cut down to. Immutable.
 *
 * <pre>{@code
 * StreamTrim.maxLen(1_000_000).approximately()
 * StreamTrim.minId(StreamId.firstAt(yesterday)).approximately().limit(10_000)
 * }</pre>
 */
public sealed interface StreamTrim extends CommandArgs permits StreamTrim.Exact, StreamTrim.Approximate {

    /** No more than so many entries: {@code MAXLEN}. */
    static Exact maxLen(long entries) {
        return new Exact("MAXLEN", Long.toString(Numbers.notNegative("MAXLEN", entries)));
    }

    /** Nothing before an id: {@code MINID}. Since 6.2. */
    static Exact minId(StreamId id) {
        return new Exact("MINID", Objects.requireNonNull(id, "id").toString());
    }

    /** To exactly that. */
    final class Exact implements StreamTrim {

        private final String strategy;
        private final String threshold;

        private Exact(String strategy, String threshold) {
            this.strategy = strategy;
            this.threshold = threshold;
        }

        /** Or to a little more, which is faster: {@code ~}. */
        public Approximate approximately() {
            return new Approximate(this, -1);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token(strategy).token(threshold);
        }
    }

    /** To about that. */
    final class Approximate implements StreamTrim {

        private final Exact goal;
        private final long limit;

        private Approximate(Exact goal, long limit) {
            this.goal = goal;
            this.limit = limit;
        }

        /** Deleting no more than so many entries at once: {@code LIMIT}; 0 for no limit. Since 6.2. */
        public Approximate limit(long entries) {
            return new Approximate(goal, Numbers.notNegative("LIMIT", entries));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token(goal.strategy).token("~").token(goal.threshold);
            if (limit >= 0) {
                command.token("LIMIT").number(limit);
            }
        }
    }
}
