package io.vitrine.command;

import org.jspecify.annotations.Nullable;

/**
 * Reads the reply of a command into its Java type. Stateless. Runs on the thread that reads the connection and must not
 * block or call the client.
 *
 * @param <T> the Java type of the result
 */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {

    /** Consumes exactly one element of {@code reply}, with all that is nested in it. Never called for a top-level error. */
    T decode(ReplyReader reply);
}
