package io.vitrine.internal.chain;

import io.vitrine.CallCancelledException;
import io.vitrine.CircuitOpenException;
import io.vitrine.CommandForbiddenException;
import io.vitrine.RedisException;
import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The client's own exceptions for what an interceptor refuses. */
final class Refusals {

    private Refusals() {}

    static RuntimeException exception(ErrorKind kind, String message, @Nullable Throwable cause) {
        return switch (kind) {
            case CIRCUIT_OPEN -> new CircuitOpenException(message, cause);
            case FORBIDDEN -> new CommandForbiddenException(message, cause);
            case CANCELLED -> new CallCancelledException(message, cause);
            default -> new RedisException(kind, message, cause);
        };
    }
}
