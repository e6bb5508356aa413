package io.vitrine.args;

/** What {@code FUNCTION RESTORE} does with libraries that are there. */
public enum FunctionRestorePolicy {
    /** Keep them, and fail if one has the same name. */
    APPEND,
    /** Delete them all. */
    FLUSH,
    /** Keep them, and overwrite those of the same name. */
    REPLACE
}
