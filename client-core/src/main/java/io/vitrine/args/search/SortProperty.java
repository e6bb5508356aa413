package io.vitrine.args.search;

import io.vitrine.args.SortOrder;
import java.util.Objects;

/**
 * A property that rows are sorted by.
 *
 * @param name with or without the at sign
 */
public record SortProperty(String name, SortOrder order) {

    public SortProperty {
        name = Words.property(name);
        Objects.requireNonNull(order, "order");
    }

    /** The smallest first. */
    public static SortProperty ascending(String name) {
        return new SortProperty(name, SortOrder.ASC);
    }

    /** The greatest first. */
    public static SortProperty descending(String name) {
        return new SortProperty(name, SortOrder.DESC);
    }
}
