package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker is open: nothing was dialled, taken from the pool or sent. A consequence; the cause is in the failures before it.
 */
public final class CircuitOpenException extends RedisException {

    private static final long serialVersionUID = 1L;

    /** @param message fact, state and next step; the page is added */
    public CircuitOpenException(String message, @Nullable Throwable cause) {
        super(ErrorKind.CIRCUIT_OPEN, message + page("circuit-open"), cause);
    }
}
