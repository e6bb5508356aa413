package io.vitrine.args.search;

/** What the components of a vector are. */
public enum VectorElement {
    /** Floating point numbers of 16 bits, with eight of them for the exponent. */
    BFLOAT16,
    /** Floating point numbers of 16 bits. */
    FLOAT16,
    /** Floating point numbers of 32 bits. */
    FLOAT32,
    /** Floating point numbers of 64 bits. */
    FLOAT64,
    /** Integers of 8 bits. Since 8.0. */
    INT8,
    /** Unsigned integers of 8 bits. Since 8.0. */
    UINT8
}
