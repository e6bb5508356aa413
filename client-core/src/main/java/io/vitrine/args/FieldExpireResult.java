package io.vitrine.args;

/** What became of an expiration that was to be set on a hash field. */
public enum FieldExpireResult {
    /** There is no such field. */
    MISSING,
    /** The condition did not hold. */
    UNCHANGED,
    /** The expiration is set. */
    SET,
    /** The time lay in the past, so the field is deleted. */
    DELETED
}
