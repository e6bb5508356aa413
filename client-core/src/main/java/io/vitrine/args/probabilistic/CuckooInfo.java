package io.vitrine.args.probabilistic;

/**
 * How a cuckoo filter stands.
 *
 * @param sizeBytes the memory it takes, in bytes
 * @param buckets the number of buckets
 * @param filters the number of sub-filters
 * @param items how many items are in it
 * @param deletedItems how many items were deleted
 * @param bucketSize how many items a bucket holds
 * @param expansion how many times larger each new sub-filter is; 0 for a filter that does not grow
 * @param maxIterations how often items are moved to make room before the filter grows
 */
public record CuckooInfo(
        long sizeBytes,
        long buckets,
        long filters,
        long items,
        long deletedItems,
        long bucketSize,
        long expansion,
        long maxIterations) {}
