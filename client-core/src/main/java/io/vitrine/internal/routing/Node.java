package io.vitrine.internal.routing;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/** A server and the connections to it. Safe for use by many threads. */
public interface Node {

    /** Where the server listens. */
    Endpoint endpoint();

    /**
     * A connection for exclusive use, until {@link #release}.
     *
     * @param operation the name of what it is for
     * @param blocking whether the server may hold the reply back, so that the connection must not be missed by others
     * @throws io.vitrine.RedisException when none is to be had in time
     */
    Connection acquire(
            String operation, boolean blocking, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases);

    /**
     * Gives a connection back; one that is no longer usable is closed.
     *
     * @param blocking as said at {@link #acquire}
     */
    void release(Connection connection, boolean blocking);
}
