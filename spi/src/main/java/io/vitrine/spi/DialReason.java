package io.vitrine.spi;

/** Why a connection is opened. */
public enum DialReason {
    /** A caller waits for it. */
    DEMAND,
    /** The pool keeps its minimum of idle connections. */
    WARM_UP,
    /** A shared or subscribed connection was lost. */
    RECONNECT,
    /** A subscriber needs its own connection. */
    PUBSUB,
    /** The cluster's nodes and slots are asked for. */
    TOPOLOGY,
    /** A sentinel is asked for the primary. */
    SENTINEL
}
