package io.vitrine.spi;

import org.jspecify.annotations.Nullable;

/** What every exception of the client says of itself. */
public interface Failure {

    /** What went wrong, from a closed set. */
    ErrorKind kind();

    /**
     * The code word of a RESP error ({@code WRONGTYPE}), {@code OTHER} for one that is not of the form
     * {@code ^[A-Z][A-Z0-9_]*$}; null when the failure was no answer of the server.
     */
    @Nullable
    String code();

    /** The phase it happened in, as far as that is known. */
    default @Nullable Phase phase() {
        return null;
    }
}
