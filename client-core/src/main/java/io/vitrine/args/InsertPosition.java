package io.vitrine.args;

/** Where {@code LINSERT} puts an element. */
public enum InsertPosition {
    /** In front of the pivot. */
    BEFORE,
    /** Behind the pivot. */
    AFTER
}
