package io.vitrine.spi;

/** Why an attempt was made. */
public enum AttemptReason {
    /** The first attempt of a call. */
    FIRST,
    /** The attempt before failed and the retry policy allowed another. */
    RETRY,
    /** The server answered MOVED: the slot lives on another node for good. */
    MOVED,
    /** The server answered ASK: this key was already migrated to another node. */
    ASK,
    /** The server did not know the script's digest, so its source is sent. */
    SCRIPT_SOURCE,
    /** A second, concurrent attempt to cut the tail. */
    HEDGE
}
