package io.vitrine.args.search;

/** How {@code _FT.DEBUG} writes names. */
public enum DebugNames {
    /** As they are. */
    REVEAL,
    /** Made unreadable. */
    OBFUSCATE
}
