package io.vitrine.args;

import java.util.Objects;

/**
 * What a vector set is made of, as {@code VINFO} tells. A number that the server does not tell is 0.
 *
 * @param quantization how components are kept
 * @param dimensions of the vectors as they are kept
 * @param inputDimensions of the vectors that are added, when they are projected to fewer; else 0
 * @param links how many neighbours each node links to at most: {@code M}
 * @param size how many elements there are
 * @param maxLevel the highest layer of the graph
 * @param withAttributes how many elements have attributes
 * @param uid the number the server gave this set
 * @param maxNodeUid the greatest number it gave a node
 */
public record VectorSetInfo(
        VectorQuantization quantization,
        long dimensions,
        long inputDimensions,
        long links,
        long size,
        long maxLevel,
        long withAttributes,
        long uid,
        long maxNodeUid) {

    public VectorSetInfo {
        Objects.requireNonNull(quantization, "quantization");
    }
}
