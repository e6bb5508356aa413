package io.vitrine.args;

/** What became of an entry of a stream that was to be deleted. Since 8.2. */
public enum StreamDeletion {
    /** There is no such entry. */
    MISSING,
    /** It is deleted. */
    DELETED,
    /** It is still there, since a group has not acknowledged it. */
    KEPT
}
