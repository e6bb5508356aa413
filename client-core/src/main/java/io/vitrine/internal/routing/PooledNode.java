package io.vitrine.internal.routing;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.pool.Pool;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/** A server with two pools: one for plain calls, and one for calls that block, so that these cannot starve the others. */
public record PooledNode(Endpoint endpoint, Pool plain, Pool blocking) implements Node {

    @Override
    public Connection acquire(
            String operation, boolean blocks, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        return (blocks ? blocking : plain).acquire(operation, nowNanos, deadlineNanos, phases);
    }

    @Override
    public void release(Connection connection, boolean blocks) {
        (blocks ? blocking : plain).release(connection);
    }
}
