package io.vitrine.internal.pubsub;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.shared.CommandExchange;
import io.vitrine.internal.shared.Exchange;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/** Where the commands of a subscriber go: to its connection, which nobody can borrow. */
record SubscriberNode(SubscriberLink<?, ?> link) implements Node {

    @Override
    public Endpoint endpoint() {
        return link.endpoint();
    }

    @Override
    public Connection acquire(
            String operation, boolean blocking, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        throw new IllegalStateException("the connection of a subscriber takes no " + operation);
    }

    @Override
    public void release(Connection connection, boolean blocking) {
        throw new IllegalStateException("the connection of a subscriber is never borrowed");
    }

    @Override
    public void send(Exchange exchange) {
        if (!(exchange instanceof CommandExchange command)) {
            throw new IllegalStateException("the connection of a subscriber takes no " + exchange.operation());
        }
        link.submit(command);
    }
}
