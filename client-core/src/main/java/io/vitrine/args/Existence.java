package io.vitrine.args;

/** Whether something must exist or must not exist for a command to do its work. */
public enum Existence {
    /** Only if it does not exist. */
    NX,
    /** Only if it exists. */
    XX
}
