package io.vitrine.args;

/** What {@code BITFIELD} does when a number does not fit. */
public enum BitOverflow {
    /** Count on from the other end; the default. */
    WRAP,
    /** Stay at the end. */
    SAT,
    /** Change nothing and answer null. */
    FAIL
}
