package io.vitrine.internal.routing;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/** One connection that its holder keeps over many calls. For one thread at a time, like the connection. */
public record PinnedNode(Connection connection) implements Node {

    @Override
    public Endpoint endpoint() {
        return connection.endpoint();
    }

    @Override
    public Connection acquire(
            String operation, boolean blocking, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        return connection;
    }

    @Override
    public void release(Connection same, boolean blocking) {
        // its holder gives it back
    }
}
