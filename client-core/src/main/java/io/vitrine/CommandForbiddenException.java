package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** A policy forbids the command: nothing was sent. */
public final class CommandForbiddenException extends RedisException {

    private static final long serialVersionUID = 1L;

    public CommandForbiddenException(String message, @Nullable Throwable cause) {
        super(ErrorKind.FORBIDDEN, message + page("command-forbidden"), cause);
    }
}
