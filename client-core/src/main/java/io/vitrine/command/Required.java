package io.vitrine.command;

import io.vitrine.CodecException;
import org.jspecify.annotations.Nullable;

/** Checks on replies: what a command promises must be there. */
final class Required {

    private Required() {}

    /** The element, which must not be null. */
    static <T> T element(@Nullable T element) {
        if (element == null) {
            throw new CodecException("the reply has a null where the command promises a value", null);
        }
        return element;
    }

    /**
     * The number of elements of an aggregate, which must be as promised.
     *
     * @param what the shape, for the message: {@code a member and its score}
     */
    static void count(int actual, int expected, String what) {
        if (actual != expected) {
            throw new CodecException(
                    "the reply has " + (actual < 0 ? "null" : "an array of " + actual) + " where the command promises "
                            + what + " (" + expected + " elements)",
                    null);
        }
    }

    /**
     * The number of elements of an aggregate that newer servers add to.
     *
     * @param what the shape, for the message
     */
    static void atLeast(int actual, int least, String what) {
        if (actual < least) {
            count(actual, least, what);
        }
    }
}
