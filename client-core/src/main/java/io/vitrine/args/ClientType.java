package io.vitrine.args;

/** Kinds of clients of a server. */
public enum ClientType {
    /** An ordinary client. */
    NORMAL,
    /** The primary of this server. */
    MASTER,
    /** A replica of this server. */
    REPLICA,
    /** A client with subscriptions. */
    PUBSUB
}
