package io.vitrine.internal.routing;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.shared.Exchange;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/** One connection that its holder keeps over many calls, until he ends it. For one thread at a time, like the connection. */
public final class PinnedNode implements Node {

    private final Connection connection;
    private volatile boolean ended;

    public PinnedNode(Connection connection) {
        this.connection = connection;
    }

    /** Its holder gives the connection back: whoever kept a batch for it must not reach the next borrower's connection. */
    public void end() {
        ended = true;
    }

    @Override
    public Endpoint endpoint() {
        return connection.endpoint();
    }

    @Override
    public Connection acquire(
            String operation, boolean blocking, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        if (ended) {
            throw new IllegalStateException(
                    "this connection was given back when its callback returned; do not keep it or a batch of it");
        }
        return connection;
    }

    /** One caller's connection is not shared: asynchronous calls have exclusive connections of their own kind. */
    @Override
    public void send(Exchange exchange) {
        throw new IllegalStateException("an exclusive connection of a blocking caller takes no asynchronous calls");
    }

    @Override
    public void release(Connection same, boolean blocking) {
        // its holder gives it back
    }
}
