package io.vitrine.internal.client;

import io.vitrine.internal.shared.ClientThread;

/** Keeps threads from waiting on which others depend: those of the client, and those that say so. */
public final class BlockingGuard {

    private BlockingGuard() {}

    /**
     * To be called before a wait.
     *
     * @throws IllegalStateException on a thread that must not wait
     */
    public static void check() {
        Thread current = Thread.currentThread();
        if (ClientThread.mustNotBlock(current)) {
            throw new IllegalStateException("a blocking call on " + current.getName()
                    + ", which must not block: others wait for it; use client.async(), go on with a stage's …Async methods,"
                    + " or give the client a callbackExecutor whose threads may block");
        }
    }
}
