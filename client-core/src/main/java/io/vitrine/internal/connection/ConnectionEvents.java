package io.vitrine.internal.connection;

import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.spi.ConnectionListener.ConnectionEvent;
import java.time.Duration;
import java.util.List;

/** Tells a client's connection listeners, guarded. */
public final class ConnectionEvents {

    /** Nobody listens. */
    public static final ConnectionEvents NONE = new ConnectionEvents(List.of());

    private final GuardedListeners<ConnectionListener> listeners;

    public ConnectionEvents(List<ConnectionListener> listeners) {
        this.listeners = new GuardedListeners<>(listeners);
    }

    void connected(ConnectionEvent event) {
        listeners.tell(listener -> listener.connected(event));
    }

    void ready(ConnectionEvent event) {
        listeners.tell(listener -> listener.ready(event));
    }

    void closed(ConnectionEvent event, CloseReason reason) {
        listeners.tell(listener -> listener.closed(event, reason));
    }

    /** A connection that is to be kept was lost or could not be had. */
    public void reconnecting(ConnectionEvent event, int attempt, Duration delay, Throwable cause) {
        listeners.tell(listener -> listener.reconnecting(event, attempt, delay, cause));
    }

    /** No further attempt will be made. */
    public void ended(ConnectionEvent event) {
        listeners.tell(listener -> listener.ended(event));
    }

    /** How often listeners threw. */
    public long failures() {
        return listeners.failures();
    }
}
