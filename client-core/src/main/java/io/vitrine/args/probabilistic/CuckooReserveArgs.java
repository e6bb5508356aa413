package io.vitrine.args.probabilistic;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** Options of {@code CF.RESERVE}. Immutable. */
public sealed interface CuckooReserveArgs extends CommandArgs permits CuckooReserveArgs.Options {

    /** How many items a bucket holds: {@code BUCKETSIZE}; positive. More of them is denser, and errs more often. */
    static Options bucketSize(long items) {
        return Options.NONE.bucketSize(items);
    }

    /** How often items are moved to make room before the filter grows: {@code MAXITERATIONS}; positive. */
    static Options maxIterations(long times) {
        return Options.NONE.maxIterations(times);
    }

    /** A full filter gets another sub-filter, so many times as large: {@code EXPANSION}; 0 for a filter that does not grow. */
    static Options expansion(long times) {
        return Options.NONE.expansion(times);
    }

    /** Options, to which others can be added. */
    final class Options implements CuckooReserveArgs {

        private static final int UNSET = -1;
        private static final Options NONE = new Options(UNSET, UNSET, UNSET);

        private final long bucketSize;
        private final long maxIterations;
        private final long expansion;

        private Options(long bucketSize, long maxIterations, long expansion) {
            this.bucketSize = bucketSize;
            this.maxIterations = maxIterations;
            this.expansion = expansion;
        }

        /** How many items a bucket holds: {@code BUCKETSIZE}; positive. */
        public Options bucketSize(long items) {
            return new Options(Bounds.positive("BUCKETSIZE", items), maxIterations, expansion);
        }

        /** How often items are moved to make room before the filter grows: {@code MAXITERATIONS}; positive. */
        public Options maxIterations(long times) {
            return new Options(bucketSize, Bounds.positive("MAXITERATIONS", times), expansion);
        }

        /** A full filter gets another sub-filter, so many times as large: {@code EXPANSION}; 0 for none. */
        public Options expansion(long times) {
            return new Options(bucketSize, maxIterations, Bounds.notNegative("EXPANSION", times));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (bucketSize != UNSET) {
                command.token("BUCKETSIZE").number(bucketSize);
            }
            if (maxIterations != UNSET) {
                command.token("MAXITERATIONS").number(maxIterations);
            }
            if (expansion != UNSET) {
                command.token("EXPANSION").number(expansion);
            }
        }
    }
}
