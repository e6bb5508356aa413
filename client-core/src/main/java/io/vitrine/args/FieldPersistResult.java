package io.vitrine.args;

/** What became of an expiration that was to be removed from a hash field. */
public enum FieldPersistResult {
    /** There is no such field. */
    MISSING,
    /** The field had no expiration. */
    UNCHANGED,
    /** The expiration is removed. */
    PERSISTED
}
