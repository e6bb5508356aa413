package io.vitrine;

import io.vitrine.command.AsyncCommands;
import io.vitrine.command.Command;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.QueuedCommands;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.routing.LentNode;
import io.vitrine.internal.shared.SteppedStage;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection for one caller, inside {@link RedisAsyncClient#exclusive}: for what needs state on the server's side. Its calls pass the
 * same interceptors; none is tried again on another connection. Of no use after the callback's stage has completed.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public final class AsyncExclusiveConnection<K, V> implements AsyncCommands<K, V> {

    private final CommandFactories<K, V> factories;
    private final Execution execution;
    private final LentNode node;
    private volatile boolean watching;
    private volatile boolean changed;
    private volatile boolean ended;

    /**
     * @param execution sends to the one connection
     * @param node the connection
     */
    AsyncExclusiveConnection(CommandFactories<K, V> factories, Execution execution, LentNode node) {
        this.factories = factories;
        this.execution = execution;
        this.node = node;
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
    public <T extends @Nullable Object> CompletionStage<T> execute(Command<T> command) {
        requireOpen();
        ConnectionState.refuseUnanswered(command);
        if (ConnectionState.isChangedBy(command)) {
            changed = true;
        }
        return execution.send(command);
    }

    /**
     * Watches keys: a transaction on this connection commits only if none of them changes from now on.
     *
     * @see <a href="https://redis.io/docs/latest/commands/watch/">WATCH</a>, since 2.2.0
     */
    public CompletionStage<@Nullable Void> watch(Collection<? extends K> keys) {
        requireOpen();
        watching = true;
        return execution.send(WatchCommands.watch(factories, keys));
    }

    /** Runs a transaction on this connection; it aborts when a watched key has changed. Ends the watching either way. */
    public CompletionStage<TransactionResult> transaction(Consumer<? super QueuedCommands<K, V>> commands) {
        requireOpen();
        Transaction<K, V> transaction = new Transaction<>(factories);
        commands.accept(transaction);
        boolean watched = watching;
        return SteppedStage.applying(transaction.send(execution, watched), result -> {
            watching = false;
            return result;
        });
    }

    /** Runs a batch on this connection. */
    public CompletionStage<List<Result<?>>> pipelined(Consumer<? super QueuedCommands<K, V>> commands) {
        requireOpen();
        Pipeline<K, V> pipeline = new Pipeline<>(factories, execution);
        commands.accept(pipeline);
        return pipeline.send();
    }

    /**
     * Ends the use; the stage says whether the connection can be handed on as it was. It cannot when an interceptor answered UNWATCH
     * without sending it, nor when the callback has not come to its end: who knows what it does next.
     */
    CompletionStage<Boolean> end(boolean afterCallback) {
        ended = true;
        if (changed || !afterCallback) {
            return CompletableFuture.completedFuture(false);
        }
        if (!watching && !node.isWatching()) {
            return CompletableFuture.completedFuture(true);
        }
        return execution
                .send(WatchCommands.unwatch(factories))
                .handle((done, failure) -> failure == null && !node.isWatching());
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException(
                    "this connection was given back when its callback's stage completed; do not keep it");
        }
    }
}
