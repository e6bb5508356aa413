package io.vitrine.args;

/** What {@code BITOP} makes of bitmaps. */
public enum BitOperation {
    /** Bits that all have. */
    AND,
    /** Bits that any has. */
    OR,
    /** Bits that an odd number of them has. */
    XOR,
    /** Bits of the first that none of the others has. Since 8.2. */
    DIFF,
    /** Bits of the others that the first does not have. Since 8.2. */
    DIFF1,
    /** Bits of the first that any of the others has. Since 8.2. */
    ANDOR,
    /** Bits that exactly one has. Since 8.2. */
    ONE
}
