package io.vitrine.internal.resp;

import io.vitrine.CodecException;
import io.vitrine.command.ReplyType;
import java.util.Locale;

/** Says what a decoder asked for and what is there instead: types, lengths and places, never values. */
final class Mismatch {

    private Mismatch() {}

    /**
     * An element is not what it should be.
     *
     * @param path of the element, as {@link Frames#path()} tells it before the element is consumed
     */
    static CodecException of(String expected, String actual, String path) {
        return new CodecException("expected " + expected + ", got " + actual + at(path), null);
    }

    /** A type in a sentence. */
    static String words(ReplyType type) {
        String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (type) {
            case NULL -> words;
            case INTEGER, ARRAY, ERROR -> "an " + words;
            default -> "a " + words;
        };
    }

    /** The end of a sentence about an element; empty for the reply as a whole. */
    static String at(String path) {
        return path.isEmpty() ? "" : " at " + path;
    }
}
