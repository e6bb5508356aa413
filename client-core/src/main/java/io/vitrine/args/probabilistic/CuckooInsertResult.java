package io.vitrine.args.probabilistic;

/** What {@code CF.INSERT} or {@code CF.INSERTNX} did with an item. */
public enum CuckooInsertResult {
    /** It is in the filter now. */
    ADDED,
    /** It was in the filter already, as far as a filter can tell, and was left alone; {@code CF.INSERTNX} only. */
    EXISTS,
    /** There was no room for it. */
    FULL
}
