package io.vitrine.args;

/** How a vector set keeps the components of its vectors. */
public enum VectorQuantization {
    /** As they are, in floating point numbers of 32 bits. */
    NOQUANT,
    /** In 8 bits each; this is what Redis does if nothing is said. */
    Q8,
    /** In one bit each: fast and small, and less exact. */
    BIN
}
