package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How {@code ZUNION}, {@code ZINTER} and their like make one score of many. Immutable. */
public sealed interface ZAggregateArgs extends CommandArgs permits ZAggregateArgs.Options {

    /** Multiply the scores of each key by a number: {@code WEIGHTS}; one for each key. */
    static Options weights(double... weights) {
        return Options.NONE.weights(weights);
    }

    /** What to do with the scores of a member: {@code AGGREGATE}; the sum if it is not said. */
    static Options aggregate(ScoreAggregate aggregate) {
        return Options.NONE.aggregate(aggregate);
    }

    /** The number of weights; 0 for none. */
    int weightCount();

    /** Options, to which others can be added. */
    final class Options implements ZAggregateArgs {

        private static final Options NONE = new Options(new double[0], null);

        private final double[] weights;
        private final @Nullable ScoreAggregate aggregate;

        private Options(double[] weights, @Nullable ScoreAggregate aggregate) {
            this.weights = weights;
            this.aggregate = aggregate;
        }

        /** Multiply the scores of each key by a number; one for each key. */
        public Options weights(double... factors) {
            for (double factor : factors) {
                Numbers.notNan("a weight", factor);
            }
            return new Options(factors.clone(), aggregate);
        }

        /** What to do with the scores of a member. */
        public Options aggregate(ScoreAggregate function) {
            return new Options(weights, Objects.requireNonNull(function, "function"));
        }

        @Override
        public int weightCount() {
            return weights.length;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (weights.length > 0) {
                command.token("WEIGHTS");
            }
            for (double weight : weights) {
                command.decimal(weight);
            }
            if (aggregate != null) {
                command.token("AGGREGATE").token(aggregate);
            }
        }
    }
}
