package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Aggregators side by side: each bucket has one value of each.
 *
 * @param list at least one
 */
public record Aggregators(List<Aggregator> list) implements CommandArgs {

    public Aggregators {
        list = Checks.some("AGGREGATION aggregators", list);
    }

    /** One aggregator or more. */
    public static Aggregators of(Aggregator first, Aggregator... more) {
        List<Aggregator> list = new ArrayList<>();
        list.add(first);
        list.addAll(Arrays.asList(more));
        return new Aggregators(list);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(list.stream().map(Aggregator::word).collect(Collectors.joining(",")));
    }
}
