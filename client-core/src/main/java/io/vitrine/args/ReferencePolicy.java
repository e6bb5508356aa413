package io.vitrine.args;

/** What becomes of the references that groups have to an entry of a stream which is to be deleted. Since 8.2. */
public enum ReferencePolicy {
    /** The entry is deleted, references to it stay. */
    KEEPREF,
    /** The entry and all references to it are deleted. */
    DELREF,
    /** The entry is deleted only if every group has acknowledged it. */
    ACKED
}
