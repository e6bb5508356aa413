package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The root of what the client throws. Unchecked. Its message has the fact, the values, the state and the next step, and
 * names a page of {@code docs/failures}; it never holds a key, an argument or a password.
 *
 * <p>Not for sharing between threads before it is thrown: the client names the call that failed as the exception passes by.
 */
public class RedisException extends RuntimeException implements Failure {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private transient @Nullable CallSummary call;

    /** @param message the whole message, with its page if there is one */
    public RedisException(ErrorKind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** For failures that are values rather than events, such as errors inside a batch: without a stack trace. */
    protected RedisException(ErrorKind kind, String message, @Nullable Throwable cause, boolean writableStackTrace) {
        super(message, cause, true, writableStackTrace);
        this.kind = kind;
    }

    @Override
    public final ErrorKind kind() {
        return kind;
    }

    @Override
    public @Nullable String code() {
        return null;
    }

    /** The call that failed, without its arguments; null when it belongs to none. */
    public final @Nullable CallSummary call() {
        return call;
    }

    /** Says which call failed; what was said first stands. Called by the client. */
    public final void during(CallSummary summary) {
        if (call == null) {
            call = summary;
        }
    }

    /** The message, with the call in front. */
    @Override
    public String getMessage() {
        String message = String.valueOf(super.getMessage());
        return call == null ? message : call + ": " + message;
    }

    /** The end of a message: where to read on. */
    static String page(String name) {
        return " (docs/failures/" + name + ".md)";
    }
}
