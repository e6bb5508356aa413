package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.Doubles;
import io.vitrine.internal.args.Checks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the rows of a group: {@code REDUCE}. Properties are named with or without the at sign. Immutable.
 *
 * <pre>{@code
 * Reducer.avg("price").as("average")
 * }</pre>
 */
public final class Reducer implements CommandArgs {

    private final String function;
    private final List<String> arguments;
    private final @Nullable String name;

    private Reducer(String function, List<String> arguments, @Nullable String name) {
        this.function = function;
        this.arguments = arguments;
        this.name = name;
    }

    private static Reducer of(String function, String property, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Words.property(property));
        arguments.addAll(List.of(more));
        return new Reducer(function, arguments, null);
    }

    /** How many rows. */
    public static Reducer count() {
        return new Reducer("COUNT", List.of(), null);
    }

    /** How many different values. */
    public static Reducer countDistinct(String property) {
        return of("COUNT_DISTINCT", property);
    }

    /** About how many different values, which is quicker. */
    public static Reducer countDistinctish(String property) {
        return of("COUNT_DISTINCTISH", property);
    }

    /** The sum. */
    public static Reducer sum(String property) {
        return of("SUM", property);
    }

    /** The smallest. */
    public static Reducer min(String property) {
        return of("MIN", property);
    }

    /** The greatest. */
    public static Reducer max(String property) {
        return of("MAX", property);
    }

    /** The mean. */
    public static Reducer avg(String property) {
        return of("AVG", property);
    }

    /** The standard deviation. */
    public static Reducer stddev(String property) {
        return of("STDDEV", property);
    }

    /**
     * The value that a part of all values does not exceed.
     *
     * @param part from 0 to 1
     */
    public static Reducer quantile(String property, double part) {
        return of("QUANTILE", property, Doubles.toRedis(Checks.between("REDUCE QUANTILE", part, 0, 1)));
    }

    /** The different values, as a list. */
    public static Reducer toList(String property) {
        return of("TOLIST", property);
    }

    /** The value of the first row, in no order. */
    public static Reducer firstValue(String property) {
        return of("FIRST_VALUE", property);
    }

    /** The value of the first row in the order of another property. */
    public static Reducer firstValue(String property, SortProperty by) {
        return of("FIRST_VALUE", property, "BY", by.name(), by.order().name());
    }

    /** Some values, drawn at random, as a list. */
    public static Reducer randomSample(String property, long count) {
        return of("RANDOM_SAMPLE", property, Long.toString(Checks.positive("REDUCE RANDOM_SAMPLE", count)));
    }

    /** The rows themselves, as a list of lists of names and values: {@code COLLECT}. Since 8.8. */
    public static Reducer collect(CollectArgs args) {
        return new Reducer("COLLECT", args.words(), null);
    }

    /** The name of the result: {@code AS}. */
    public Reducer as(String alias) {
        return new Reducer(function, arguments, Checks.text("AS", alias));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("REDUCE").token(function).number(arguments.size());
        arguments.forEach(command::token);
        if (name != null) {
            command.token("AS").token(name);
        }
    }
}
