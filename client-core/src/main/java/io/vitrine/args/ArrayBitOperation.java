package io.vitrine.args;

/** How {@code AROP} puts the integers of a range together; fractions are cut off, and what is no number is left out. */
public enum ArrayBitOperation {
    /** Bits that all have. */
    AND,
    /** Bits that any has. */
    OR,
    /** Bits that an odd number of them has. */
    XOR
}
