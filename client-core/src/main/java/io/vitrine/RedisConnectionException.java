package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import org.jspecify.annotations.Nullable;

/**
 * No connection came about ({@link ErrorKind#CONNECT}), or one broke while a reply was due ({@link ErrorKind#IO}). The
 * {@link #phase()} says where. After CONNECT nothing was sent and any command is tried again; after IO the command may have run and only reads
 * are.
 */
public class RedisConnectionException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final Phase phase;

    /**
     * @param kind CONNECT or IO
     * @param phase where it happened
     * @param message fact, values and next step; the page is added
     */
    public RedisConnectionException(ErrorKind kind, Phase phase, String message, @Nullable Throwable cause) {
        this(kind, phase, message, "connection", cause);
    }

    RedisConnectionException(ErrorKind kind, Phase phase, String message, String page, @Nullable Throwable cause) {
        super(kind, message + page(page), cause);
        this.phase = phase;
    }

    /** DNS, TCP, TLS or HANDSHAKE for a dial, DIAL for those of others; WRITE or SERVER for a connection that broke. */
    @Override
    public Phase phase() {
        return phase;
    }
}
