package io.vitrine.args;

/** How memory is freed when much is deleted at once. */
public enum FlushMode {
    /** In the background. */
    ASYNC,
    /** Before the command is answered; the server does nothing else meanwhile. */
    SYNC
}
