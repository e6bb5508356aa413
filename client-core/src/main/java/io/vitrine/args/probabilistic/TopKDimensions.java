package io.vitrine.args.probabilistic;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/**
 * How exact a Top-K sketch is, and how much memory it takes.
 *
 * @param width the number of counters in a row; positive
 * @param depth the number of rows; positive
 * @param decay the probability that a counter is lowered for another item, raised to the power of the counter; above 0, at
 *     most 1
 */
public record TopKDimensions(long width, long depth, double decay) implements CommandArgs {

    /** What the server takes when it is told nothing. */
    public static final TopKDimensions DEFAULTS = new TopKDimensions(8, 7, 0.9);

    public TopKDimensions {
        Bounds.positive("the width", width);
        Bounds.positive("the depth", depth);
        if (!(decay > 0 && decay <= 1)) {
            throw new IllegalArgumentException("the decay is " + decay + "; must be above 0 and at most 1");
        }
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.number(width).number(depth).decimal(decay);
    }
}
