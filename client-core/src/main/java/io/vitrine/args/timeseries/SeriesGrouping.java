package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Series that share the value of a label become one: {@code GROUPBY label REDUCE reducer}.
 *
 * @param reducer what is made of the values at a time; {@code FIRST}, {@code LAST} and {@code TWA} make no sense here
 */
public record SeriesGrouping(String label, Aggregator reducer) implements CommandArgs {

    private static final Set<Aggregator> NO_REDUCERS =
            Set.copyOf(EnumSet.of(Aggregator.FIRST, Aggregator.LAST, Aggregator.TWA));

    public SeriesGrouping {
        Checks.text("GROUPBY label", label);
        if (NO_REDUCERS.contains(Objects.requireNonNull(reducer, "reducer"))) {
            throw new IllegalArgumentException(
                    "REDUCE is " + reducer.word() + "; must be an aggregator that does not depend on time");
        }
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("GROUPBY").token(label).token("REDUCE").token(reducer.word());
    }
}
