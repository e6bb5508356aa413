package io.vitrine.args;

/** An end of a sorted set. */
public enum SortedSetEnd {
    /** The smallest scores. */
    MIN,
    /** The greatest scores. */
    MAX
}
