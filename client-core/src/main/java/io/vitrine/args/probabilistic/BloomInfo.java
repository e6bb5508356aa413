package io.vitrine.args.probabilistic;

import org.jspecify.annotations.Nullable;

/**
 * How a Bloom filter stands.
 *
 * @param capacity how many items fit before it has to grow, those that are in it included
 * @param sizeBytes the memory it takes, in bytes
 * @param filters the number of sub-filters
 * @param items how many items were added and taken for new
 * @param expansion how many times larger each new sub-filter is; null for a filter that does not grow
 */
public record BloomInfo(
        long capacity,
        long sizeBytes,
        long filters,
        long items,
        @Nullable Long expansion) {

    /** Whether it grows when it is full. */
    public boolean isScaling() {
        return expansion != null;
    }
}
