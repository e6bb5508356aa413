package io.vitrine.args;

/** What becomes of the scores that a member has in several sorted sets. */
public enum ScoreAggregate {
    /** Their sum. */
    SUM,
    /** The smallest. */
    MIN,
    /** The greatest. */
    MAX
}
