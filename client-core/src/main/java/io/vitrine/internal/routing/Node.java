package io.vitrine.internal.routing;

import io.vitrine.command.Command;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.shared.Exchange;
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

    /**
     * Runs a command on the calling thread.
     *
     * @return the value; or, as a value, a {@link io.vitrine.RedisException} that did not cost a connection
     * @throws io.vitrine.RedisException when there was no connection, or it was lost
     */
    default @Nullable Object exchange(
            Command<?> command, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        boolean blocking = command.blocksFor() != null;
        Connection connection = acquire(command.name(), blocking, nowNanos, deadlineNanos, phases);
        try {
            return connection.exchange(command, deadlineNanos, phases);
        } finally {
            release(connection, blocking);
        }
    }

    /**
     * Runs a batch on the calling thread, on a connection of its own.
     *
     * @return one result a command, as {@link Batch#exchange}
     * @throws io.vitrine.RedisException when the batch failed as a whole
     */
    default @Nullable Object[] exchange(Batch batch, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        String operation = batch.operation();
        Connection connection = acquire(operation, false, nowNanos, deadlineNanos, phases);
        try {
            return batch.exchange(connection, deadlineNanos, phases);
        } finally {
            release(connection, false);
        }
    }

    /** Puts a call into the line of a shared connection. Never blocks; what becomes of it, its stage tells. */
    void send(Exchange exchange);
}
