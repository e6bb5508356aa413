package io.vitrine.args;

/** What a blocked client is told when it is woken. */
public enum UnblockMode {
    /** As if its time were over. */
    TIMEOUT,
    /** An error {@code UNBLOCKED}. */
    ERROR
}
