package io.vitrine.spi;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a command: a decoded value, nothing (nil), or, inside a batch, the error of that command.
 *
 * <p>An interceptor that answers for a command must give a value of the type the command decodes to.
 */
public final class Reply {

    private static final Reply NIL = new Reply(null, null);
    private static final Reply DONE = new Reply(null, null);

    private final @Nullable Object value;
    private final @Nullable Throwable error;

    private Reply(@Nullable Object value, @Nullable Throwable error) {
        this.value = value;
        this.error = error;
    }

    /** A decoded value; null means nil. */
    public static Reply of(@Nullable Object value) {
        return value == null ? NIL : new Reply(value, null);
    }

    /** The answer to a command that has no result, such as a plain SET: a success, and no miss. */
    public static Reply done() {
        return DONE;
    }

    /** The error of one command of a batch. */
    public static Reply ofError(Throwable error) {
        return new Reply(null, error);
    }

    /** The decoded value; null for nil and for an error. */
    public @Nullable Object value() {
        return value;
    }

    /** The error; null for a value and for nil. */
    public @Nullable Throwable error() {
        return error;
    }

    /** Whether there was nothing: a miss, which is a success. */
    public boolean isNil() {
        return value == null && error == null && this != DONE;
    }

    /** What this answer means to telemetry and policies. */
    public Outcome outcome() {
        if (error != null) {
            return Outcome.of(error);
        }
        return isNil() ? Outcome.NIL : Outcome.OK;
    }

    /** Says what kind of answer this is, never the value. */
    @Override
    public String toString() {
        return "Reply[" + outcome().status() + "]";
    }
}
