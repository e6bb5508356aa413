package io.vitrine.args.probabilistic;

/** A figure of a Bloom filter, for {@code BF.INFO}. */
public enum BloomFigure {
    /** How many items fit before the filter has to grow, those that are in it included. */
    CAPACITY,
    /** The memory it takes, in bytes. */
    SIZE,
    /** The number of sub-filters. */
    FILTERS,
    /** How many items were added and taken for new. */
    ITEMS,
    /** How many times larger each new sub-filter is; none for a filter that does not grow. */
    EXPANSION
}
