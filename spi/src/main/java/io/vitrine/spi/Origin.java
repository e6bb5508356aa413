package io.vitrine.spi;

/** What caused a call. Telemetry counts {@link #USER} calls; the rest is the client's own traffic. */
public enum Origin {
    /** The application. */
    USER,
    /** The opening of a connection. */
    HANDSHAKE,
    /** Discovery of nodes, roles and slots. */
    TOPOLOGY,
    /** A liveness check of an idle connection. */
    HEALTH,
    /** Upkeep of subscriptions. */
    PUBSUB
}
