package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/**
 * A range of indices of an array. Either end may be the greater one.
 *
 * @param start from 0, inclusive
 * @param end from 0, inclusive
 */
public record IndexRange(long start, long end) implements CommandArgs {

    public IndexRange {
        Numbers.notNegative("the start", start);
        Numbers.notNegative("the end", end);
    }

    /** Writes the start, then the end. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.number(start).number(end);
    }
}
