package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** Options of {@code LPOS}: with which match to begin, and how far to look. Immutable. Since 6.0.6. */
public sealed interface LPosArgs extends CommandArgs permits LPosArgs.Options {

    /** Begin with the first (1), second (2), … match from the head, or the last (-1), … from the tail: {@code RANK}. */
    static Options rank(long rank) {
        return Options.NONE.rank(rank);
    }

    /** Compare no more than so many elements: {@code MAXLEN}; 0 for all. */
    static Options maxLen(long elements) {
        return Options.NONE.maxLen(elements);
    }

    /** Options, to which others can be added. */
    final class Options implements LPosArgs {

        private static final Options NONE = new Options(0, 0);

        private final long rank;
        private final long maxLen;

        private Options(long rank, long maxLen) {
            this.rank = rank;
            this.maxLen = maxLen;
        }

        /** Begin with the first (1), second (2), … match from the head, or the last (-1), … from the tail. */
        public Options rank(long number) {
            if (number == 0) {
                throw new IllegalArgumentException("RANK is 0; matches are counted from 1, or from -1 at the tail");
            }
            return new Options(number, maxLen);
        }

        /** Compare no more than so many elements; 0 for all. */
        public Options maxLen(long elements) {
            return new Options(rank, Numbers.notNegative("MAXLEN", elements));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (rank != 0) {
                command.token("RANK").number(rank);
            }
            if (maxLen != 0) {
                command.token("MAXLEN").number(maxLen);
            }
        }
    }
}
