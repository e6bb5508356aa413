package io.vitrine;

import io.vitrine.spi.ErrorKind;

/**
 * The client is closed. A call that begins after {@link RedisClient#close()} sends nothing; one that was waiting for its reply when the
 * client closed may have run.
 */
public final class ClientClosedException extends RedisException {

    private static final long serialVersionUID = 1L;

    /** @param clientName the name of the client, as in telemetry */
    public ClientClosedException(String clientName) {
        super(
                ErrorKind.CLOSED,
                "client " + clientName + " is closed; create a new one, or close it only after its last call"
                        + page("client-closed"),
                null);
    }
}
