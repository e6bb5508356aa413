package io.vitrine.args.probabilistic;

/**
 * How a t-digest stands.
 *
 * @param compression what it was made with: more is more exact, and larger
 * @param capacity the room for centroids and for observations that are not merged yet
 * @param mergedNodes the number of centroids
 * @param unmergedNodes the number of observations that are not merged yet
 * @param mergedWeight the weight of the centroids
 * @param unmergedWeight the weight of what is not merged yet
 * @param observations how many there were
 * @param compressions how often observations were merged
 * @param sizeBytes the memory it takes, in bytes
 */
public record TDigestInfo(
        long compression,
        long capacity,
        long mergedNodes,
        long unmergedNodes,
        long mergedWeight,
        long unmergedWeight,
        long observations,
        long compressions,
        long sizeBytes) {}
