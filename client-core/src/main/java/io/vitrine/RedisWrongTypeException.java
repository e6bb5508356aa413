package io.vitrine;

import io.vitrine.spi.ErrorKind;

/** The key holds another type than the command works on: WRONGTYPE. Nothing was changed; never tried again. */
public final class RedisWrongTypeException extends RedisServerException {

    private static final long serialVersionUID = 1L;

    public RedisWrongTypeException(ErrorKind kind, String code, String serverMessage) {
        super(kind, code, serverMessage, "wrong-type");
    }
}
