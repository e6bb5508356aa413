package io.vitrine;

import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScoredValue;
import io.vitrine.command.AsyncCommands;
import io.vitrine.command.Command;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.QueuedCommands;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.shared.SharedLinks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous face of a {@link RedisClient}: every command returns at once a stage that its reply completes. Calls share one
 * connection (or a few, {@code sharedConnections}), and what many callers send at the same time travels in one system call.
 *
 * <p>No thread waits for an asynchronous call, also not for a connection, a dial or the pause before a retry. A stage fails with a {@link
 * RedisException}, at the latest when the command timeout is over. Its continuations run where {@link RedisOptions#callbackExecutor()}
 * says, by default on one thread of the client, which they must not block; never on the thread that reads the connection. Cancelling
 * the stage (as {@link java.util.concurrent.CompletableFuture}) frees the caller at once; what was not sent is not sent any more.
 *
 * <p>The calls of one thread are run in their order. Safe for use by any number of threads; it shares everything with the client
 * that it came from, also its end.
 *
 * <pre>{@code
 * CompletionStage<String> name = client.async().get("name");
 * name.thenAccept(System.out::println);
 * }</pre>
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public final class RedisAsyncClient<K, V> implements AsyncCommands<K, V> {

    private final Execution execution;
    private final SharedLinks links;
    private final CommandFactories<K, V> factories;

    RedisAsyncClient(Execution execution, SharedLinks links, CommandFactories<K, V> factories) {
        this.execution = execution;
        this.links = links;
        this.factories = factories;
    }

    @Override
    public CommandFactories<K, V> commandFactories() {
        return factories;
    }

    /**
     * Executes any command: one of a factory, or one built by hand. A blocking command gets a connection for itself, and the time it
     * blocks plus a grace.
     */
    @Override
    public <T extends @Nullable Object> CompletionStage<T> execute(Command<T> command) {
        ConnectionState.refuseChanging(command);
        return execution.send(command);
    }

    /**
     * Collects commands in a callback and sends them together; the stage has one result a command, in order. When the callback throws,
     * nothing is sent.
     */
    public CompletionStage<List<Result<?>>> pipelined(Consumer<? super QueuedCommands<K, V>> commands) {
        Pipeline<K, V> pipeline = new Pipeline<>(factories, execution);
        commands.accept(pipeline);
        return pipeline.send();
    }

    /**
     * Collects commands in a callback and runs them as one, between MULTI and EXEC. When the callback throws, nothing is sent.
     */
    public CompletionStage<TransactionResult> transaction(Consumer<? super QueuedCommands<K, V>> commands) {
        Transaction<K, V> transaction = new Transaction<>(factories);
        commands.accept(transaction);
        return transaction.send(execution, false);
    }

    /**
     * Lends a connection to a callback until the stage that it returns has completed. What it watched is unwatched at the end; a
     * connection whose state was changed otherwise (SELECT, say) is closed.
     */
    public <R extends @Nullable Object> CompletionStage<R> exclusive(
            Function<? super AsyncExclusiveConnection<K, V>, ? extends CompletionStage<R>> callback) {
        return new AsyncLoan<>(execution, links.privates(), factories).use(callback);
    }

    /**
     * Optimistic locking: watches keys, runs the callback, and runs it again when its transaction was aborted because one of the keys
     * had changed; with a growing pause in between. The callback reads, then returns the stage of {@link
     * AsyncWatchedTransaction#multi}, or one that depends on it.
     *
     * @param keys at least one; in a cluster all of one slot
     * @param attempts how often the callback may be run, at least 1
     * @return what the callback's stage gave in the attempt that was not aborted; fails with {@link TransactionAbortedException} when
     *     each was
     */
    public <R extends @Nullable Object> CompletionStage<R> watching(
            Collection<? extends K> keys,
            int attempts,
            Function<? super AsyncWatchedTransaction<K, V>, ? extends CompletionStage<R>> callback) {
        return new AsyncWatchLoop<>(this, keys, attempts, execution).run(callback);
    }

    /**
     * All keys that {@code args} let through, page by page as they are wanted. Elements come where continuations run, or on the thread that
     * requests them when they are here already. What cannot be asked for ends the stream with an error; a subscriber that throws is cancelled.
     *
     * @see <a href="https://redis.io/docs/latest/commands/scan/">SCAN</a>, since 2.8.0
     */
    public Flow.Publisher<K> scan(ScanArgs args) {
        return new ScanPublisher<>(cursor -> execute(factories.key().scan(cursor, args)));
    }

    /**
     * The fields of a hash with their values, as {@link #scan(ScanArgs)}.
     *
     * @see <a href="https://redis.io/docs/latest/commands/hscan/">HSCAN</a>, since 2.8.0
     */
    public Flow.Publisher<Map.Entry<K, V>> hscan(K key, ScanArgs args) {
        return new ScanPublisher<>(cursor -> execute(factories.hash().hscan(key, cursor, args)));
    }

    /**
     * The members of a set, as {@link #scan(ScanArgs)}.
     *
     * @see <a href="https://redis.io/docs/latest/commands/sscan/">SSCAN</a>, since 2.8.0
     */
    public Flow.Publisher<V> sscan(K key, ScanArgs args) {
        return new ScanPublisher<>(cursor -> execute(factories.set().sscan(key, cursor, args)));
    }

    /**
     * The members of a sorted set with their scores, as {@link #scan(ScanArgs)}.
     *
     * @see <a href="https://redis.io/docs/latest/commands/zscan/">ZSCAN</a>, since 2.8.0
     */
    public Flow.Publisher<ScoredValue<V>> zscan(K key, ScanArgs args) {
        return new ScanPublisher<>(cursor -> execute(factories.sortedSet().zscan(key, cursor, args)));
    }
}
