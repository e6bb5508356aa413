package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import org.jspecify.annotations.Nullable;

/**
 * No connection came about ({@link ErrorKind#CONNECT}), or one broke while a reply was due ({@link ErrorKind#IO}). The
 * {@link #phase()} says where.
 */
public class RedisConnectionException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final Phase phase;

    public RedisConnectionException(ErrorKind kind, Phase phase, String message, @Nullable Throwable cause) {
        super(kind, message + page("connection"), cause);
        this.phase = phase;
    }

    /** DNS, TCP, TLS or HANDSHAKE for a dial; WRITE or SERVER for a connection that broke. */
    @Override
    public Phase phase() {
        return phase;
    }
}
