package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The peer does not speak RESP as it should, or a reply is beyond a limit. The connection was closed. */
public final class RedisProtocolException extends RedisException {

    private static final long serialVersionUID = 1L;

    public RedisProtocolException(String message, @Nullable Throwable cause) {
        super(ErrorKind.PROTOCOL, message + page("protocol"), cause);
    }
}
