package io.vitrine;

import io.vitrine.spi.ErrorKind;

/** The client is closed: nothing was sent. */
public final class ClientClosedException extends RedisException {

    private static final long serialVersionUID = 1L;

    public ClientClosedException(String clientName) {
        super(
                ErrorKind.CLOSED,
                "client " + clientName + " is closed; create a new one, or close it only after its last call"
                        + page("client-closed"),
                null);
    }
}
