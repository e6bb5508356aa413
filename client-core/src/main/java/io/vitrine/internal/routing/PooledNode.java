package io.vitrine.internal.routing;

import io.vitrine.RedisAuthException;
import io.vitrine.command.Command;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.pool.Pool;
import io.vitrine.internal.shared.CommandExchange;
import io.vitrine.internal.shared.Exchange;
import io.vitrine.internal.shared.SharedLinks;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A server with two pools and shared connections: one pool for plain calls, one for calls that block, so that these cannot starve the
 * others, and what asynchronous calls share.
 *
 * @param multiplexed whether plain blocking calls share too
 */
public record PooledNode(Endpoint endpoint, Pool plain, Pool blocking, SharedLinks links, boolean multiplexed)
        implements Node {

    @Override
    public Connection acquire(
            String operation, boolean blocks, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        return (blocks ? blocking : plain).acquire(operation, nowNanos, deadlineNanos, phases);
    }

    @Override
    public void release(Connection connection, boolean blocks) {
        (blocks ? blocking : plain).release(connection);
    }

    @Override
    public @Nullable Object exchange(
            Command<?> command, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        return multiplexed && command.blocksFor() == null
                ? links.call(new CommandExchange(command, deadlineNanos, true, phases))
                : exchangeAlone(command, nowNanos, deadlineNanos, phases);
    }

    private @Nullable Object exchangeAlone(
            Command<?> command, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        boolean blocks = command.blocksFor() != null;
        Connection connection = acquire(command.name(), blocks, nowNanos, deadlineNanos, phases);
        try {
            Object answer = connection.exchange(command, deadlineNanos, phases);
            if (Unauthenticated.is(answer)) {
                connection.close(CloseReason.UNHEALTHY);
            }
            return answer;
        } finally {
            release(connection, blocks);
        }
    }

    @Override
    public @Nullable Object[] exchange(Batch batch, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        String operation = batch.operation();
        Connection connection = acquire(operation, false, nowNanos, deadlineNanos, phases);
        try {
            @Nullable Object[] answers = batch.exchange(connection, deadlineNanos, phases);
            if (Unauthenticated.areAll(answers)) {
                connection.close(CloseReason.UNHEALTHY);
            }
            return answers;
        } catch (RedisAuthException refused) {
            if (Unauthenticated.is(refused)) {
                connection.close(CloseReason.UNHEALTHY);
            }
            throw refused;
        } finally {
            release(connection, false);
        }
    }

    @Override
    public void send(Exchange exchange) {
        links.send(exchange);
    }
}
