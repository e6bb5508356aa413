package io.vitrine.spi;

import java.time.Duration;

/**
 * Hears of connections coming and going. Called outside locks, on the thread that caused the event; must not block. What it
 * throws is logged once and counted.
 */
public interface ConnectionListener extends Interceptor {

    /** The socket is up (and TLS, where spoken); the handshake is to come. */
    default void connected(ConnectionEvent event) {}

    /** The handshake is done: the connection can be used. */
    default void ready(ConnectionEvent event) {}

    /** A connection that is to be kept was lost, and the next attempt to dial comes after {@code delay}. */
    default void reconnecting(ConnectionEvent event, int attempt, Duration delay, Throwable cause) {}

    /** The connection is closed. */
    default void closed(ConnectionEvent event, CloseReason reason) {}

    /** No further attempt will be made until somebody asks for it. */
    default void ended(ConnectionEvent event) {}

    /**
     * Which connection.
     *
     * @param client the client it belongs to
     * @param endpoint the node it was dialled to
     * @param id a number that is unique in this JVM
     * @param reason why it was dialled
     */
    record ConnectionEvent(ClientInfo client, Endpoint endpoint, long id, DialReason reason) {}
}
