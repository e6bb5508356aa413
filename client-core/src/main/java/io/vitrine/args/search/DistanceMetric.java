package io.vitrine.args.search;

/** How far vectors are from each other. */
public enum DistanceMetric {
    /** The length of the line between them. */
    L2,
    /** One less the inner product. */
    IP,
    /** One less the cosine of the angle between them. */
    COSINE
}
