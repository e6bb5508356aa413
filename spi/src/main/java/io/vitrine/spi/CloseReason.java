package io.vitrine.spi;

/** Why a connection was closed. */
public enum CloseReason {
    /** Idle for longer than allowed. */
    IDLE("idle"),
    /** Older than allowed. */
    LIFETIME("lifetime"),
    /** More idle connections than the pool keeps. */
    SURPLUS("surplus"),
    /** It did not pass a liveness check. */
    UNHEALTHY("unhealthy"),
    /** A call's deadline passed while its reply was due. */
    TIMEOUT("timeout"),
    /** A caller gave up while its reply was due. */
    CANCELLED("cancelled"),
    /** The peer closed, or the network broke. */
    IO_ERROR("io_error"),
    /** The peer did not speak RESP as it should. */
    PROTOCOL_ERROR("protocol_error"),
    /** The server is no longer what this connection was opened for. */
    ROLE_CHANGED("role_changed"),
    /** The holder left it in a state that cannot be undone. */
    DIRTY("dirty"),
    /** The pool or the client was closed. */
    CLIENT_CLOSED("client_closed");

    private final String label;

    CloseReason(String label) {
        this.label = label;
    }

    /** The value of the label {@code redis.client.connection.close.reason}. */
    public String label() {
        return label;
    }

    /** Whether the pool closed it for its age or health: what go-redis counts as stale. */
    public boolean isStale() {
        return this == IDLE || this == LIFETIME || this == UNHEALTHY;
    }
}
