package io.vitrine;

import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.ConnectionSpecs;
import io.vitrine.command.ScanCommands;
import io.vitrine.command.SyncCommands;
import io.vitrine.internal.chain.Registration;
import io.vitrine.internal.client.BlockingGuard;
import io.vitrine.internal.client.ClientCore;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.config.InterceptorNames;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.PoolStats;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Redis client: every command as a method, over a pool of connections, through the chain of interceptors.
 *
 * <p>Safe for use by any number of threads and meant to be shared: create one per server, keep it, close it at the end. Its calls
 * block the caller, are bounded by the {@linkplain RedisOptions#commandTimeout() command timeout} from call to reply, and can be
 * cancelled by interrupting the thread. A missing value is null, never an exception.
 *
 * <pre>{@code
 * try (RedisClient<String, String> redis = RedisClient.create("redis://localhost:6379")) {
 *     redis.set("greeting", "hello");
 *     String greeting = redis.get("greeting");
 * }
 * }</pre>
 *
 * <p>{@link #with}, {@link #withTimeout} and {@link #withCodecs} derive views: clients of their own that share the connections. Closing a
 * view does nothing; closing the client closes all.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public final class RedisClient<K, V> implements SyncCommands<K, V>, ScanCommands<K, V>, AutoCloseable {

    private final ClientCore core;
    private final Execution execution;
    private final CommandFactories<K, V> factories;
    private final boolean owner;

    private RedisClient(ClientCore core, Execution execution, CommandFactories<K, V> factories, boolean owner) {
        this.core = core;
        this.execution = execution;
        this.factories = factories;
        this.owner = owner;
    }

    /**
     * A client of a server, with strings for keys and values.
     *
     * @param url such as {@code redis://user:password@host:6379/0?commandTimeout=2s}; see {@link RedisOptions#parse}
     * @throws IllegalArgumentException when the URL has something unknown or malformed
     */
    public static RedisClient<String, String> create(String url) {
        return create(RedisOptions.parse(url));
    }

    /** A client with strings for keys and values. */
    public static RedisClient<String, String> create(RedisOptions options) {
        return create(options, Codec.UTF8, Codec.UTF8);
    }

    /**
     * A client with keys and values of one's own types.
     *
     * @throws RedisException when the options ask for a connection at the start and there is none
     * @throws IllegalStateException when an interceptor on the class path cannot be created
     */
    public static <K, V> RedisClient<K, V> create(RedisOptions options, Codec<K> keys, Codec<V> values) {
        ClientCore core = ClientCore.open(Objects.requireNonNull(options, "options"));
        RedisClient<K, V> client =
                new RedisClient<>(core, core.execution(), new CommandFactories<>(keys, values), true);
        if (options.failFastOnStart()) {
            client.pingOrClose();
        }
        return client;
    }

    private void pingOrClose() {
        try {
            execute(CommandBuilder.of(ConnectionSpecs.PING, Codec.UTF8, Codec.UTF8)
                    .returningNothing());
        } catch (RuntimeException unreachable) {
            close();
            throw unreachable;
        }
    }

    @Override
    public CommandFactories<K, V> commandFactories() {
        return factories;
    }

    /** Executes any command: one of a factory, or one built by hand. */
    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        ConnectionState.refuseChanging(command);
        BlockingGuard.check();
        return execution.call(command);
    }

    /**
     * Begins a command that is not on any face, with this client's codecs.
     *
     * @param name one or two words, such as {@code FOO.BAR}
     * @param flags of Redis' own, such as {@code readonly}; without, the command is never tried again once it was sent
     */
    public CommandBuilder<K, V> command(String name, String... flags) {
        return CommandBuilder.of(CommandSpec.custom(name, flags), factories.keyCodec(), factories.valueCodec());
    }

    /**
     * Collects commands in a callback and sends them together: one round trip, one result a command. When the callback throws,
     * nothing is sent.
     *
     * @throws RedisException when the batch failed as a whole
     */
    public List<Result<?>> pipelined(Consumer<? super Pipeline<K, V>> commands) {
        Pipeline<K, V> pipeline = newPipeline();
        commands.accept(pipeline);
        return pipeline.execute();
    }

    /** A batch to collect commands in; nothing is sent before {@link Pipeline#execute}. */
    public Pipeline<K, V> newPipeline() {
        return new Pipeline<>(factories, execution);
    }

    /**
     * Collects commands in a callback and runs them as one, between MULTI and EXEC. When the callback throws, nothing is sent.
     *
     * @throws TransactionRejectedException when the server could not queue a command; nothing was run
     * @throws RedisException when the transaction failed as a whole
     */
    public TransactionResult transaction(Consumer<? super Transaction<K, V>> commands) {
        Transaction<K, V> transaction = new Transaction<>(factories);
        commands.accept(transaction);
        return transaction.run(execution, false);
    }

    /**
     * Optimistic locking: watches keys, runs the callback, and runs it again when its transaction was aborted because one of
     * the keys had changed; with a growing pause in between. The callback reads, then calls {@link WatchedTransaction#multi}. When it
     * throws, or does not call it, the keys are unwatched.
     *
     * @param keys at least one; in a cluster all of one slot
     * @param attempts how often the callback may be run, at least 1
     * @return what the callback returned in the attempt that was not aborted
     * @throws TransactionAbortedException when each attempt was aborted
     */
    public <R extends @Nullable Object> R watching(
            Collection<? extends K> keys, int attempts, Function<? super WatchedTransaction<K, V>, R> callback) {
        return new WatchLoop<>(this, keys, attempts).run(callback);
    }

    /**
     * Lends one connection of the pool to a callback; the first call inside takes it, within that call's deadline. What it watched is unwatched at the end; a connection whose state was
     * changed otherwise (SELECT, say) is closed.
     */
    public <R extends @Nullable Object> R exclusive(Function<? super ExclusiveConnection<K, V>, R> callback) {
        BlockingGuard.check();
        ExclusiveConnection<K, V> lent = new ExclusiveConnection<>(factories, execution);
        try {
            return callback.apply(lent);
        } finally {
            lent.end();
        }
    }

    /**
     * A view with one more interceptor around its commands and batches, behind those of the same order. It cannot take part in
     * dials: the connections are shared. The view does not close it.
     */
    public RedisClient<K, V> with(Interceptor interceptor) {
        return with(
                InterceptorNames.free(interceptor, List.of()), InterceptorNames.defaultOrder(interceptor), interceptor);
    }

    /** As {@link #with(Interceptor)}, at a place of one's choice. */
    public RedisClient<K, V> with(String name, int order, Interceptor interceptor) {
        Registration registration = new Registration(name, order, interceptor, false);
        return new RedisClient<>(core, execution.with(registration), factories, false);
    }

    /**
     * A view whose calls end after {@code timeout}, whatever they wait for: pool, dial, reply or retries. Bounds blocking commands
     * too.
     */
    public RedisClient<K, V> withTimeout(Duration timeout) {
        return new RedisClient<>(core, execution.withTimeout(timeout), factories, false);
    }

    /** A view with values of another type. */
    public <W> RedisClient<K, W> withCodec(Codec<W> values) {
        return withCodecs(factories.keyCodec(), values);
    }

    /** A view with keys and values of other types. */
    public <L, W> RedisClient<L, W> withCodecs(Codec<L> keys, Codec<W> values) {
        return new RedisClient<>(core, execution, new CommandFactories<>(keys, values), false);
    }

    /** The asynchronous face: the same commands, interceptors, time limit and codecs, over shared connections. */
    public RedisAsyncClient<K, V> async() {
        return new RedisAsyncClient<>(execution, core.links(), factories);
    }

    /**
     * Subscriptions, on a connection of their own that is dialled with the first of them; with the interceptors, time limit and codecs of
     * this client. To be closed, or left to the end of the client.
     *
     * @throws ClientClosedException when the client is closed
     */
    public PubSub<K, V> pubSub() {
        return new PubSub<>(core.pubSubs().open(factories.keyCodec(), factories.valueCodec()), execution);
    }

    /**
     * Begins to dial the shared connections, unless that was done; the first asynchronous call does so otherwise. Revives those whose {@link
     * io.vitrine.options.ReconnectStrategy} has given up. Does not wait.
     */
    public void connect() {
        core.links().connect();
    }

    /** A client of its own with the same options and codecs: other connections, new interceptors from discovery. To be closed by itself. */
    public RedisClient<K, V> duplicate() {
        return duplicate(options -> {});
    }

    /** As {@link #duplicate()}, with other options: {@code client.duplicate(options -> options.database(1))}. */
    public RedisClient<K, V> duplicate(Consumer<? super RedisOptionsBuilder> change) {
        RedisOptionsBuilder options = core.options().toBuilder();
        change.accept(options);
        return create(options.build(), factories.keyCodec(), factories.valueCodec());
    }

    /** The state of the pool. */
    public PoolStats poolStats() {
        return core.poolStats();
    }

    /** The state of the separate pool for blocking commands. */
    public PoolStats blockingPoolStats() {
        return core.blockingPoolStats();
    }

    /** The way of a call through this view, in order, one step a line: interceptors, retry, route, connection. */
    public String describe() {
        return core.describe(execution);
    }

    /** The options the client was made with. */
    public RedisOptions options() {
        return core.options();
    }

    /** Closes with a grace of the command timeout for calls under way. On a view: does nothing. */
    @Override
    public void close() {
        close(core.options().commandTimeout());
    }

    /**
     * Closes: no new call begins ({@link ClientClosedException}), calls under way get {@code grace} to end, then their
     * connections are cut. Interceptors found on the class path are closed last. On a view: does nothing. Idempotent.
     */
    public void close(Duration grace) {
        if (owner) {
            core.close(grace);
        }
    }

    /** The client's name, no more. */
    @Override
    public String toString() {
        return "RedisClient[" + core.info().name() + (owner ? "]" : ", view]");
    }
}
