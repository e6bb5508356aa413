package io.vitrine;

import io.vitrine.command.Command;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.ScanCommands;
import io.vitrine.command.SyncCommands;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.routing.PinnedNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection for one caller, inside {@link RedisClient#exclusive}: for what needs state on the server's side, such as WATCH. Its
 * calls pass the same interceptors; none is tried again on another connection. The connection is taken from the pool by the first
 * call. For the callback's thread; of no use after the callback has returned.
 */
public final class ExclusiveConnection<K, V> implements SyncCommands<K, V>, ScanCommands<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(ExclusiveConnection.class);

    private final CommandFactories<K, V> factories;
    private final PinnedNode node;
    private final Execution execution;
    private boolean watching;
    private boolean changed;
    private boolean ended;

    ExclusiveConnection(CommandFactories<K, V> factories, Execution client) {
        this.factories = factories;
        this.node = new PinnedNode(client.router().any());
        this.execution = client.on(node);
    }

    @Override
    public CommandFactories<K, V> commandFactories() {
        return factories;
    }

    /**
     * Executes any command, also one that changes the connection's state: such a connection is not reused afterwards.
     *
     * @throws IllegalArgumentException for a command that is not answered by one reply, such as SUBSCRIBE or MONITOR
     */
    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        requireOpen();
        ConnectionState.refuseUnanswered(command);
        changed |= ConnectionState.isChangedBy(command);
        return execution.call(command);
    }

    /**
     * Watches keys: a transaction on this connection commits only if none of them changes from now on.
     *
     * @see <a href="https://redis.io/docs/latest/commands/watch/">WATCH</a>, since 2.2.0
     */
    public void watch(Collection<? extends K> keys) {
        requireOpen();
        watching = true;
        execution.call(WatchCommands.watch(factories, keys));
    }

    /**
     * Forgets all watched keys.
     *
     * @see <a href="https://redis.io/docs/latest/commands/unwatch/">UNWATCH</a>, since 2.2.0
     */
    public void unwatch() {
        requireOpen();
        execution.call(WatchCommands.unwatch(factories));
        watching = false;
    }

    /** Runs a transaction on this connection; it aborts when a watched key has changed. Ends the watching either way. */
    public TransactionResult transaction(Consumer<? super Transaction<K, V>> commands) {
        requireOpen();
        Transaction<K, V> transaction = new Transaction<>(factories);
        commands.accept(transaction);
        TransactionResult result = transaction.run(execution, watching);
        watching = false;
        return result;
    }

    /** Runs a batch on this connection. */
    public List<Result<?>> pipelined(Consumer<? super Pipeline<K, V>> commands) {
        Pipeline<K, V> pipeline = newPipeline();
        commands.accept(pipeline);
        return pipeline.execute();
    }

    /** A batch to be executed on this connection. */
    public Pipeline<K, V> newPipeline() {
        requireOpen();
        return new Pipeline<>(factories, execution);
    }

    /**
     * Ends the use. A connection that cannot be handed on as it was is closed, also when an interceptor answered UNWATCH without
     * sending it.
     */
    void end() {
        if (ended) {
            return;
        }
        if (!changed && node.isWatching()) {
            forgetWatchedKeys();
        }
        ended = true;
        node.end(changed);
    }

    private void forgetWatchedKeys() {
        try {
            unwatch();
        } catch (RuntimeException | Error failed) { // an interceptor may throw anything
            LOG.debug("UNWATCH failed; the connection is closed instead", failed);
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException(
                    "this connection was given back when its callback returned; do not keep it");
        }
    }
}
