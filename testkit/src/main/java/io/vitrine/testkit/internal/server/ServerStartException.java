package io.vitrine.testkit.internal.server;

/** A server did not come up. The message has the end of its log. */
public final class ServerStartException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ServerStartException(String message) {
        super(message);
    }
}
