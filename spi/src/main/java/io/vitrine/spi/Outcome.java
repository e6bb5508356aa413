package io.vitrine.spi;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** How a call ended. A miss ({@link Status#NIL}) is a success. Immutable. */
public final class Outcome {

    /** A value came. */
    public static final Outcome OK = new Outcome(Status.OK, null, null, null);
    /** Nothing was there. */
    public static final Outcome NIL = new Outcome(Status.NIL, null, null, null);

    private final Status status;
    private final @Nullable ErrorKind kind;
    private final @Nullable String code;
    private final @Nullable Throwable error;

    private Outcome(Status status, @Nullable ErrorKind kind, @Nullable String code, @Nullable Throwable error) {
        this.status = status;
        this.kind = kind;
        this.code = code;
        this.error = error;
    }

    /** The four ways a call can end. */
    public enum Status {
        /** A value came. */
        OK,
        /** Nothing was there: a success. */
        NIL,
        /** It failed; {@link Outcome#kind()} says how. */
        ERROR,
        /** The caller gave up. */
        CANCELLED
    }

    /** The outcome of a call that failed with {@code error}, which may be wrapped by a stage. */
    public static Outcome of(Throwable error) {
        Throwable unwrapped = unwrap(error);
        if (unwrapped instanceof Failure failure) {
            Status status = failure.kind() == ErrorKind.CANCELLED ? Status.CANCELLED : Status.ERROR;
            return new Outcome(status, failure.kind(), failure.code(), unwrapped);
        }
        if (unwrapped instanceof CancellationException || unwrapped instanceof InterruptedException) {
            return new Outcome(Status.CANCELLED, ErrorKind.CANCELLED, null, unwrapped);
        }
        return new Outcome(Status.ERROR, ErrorKind.OTHER, null, unwrapped);
    }

    /** The failure itself, freed of the wrappers that stages put around it from the second stage on. */
    public static Throwable unwrap(Throwable error) {
        Throwable current = error;
        while ((current instanceof CompletionException || current instanceof ExecutionException)
                && current.getCause() != null) {
            current = current.getCause();
        }
        return current;
    }

    /** How it ended. */
    public Status status() {
        return status;
    }

    /** Whether it succeeded: a value or a miss. */
    public boolean isSuccess() {
        return status == Status.OK || status == Status.NIL;
    }

    /** What went wrong; null on success. */
    public @Nullable ErrorKind kind() {
        return kind;
    }

    /**
     * The error code of a RESP error, as far as it matches {@code ^[A-Z][A-Z0-9_]*$}, else {@code OTHER}; null when the
     * failure was no answer of the server.
     */
    public @Nullable String code() {
        return code;
    }

    /** The unwrapped failure; null on success. */
    public @Nullable Throwable error() {
        return error;
    }

    @Override
    public String toString() {
        return kind == null ? status.name() : status + "(" + kind + (code == null ? "" : ", " + code) + ")";
    }
}
