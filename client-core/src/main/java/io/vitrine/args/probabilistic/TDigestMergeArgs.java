package io.vitrine.args.probabilistic;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** Options of {@code TDIGEST.MERGE}. Immutable. */
public sealed interface TDigestMergeArgs extends CommandArgs permits TDigestMergeArgs.Options {

    /** How exact the destination is: {@code COMPRESSION}; positive. Without it that of the most exact source, if it is new. */
    static Options compression(long compression) {
        return Options.NONE.compression(compression);
    }

    /** Forget what the destination holds: {@code OVERRIDE}. Without it the sources are merged into that. */
    static Options override() {
        return Options.NONE.override();
    }

    /** Options, to which others can be added. */
    final class Options implements TDigestMergeArgs {

        private static final Options NONE = new Options(0, false);

        private final long compression;
        private final boolean overriding;

        private Options(long compression, boolean overriding) {
            this.compression = compression;
            this.overriding = overriding;
        }

        /** How exact the destination is: {@code COMPRESSION}; positive. */
        public Options compression(long number) {
            return new Options(Bounds.positive("COMPRESSION", number), overriding);
        }

        /** Forget what the destination holds: {@code OVERRIDE}. */
        public Options override() {
            return new Options(compression, true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (compression != 0) {
                command.token("COMPRESSION").number(compression);
            }
            if (overriding) {
                command.token("OVERRIDE");
            }
        }
    }
}
