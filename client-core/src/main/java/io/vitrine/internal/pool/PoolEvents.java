package io.vitrine.internal.pool;

import io.vitrine.internal.connection.GuardedListeners;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.PoolListener;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import java.util.List;

/** Tells a client's pool listeners, guarded. Never called under a lock. */
public final class PoolEvents {

    /** Nobody listens. */
    public static final PoolEvents NONE = new PoolEvents(List.of());

    private final GuardedListeners<PoolListener> listeners;
    private final boolean silent;

    public PoolEvents(List<PoolListener> listeners) {
        this.listeners = new GuardedListeners<>(listeners);
        this.silent = listeners.isEmpty();
    }

    void poolOpened(PoolView pool) {
        listeners.tell(listener -> listener.poolOpened(pool));
    }

    void poolClosed(PoolView pool) {
        listeners.tell(listener -> listener.poolClosed(pool));
    }

    void acquired(PoolView pool, long waitedNanos, boolean hit) {
        if (!silent) {
            listeners.tell(listener -> listener.acquired(pool, waitedNanos, hit));
        }
    }

    void released(PoolView pool, long usedNanos) {
        if (!silent) {
            listeners.tell(listener -> listener.released(pool, usedNanos));
        }
    }

    void opened(PoolView pool, long dialNanos) {
        listeners.tell(listener -> listener.opened(pool, dialNanos));
    }

    void closed(PoolView pool, CloseReason reason) {
        listeners.tell(listener -> listener.closed(pool, reason));
    }

    void exhausted(PoolView pool, PoolStats stats, long waitedNanos) {
        listeners.tell(listener -> listener.exhausted(pool, stats, waitedNanos));
    }

    /** How often listeners threw. */
    public long failures() {
        return listeners.failures();
    }
}
