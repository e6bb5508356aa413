package io.vitrine.internal.routing;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.shared.BatchExchange;
import io.vitrine.internal.shared.CommandExchange;
import io.vitrine.internal.shared.Exchange;
import io.vitrine.internal.shared.Link;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/** One connection that an asynchronous caller keeps over many calls, until he ends it. */
public final class LentNode implements Node {

    private final Link link;
    private volatile boolean watching;
    private volatile boolean ended;

    public LentNode(Link link) {
        this.link = link;
    }

    /** Its holder gives the connection back. */
    public void end() {
        ended = true;
    }

    /** Whether WATCH was put in line after the last UNWATCH or EXEC: an interceptor may answer these by itself. */
    public boolean isWatching() {
        return watching;
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
        if (exchange instanceof CommandExchange command) {
            String name = command.operation();
            watching = name.equals("WATCH") || (watching && !name.equals("UNWATCH"));
        } else if (exchange instanceof BatchExchange batch && batch.isTransaction()) {
            watching = false;
        }
        link.send(exchange);
    }
}
