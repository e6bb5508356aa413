package io.vitrine.testkit.internal.server;

/** The part a server process plays. */
public enum ServerRole {
    DATA,
    CLUSTER_NODE,
    SENTINEL
}
