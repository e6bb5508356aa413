package io.vitrine;

import io.vitrine.spi.ErrorKind;

/**
 * A script or function failed or raised an error of its own, whose text is kept as it was sent. What it did before the error is
 * done; never tried again, unless it only reads.
 */
public final class RedisScriptException extends RedisServerException {

    private static final long serialVersionUID = 1L;

    public RedisScriptException(ErrorKind kind, String code, String serverMessage) {
        super(kind, code, serverMessage, "script");
    }
}
