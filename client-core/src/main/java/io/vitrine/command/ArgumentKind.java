package io.vitrine.command;

/** How an argument is encoded; bytes rather than an enum because a command keeps one for each argument. */
final class ArgumentKind {

    /** A keyword or other text of the core's own, as UTF-8. */
    static final byte TEXT = 0;
    /** A Redis key, by the key codec. Keys decide the route. */
    static final byte KEY = 1;
    /** A hash field or the like, by the key codec. */
    static final byte FIELD = 2;
    /** A value, by the value codec. */
    static final byte VALUE = 3;

    static final byte LONG = 4;
    static final byte DOUBLE = 5;
    static final byte BYTES = 6;

    private ArgumentKind() {}
}
