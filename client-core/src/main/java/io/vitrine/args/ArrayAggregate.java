package io.vitrine.args;

/** What {@code AROP} makes of the numbers in a range; what is no number is left out. */
public enum ArrayAggregate {
    /** Their sum. */
    SUM,
    /** The least. */
    MIN,
    /** The greatest. */
    MAX
}
