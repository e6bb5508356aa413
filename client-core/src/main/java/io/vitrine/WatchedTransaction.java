package io.vitrine;

import io.vitrine.command.Command;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.SyncCommands;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The inside of {@link RedisClient#watching}: reads run at once on the watching connection, then {@link #multi} commits what depends
 * on them, if no watched key has changed meanwhile. For the callback's thread.
 */
public final class WatchedTransaction<K, V> implements SyncCommands<K, V> {

    private final ExclusiveConnection<K, V> connection;
    private @Nullable TransactionResult result;

    WatchedTransaction(ExclusiveConnection<K, V> connection) {
        this.connection = connection;
    }

    @Override
    public CommandFactories<K, V> commandFactories() {
        return connection.commandFactories();
    }

    /** Executes a command at once, outside the transaction to come. */
    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        ConnectionState.refuseChanging(command);
        return connection.execute(command);
    }

    /**
     * Commits: MULTI, the commands and EXEC. Once a callback.
     *
     * @return aborted when a watched key had changed; the callback is then run again, as long as attempts are left
     */
    public TransactionResult multi(Consumer<? super Transaction<K, V>> commands) {
        if (result != null) {
            throw new IllegalStateException("this callback has already run its transaction; call watching(…) again");
        }
        result = connection.transaction(commands);
        return result;
    }

    boolean wasAborted() {
        return result != null && result.aborted();
    }
}
