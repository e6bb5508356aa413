package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * The caller gave up: its thread was interrupted, and the interrupt flag is set again, or its stage was cancelled. The message says
 * whether the command was sent; if so it may have run, and its connection was closed. Never tried again.
 */
public final class CallCancelledException extends RedisException {

    private static final long serialVersionUID = 1L;

    /** @param message fact, state and next step; the page is added */
    public CallCancelledException(String message, @Nullable Throwable cause) {
        super(ErrorKind.CANCELLED, message + page("cancelled"), cause);
    }
}
