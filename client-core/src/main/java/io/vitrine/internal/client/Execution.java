package io.vitrine.internal.client;

import io.vitrine.command.Command;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.chain.AsyncBatchPath;
import io.vitrine.internal.chain.AsyncCommandPath;
import io.vitrine.internal.chain.BatchPath;
import io.vitrine.internal.chain.CallLimits;
import io.vitrine.internal.chain.Chain;
import io.vitrine.internal.chain.CommandPath;
import io.vitrine.internal.chain.Registration;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.routing.SingleNode;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.ClientInfo;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How one view of a client executes: its chain and limits over a router. Immutable and safe for use by many threads (as far as
 * its router is); each view has its own, all of them share what the router leads to.
 */
public final class Execution {

    private final ClientInfo client;
    private final Router router;
    private final Chain chain;
    private final CallLimits limits;
    private final CommandPath commands;
    private final BatchPath batches;
    private final Waits asyncWaits;
    private final AsyncCommandPath asyncCommands;
    private final AsyncBatchPath asyncBatches;

    /**
     * @param asyncWaits how asynchronous calls pause
     */
    public Execution(ClientInfo client, Router router, Chain chain, CallLimits limits, Waits asyncWaits) {
        this.client = client;
        this.router = router;
        this.chain = chain;
        this.limits = limits;
        this.commands = new CommandPath(client, router, chain, limits);
        this.batches = new BatchPath(client, router, chain, limits);
        this.asyncWaits = asyncWaits;
        this.asyncCommands = new AsyncCommandPath(client, router, chain, limits, asyncWaits);
        this.asyncBatches = new AsyncBatchPath(client, router, chain, limits, asyncWaits);
    }

    /** Executes a command on the caller's thread. */
    public <T extends @Nullable Object> T call(Command<T> command) {
        return commands.call(command);
    }

    /** Executes a batch on the caller's thread: one value or {@code RedisException} a command. */
    public @Nullable Object[] call(Batch batch) {
        return batches.call(batch);
    }

    /** Sends a command without waiting. Does not throw. */
    public <T extends @Nullable Object> CompletionStage<T> send(Command<T> command) {
        return asyncCommands.call(command);
    }

    /** Sends a batch without waiting: one value or {@code RedisException} a command. Does not throw. */
    public CompletionStage<@Nullable Object[]> send(Batch batch) {
        return asyncBatches.call(batch);
    }

    /** A stage that completes after {@code nanos}. */
    public CompletionStage<@Nullable Void> pause(long nanos) {
        return asyncWaits.pause(nanos);
    }

    /** The same with one more interceptor. */
    public Execution with(Registration registration) {
        return new Execution(client, router, chain.with(registration), limits, asyncWaits);
    }

    /** The same with a deadline the caller chose. */
    public Execution withTimeout(Duration timeout) {
        return new Execution(client, router, chain, limits.withTimeout(timeout), asyncWaits);
    }

    /** The same chain and deadline on one connection. What that connection loses is lost, so nothing is tried again. */
    public Execution on(Node connection) {
        return new Execution(client, new SingleNode(connection), chain, limits.withoutRetry(), asyncWaits);
    }

    /** The interceptors. */
    public Chain chain() {
        return chain;
    }

    /** The limits. */
    public CallLimits limits() {
        return limits;
    }

    /** Leads to the connections. */
    public Router router() {
        return router;
    }
}
