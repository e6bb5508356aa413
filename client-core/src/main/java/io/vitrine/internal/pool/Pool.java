package io.vitrine.internal.pool;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.ConnectionSource;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import org.jspecify.annotations.Nullable;

/** A pool of connections to one server. */
public final class Pool implements PoolView, AutoCloseable {

    private final String name;
    private final ClientInfo client;
    private final Endpoint endpoint;
    private final ConnectionSource source;

    Pool(String name, ClientInfo client, Endpoint endpoint, ConnectionSource source) {
        this.name = name;
        this.client = client;
        this.endpoint = endpoint;
        this.source = source;
    }

    public Connection acquire(String operation, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        throw new UnsupportedOperationException(operation + source);
    }

    public void release(Connection connection) {
        throw new UnsupportedOperationException(connection.toString());
    }

    /** Begins to keep the idle minimum. */
    public void start() {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClientInfo client() {
        return client;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public PoolStats stats() {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException(name);
    }
}
