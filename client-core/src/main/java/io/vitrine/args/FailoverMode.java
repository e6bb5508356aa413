package io.vitrine.args;

/** How a replica takes over without its primary's consent. */
public enum FailoverMode {
    /** Without asking the primary, which may be down; the other primaries must agree. */
    FORCE,
    /** Without asking anyone. Since 3.2. */
    TAKEOVER
}
