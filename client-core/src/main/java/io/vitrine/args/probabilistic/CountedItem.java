package io.vitrine.args.probabilistic;

import java.util.Objects;

/**
 * An item and how often it was seen, about.
 *
 * @param <V> the type of items
 */
public record CountedItem<V>(V item, long count) {

    public CountedItem {
        Objects.requireNonNull(item, "item");
    }

    /** The count, not the item, which is application data. */
    @Override
    public String toString() {
        return "CountedItem[count=" + count + "]";
    }
}
