package io.vitrine.internal.routing;

import io.vitrine.RedisException;
import io.vitrine.TransactionAbortedException;
import io.vitrine.TransactionRejectedException;
import io.vitrine.command.Command;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.shared.Exchange;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * One connection that its holder keeps over many calls, until he ends it. It is taken by the first call that gets as far as the wire, so
 * what refuses a call on the way (a breaker, a policy) refuses it before anything is dialled or taken. For one thread at a time, like
 * the connection.
 */
public final class PinnedNode implements Node {

    private final Node target;
    private @Nullable Connection connection;

    /** Whether the server watches keys for this connection, as far as the wire tells: an interceptor may answer by itself. */
    private boolean watching;

    private volatile boolean ended;

    public PinnedNode(Node target) {
        this.target = target;
    }

    /**
     * Its holder gives the connection back: whoever kept a batch for it must not reach the next borrower's connection.
     *
     * @param dirty whether it must not be handed on
     */
    public void end(boolean dirty) {
        ended = true;
        Connection taken = connection;
        if (taken == null) {
            return;
        }
        if (dirty || watching) {
            taken.close(CloseReason.DIRTY);
        }
        target.release(taken, false);
    }

    /** Whether the server watches keys for a connection that lives. */
    public boolean isWatching() {
        return watching && connection != null && connection.isUsable();
    }

    @Override
    public Endpoint endpoint() {
        return target.endpoint();
    }

    @Override
    public @Nullable Object exchange(
            Command<?> command, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        watching |= command.name().equals("WATCH");
        Object answer = Node.super.exchange(command, nowNanos, deadlineNanos, phases);
        if (command.name().equals("UNWATCH") && !(answer instanceof RedisException)) {
            watching = false;
        }
        return answer;
    }

    /** EXEC ends the watching, whatever comes of the transaction. */
    @Override
    public @Nullable Object[] exchange(Batch batch, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        try {
            @Nullable Object[] results = Node.super.exchange(batch, nowNanos, deadlineNanos, phases);
            watching &= batch.kind() != Pipeline.Kind.TRANSACTION;
            return results;
        } catch (TransactionAbortedException | TransactionRejectedException executed) {
            watching = false;
            throw executed;
        }
    }

    @Override
    public Connection acquire(
            String operation, boolean blocking, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        if (ended) {
            throw new IllegalStateException(
                    "this connection was given back when its callback returned; do not keep it or a batch of it");
        }
        Connection taken = connection;
        if (taken == null) {
            taken = target.acquire("exclusive", false, nowNanos, deadlineNanos, phases);
            connection = taken;
        }
        return taken;
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
