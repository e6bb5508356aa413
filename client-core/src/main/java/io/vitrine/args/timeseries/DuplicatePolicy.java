package io.vitrine.args.timeseries;

/** What happens to a sample at whose time there is one already. */
public enum DuplicatePolicy {
    /** It is refused with an error. */
    BLOCK,
    /** The old one stays. */
    FIRST,
    /** The new one takes its place. */
    LAST,
    /** The smaller one stays. */
    MIN,
    /** The greater one stays. */
    MAX,
    /** They are added up. */
    SUM
}
