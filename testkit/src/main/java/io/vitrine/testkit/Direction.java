package io.vitrine.testkit;

/** The way bytes take through a {@link FaultProxy}. */
public enum Direction {
    /** Requests: from the client to the server. */
    TO_SERVER,
    /** Replies: from the server to the client. */
    TO_CLIENT
}
