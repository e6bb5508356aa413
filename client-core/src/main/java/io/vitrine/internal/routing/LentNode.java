package io.vitrine.internal.routing;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.shared.Exchange;
import io.vitrine.internal.shared.Link;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/** One connection that an asynchronous caller keeps over many calls, until he ends it. */
public final class LentNode implements Node {

    private final Link link;
    private volatile boolean ended;

    public LentNode(Link link) {
        this.link = link;
    }

    /** Its holder gives the connection back. */
    public void end() {
        ended = true;
    }

    @Override
    public Endpoint endpoint() {
        return link.endpoint();
    }

    @Override
    public Connection acquire(
            String operation, boolean blocking, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        throw new IllegalStateException("an exclusive connection of an asynchronous caller takes no blocking calls");
    }

    @Override
    public void release(Connection connection, boolean blocking) {
        throw new IllegalStateException("nothing was acquired here");
    }

    @Override
    public void send(Exchange exchange) {
        if (ended) {
            throw new IllegalStateException(
                    "this connection was given back when its callback's stage completed; do not keep it or a batch of it");
        }
        link.send(exchange);
    }
}
