package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code VADD}. Immutable.
 *
 * <pre>{@code
 * VAddArgs.quantization(VectorQuantization.NOQUANT).attributes("{\"year\":1995}").cas()
 * }</pre>
 */
public sealed interface VAddArgs extends CommandArgs permits VAddArgs.Options {

    /** Project the vector to so many dimensions: {@code REDUCE}. */
    static Options reduce(long dimensions) {
        return Options.NONE.reduce(dimensions);
    }

    /** Look for neighbours in a thread, and check before adding: {@code CAS}. */
    static Options cas() {
        return Options.NONE.cas();
    }

    /** How components are kept; the same for all vectors of a key: {@code NOQUANT}, {@code Q8}, {@code BIN}. */
    static Options quantization(VectorQuantization quantization) {
        return Options.NONE.quantization(quantization);
    }

    /** How hard to look for neighbours, 200 if it is not said: {@code EF}. */
    static Options ef(long explorationFactor) {
        return Options.NONE.ef(explorationFactor);
    }

    /** What is known of the element, as a JSON object: {@code SETATTR}. */
    static Options attributes(String json) {
        return Options.NONE.attributes(json);
    }

    /** How many neighbours each node links to at most, 16 if it is not said: {@code M}. */
    static Options links(long most) {
        return Options.NONE.links(most);
    }

    /** How many dimensions the vector is projected to; 0 for as many as it has. Stands before the vector. */
    long reducedDimensions();

    /** Options, to which others can be added. */
    final class Options implements VAddArgs {

        private static final Options NONE = new Options(0, false, null, 0, null, 0);

        private final long reduced;
        private final boolean cas;
        private final @Nullable VectorQuantization quantization;
        private final long ef;
        private final @Nullable String attributes;
        private final long links;

        private Options(
                long reduced,
                boolean cas,
                @Nullable VectorQuantization quantization,
                long ef,
                @Nullable String attributes,
                long links) {
            this.reduced = reduced;
            this.cas = cas;
            this.quantization = quantization;
            this.ef = ef;
            this.attributes = attributes;
            this.links = links;
        }

        /** Project the vector to so many dimensions: {@code REDUCE}. */
        public Options reduce(long dimensions) {
            return new Options(Numbers.positive("REDUCE", dimensions), cas, quantization, ef, attributes, links);
        }

        /** Look for neighbours in a thread, and check before adding: {@code CAS}. */
        public Options cas() {
            return new Options(reduced, true, quantization, ef, attributes, links);
        }

        /** How components are kept; the same for all vectors of a key: {@code NOQUANT}, {@code Q8}, {@code BIN}. */
        public Options quantization(VectorQuantization kind) {
            return new Options(reduced, cas, Objects.requireNonNull(kind, "kind"), ef, attributes, links);
        }

        /** How hard to look for neighbours, 200 if it is not said: {@code EF}. */
        public Options ef(long explorationFactor) {
            return new Options(
                    reduced, cas, quantization, Numbers.positive("EF", explorationFactor), attributes, links);
        }

        /** What is known of the element, as a JSON object: {@code SETATTR}. */
        public Options attributes(String json) {
            return new Options(reduced, cas, quantization, ef, Objects.requireNonNull(json, "json"), links);
        }

        /** How many neighbours each node links to at most, 16 if it is not said: {@code M}. */
        public Options links(long most) {
            return new Options(reduced, cas, quantization, ef, attributes, Numbers.positive("M", most));
        }

        @Override
        public long reducedDimensions() {
            return reduced;
        }

        /** Writes what stands behind the element: all but {@code REDUCE}. */
        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (cas) {
                command.token("CAS");
            }
            if (quantization != null) {
                command.token(quantization);
            }
            if (ef > 0) {
                command.token("EF").number(ef);
            }
            if (attributes != null) {
                command.token("SETATTR").token(attributes);
            }
            if (links > 0) {
                command.token("M").number(links);
            }
        }
    }
}
