package io.vitrine.internal.shared;

import io.vitrine.NonBlocking;

/** A daemon thread of the client. */
public final class ClientThread extends Thread {

    private final Role role;

    /** What it does. */
    public enum Role {
        /** Keeps a connection there and reads it. */
        LINK,
        /** Writes what is too long for those who must not wait for room. */
        WRITER,
        /** Completes the stages of asynchronous calls. */
        CALLBACKS,
        /** Calls one subscriber of the application, for whom alone it is there. */
        SUBSCRIBER
    }

    public ClientThread(Runnable task, String name, Role role) {
        super(task, name);
        this.role = role;
        setDaemon(true);
    }

    /** What it does. */
    public Role role() {
        return role;
    }

    /** Whether others wait for what a thread does, so that it must not wait for them: one of the client, or one that says so. */
    public static boolean mustNotBlock(Thread thread) {
        return thread instanceof NonBlocking || (thread instanceof ClientThread own && own.role != Role.SUBSCRIBER);
    }
}
