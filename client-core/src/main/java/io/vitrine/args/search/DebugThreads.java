package io.vitrine.args.search;

/** What {@code _FT.DEBUG} does with threads. */
public enum DebugThreads {
    /** Takes up nothing new. */
    PAUSE,
    /** Goes on. */
    RESUME,
    /** Answers when everything is done that is waited for. */
    DRAIN
}
