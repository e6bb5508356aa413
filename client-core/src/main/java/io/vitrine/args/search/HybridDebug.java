package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;

/**
 * Behind how many results {@code _FT.DEBUG FT.HYBRID} and its like let the parts of a query run into their timeout. Immutable.
 *
 * <pre>{@code
 * HybridDebug.timeoutOfText(1).timeoutOfVector(2)
 * }</pre>
 */
public sealed interface HybridDebug extends CommandArgs permits HybridDebug.Options {

    /** The search for text: {@code TIMEOUT_AFTER_N_SEARCH}. */
    static Options timeoutOfText(long results) {
        return Options.NONE.timeoutOfText(results);
    }

    /** The search for vectors: {@code TIMEOUT_AFTER_N_VSIM}. */
    static Options timeoutOfVector(long results) {
        return Options.NONE.timeoutOfVector(results);
    }

    /** What is made of both: {@code TIMEOUT_AFTER_N_TAIL}. */
    static Options timeoutOfTail(long results) {
        return Options.NONE.timeoutOfTail(results);
    }

    /** Options, to which others can be added. */
    final class Options implements HybridDebug {

        private static final Options NONE = new Options(Clauses.none(Part.class), 0);

        private static final int WORDS_OF_EACH = 2;

        private final Clauses<Part> clauses;
        private final int words;

        private enum Part {
            TIMEOUT_AFTER_N_SEARCH,
            TIMEOUT_AFTER_N_VSIM,
            TIMEOUT_AFTER_N_TAIL
        }

        private Options(Clauses<Part> clauses, int words) {
            this.clauses = clauses;
            this.words = words;
        }

        private Options with(Part part, long results) {
            Checks.notNegative("_FT.DEBUG FT.HYBRID " + part, results);
            return new Options(
                    clauses.with(part, command -> command.token(part).number(results)),
                    clauses.has(part) ? words : words + WORDS_OF_EACH);
        }

        /** The search for text: {@code TIMEOUT_AFTER_N_SEARCH}. */
        public Options timeoutOfText(long results) {
            return with(Part.TIMEOUT_AFTER_N_SEARCH, results);
        }

        /** The search for vectors: {@code TIMEOUT_AFTER_N_VSIM}. */
        public Options timeoutOfVector(long results) {
            return with(Part.TIMEOUT_AFTER_N_VSIM, results);
        }

        /** What is made of both: {@code TIMEOUT_AFTER_N_TAIL}. */
        public Options timeoutOfTail(long results) {
            return with(Part.TIMEOUT_AFTER_N_TAIL, results);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.with(clauses).token("DEBUG_PARAMS_COUNT").number(words);
        }
    }
}
