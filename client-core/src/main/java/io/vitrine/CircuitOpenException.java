package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** A circuit breaker is open: nothing was dialled and nothing sent. */
public final class CircuitOpenException extends RedisException {

    private static final long serialVersionUID = 1L;

    public CircuitOpenException(String message, @Nullable Throwable cause) {
        super(ErrorKind.CIRCUIT_OPEN, message + page("circuit-open"), cause);
    }
}
