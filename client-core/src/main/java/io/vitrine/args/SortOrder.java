package io.vitrine.args;

/** Up or down. */
public enum SortOrder {
    /** The smallest (nearest) first. */
    ASC,
    /** The largest (farthest) first. */
    DESC
}
