package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * A policy on the client's chain forbids the command: nothing was sent. What the server's ACL forbids is a {@link RedisAuthException}.
 */
public final class CommandForbiddenException extends RedisException {

    private static final long serialVersionUID = 1L;

    /** @param message fact, state and next step; the page is added */
    public CommandForbiddenException(String message, @Nullable Throwable cause) {
        super(ErrorKind.FORBIDDEN, message + page("command-forbidden"), cause);
    }
}
