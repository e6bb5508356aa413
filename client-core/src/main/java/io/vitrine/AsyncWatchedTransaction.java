package io.vitrine;

import io.vitrine.command.AsyncCommands;
import io.vitrine.command.Command;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.QueuedCommands;
import io.vitrine.internal.shared.SteppedStage;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the callback of {@link RedisAsyncClient#watching} gets: reads that are executed at once, and one transaction that commits only if
 * no watched key has changed.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public final class AsyncWatchedTransaction<K, V> implements AsyncCommands<K, V> {

    private final AsyncExclusiveConnection<K, V> connection;
    private volatile boolean committing;
    private volatile boolean aborted;

    AsyncWatchedTransaction(AsyncExclusiveConnection<K, V> connection) {
        this.connection = connection;
    }

    @Override
    public CommandFactories<K, V> commandFactories() {
        return connection.commandFactories();
    }

    /** Executes a command at once, on the watching connection. */
    @Override
    public <T extends @Nullable Object> CompletionStage<T> execute(Command<T> command) {
        ConnectionState.refuseChanging(command);
        return connection.execute(command);
    }

    /**
     * Sends the transaction.
     *
     * @return the result; {@link TransactionResult#aborted()} when a watched key has changed, in which case the whole callback is run
     *     again
     * @throws IllegalStateException when it was called before
     */
    public CompletionStage<TransactionResult> multi(Consumer<? super QueuedCommands<K, V>> commands) {
        if (committing) {
            throw new IllegalStateException("multi was called before; a watched transaction commits once");
        }
        committing = true;
        return SteppedStage.applying(connection.transaction(commands), result -> {
            aborted = result.aborted();
            return result;
        });
    }

    boolean wasAborted() {
        return aborted;
    }
}
