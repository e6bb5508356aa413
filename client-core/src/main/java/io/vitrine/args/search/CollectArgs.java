package io.vitrine.args.search;

import io.vitrine.internal.args.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which rows of a group {@link Reducer#collect} keeps, and which of their fields. Immutable. */
public final class CollectArgs {

    /** All rows with all fields, in no order. */
    public static final CollectArgs ALL = new CollectArgs(List.of("FIELDS", "*"), List.of(), List.of(), List.of());

    private final List<String> fields;
    private final List<String> order;
    private final List<String> limit;
    private final List<String> distinct;

    private CollectArgs(List<String> fields, List<String> order, List<String> limit, List<String> distinct) {
        this.fields = fields;
        this.order = order;
        this.limit = limit;
        this.distinct = distinct;
    }

    /** These fields only, named with or without the at sign: {@code FIELDS}. */
    public CollectArgs fields(String... names) {
        List<String> words = new ArrayList<>(List.of("FIELDS", Integer.toString(names.length)));
        Checks.<String>some("COLLECT FIELDS", Arrays.asList(names)).forEach(name -> words.add(Words.property(name)));
        return new CollectArgs(words, order, limit, distinct);
    }

    /** In the order of properties: {@code SORTBY}. */
    public CollectArgs sortBy(SortProperty... properties) {
        List<String> words = new ArrayList<>(List.of("SORTBY", Integer.toString(2 * properties.length)));
        for (SortProperty property : Checks.<SortProperty>some("COLLECT SORTBY", Arrays.asList(properties))) {
            words.add(property.name());
            words.add(property.order().name());
        }
        return new CollectArgs(fields, words, limit, distinct);
    }

    /** Leave out the first rows, and keep so many: {@code LIMIT}. */
    public CollectArgs limit(long offset, long count) {
        Checks.notNegative("COLLECT LIMIT offset", offset);
        Checks.notNegative("COLLECT LIMIT count", count);
        List<String> words = List.of("LIMIT", Long.toString(offset), Long.toString(count));
        return new CollectArgs(fields, order, words, distinct);
    }

    /** Equal rows once: {@code DISTINCT}. */
    public CollectArgs distinct() {
        return new CollectArgs(fields, order, limit, List.of("DISTINCT"));
    }

    List<String> words() {
        List<String> words = new ArrayList<>(fields);
        words.addAll(order);
        words.addAll(limit);
        words.addAll(distinct);
        return words;
    }
}
