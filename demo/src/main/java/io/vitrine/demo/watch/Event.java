package io.vitrine.demo.watch;

/**
 * Something that happened and is not a call.
 *
 * @param atMillis when it happened (last), in milliseconds since 1970
 * @param source what it happened to
 * @param text what happened, in a few words
 * @param times how often it happened in a row
 */
public record Event(long atMillis, Source source, String text, int times) {

    /** What events happen to. */
    public enum Source {
        /** The network, by a button of the page. */
        FAULT,
        /** A connection of the client. */
        CONNECTION,
        /** The pool. */
        POOL
    }
}
