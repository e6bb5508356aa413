package io.vitrine.args;

/** How much of a cluster a node forgets. */
public enum ClusterResetMode {
    /** The other nodes and its slots. */
    SOFT,
    /** Its own id and the epochs too. */
    HARD
}
