package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The caller gave up: its thread was interrupted or its stage cancelled. The command may have run. */
public final class CallCancelledException extends RedisException {

    private static final long serialVersionUID = 1L;

    public CallCancelledException(String message, @Nullable Throwable cause) {
        super(ErrorKind.CANCELLED, message + page("cancelled"), cause);
    }
}
