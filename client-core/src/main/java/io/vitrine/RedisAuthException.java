package io.vitrine;

import io.vitrine.spi.ErrorKind;

/** The server refuses who the client is or what it may do: NOAUTH, WRONGPASS, NOPERM. */
public final class RedisAuthException extends RedisServerException {

    private static final long serialVersionUID = 1L;

    public RedisAuthException(ErrorKind kind, String code, String serverMessage) {
        super(kind, code, serverMessage, "authentication");
    }
}
