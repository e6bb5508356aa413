package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What is done with rows, step by step, in the order in which it was said. Immutable. */
final class Steps implements CommandArgs {

    static final Steps NONE = new Steps(List.of());

    private final List<CommandArgs> steps;

    private Steps(List<CommandArgs> steps) {
        this.steps = steps;
    }

    private Steps then(CommandArgs step) {
        List<CommandArgs> more = new ArrayList<>(steps);
        more.add(step);
        return new Steps(more);
    }

    Steps load(String... fields) {
        return then(Words.counted("LOAD", fields));
    }

    Steps loadAll() {
        return then(command -> command.token("LOAD").token("*"));
    }

    Steps groupBy(Collection<String> properties, Reducer... reducers) {
        List<String> names = properties.stream().map(Words::property).toList();
        List<Reducer> all = List.of(reducers);
        return then(command -> {
            command.token("GROUPBY").number(names.size());
            names.forEach(command::token);
            all.forEach(command::with);
        });
    }

    Steps sortBy(SortProperty... properties) {
        List<SortProperty> all = Checks.some("SORTBY", Arrays.asList(properties));
        return then(command -> addSort(command, all));
    }

    Steps sortBy(long most, SortProperty... properties) {
        List<SortProperty> all = Checks.some("SORTBY", Arrays.asList(properties));
        Checks.positive("SORTBY MAX", most);
        return then(command -> {
            addSort(command, all);
            command.token("MAX").number(most);
        });
    }

    private static void addSort(CommandBuilder<?, ?> command, List<SortProperty> properties) {
        command.token("SORTBY").number(2L * properties.size());
        properties.forEach(property -> command.token(property.name()).token(property.order()));
    }

    Steps apply(String expression, String name) {
        Checks.text("APPLY", expression);
        Checks.text("APPLY AS", name);
        return then(
                command -> command.token("APPLY").token(expression).token("AS").token(name));
    }

    Steps filter(String expression) {
        return then(Words.text("FILTER", expression));
    }

    Steps limit(String command, long offset, long count) {
        return then(Words.limit(command, offset, count));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        steps.forEach(step -> step.addTo(command));
    }
}
