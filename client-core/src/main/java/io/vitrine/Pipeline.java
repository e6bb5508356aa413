package io.vitrine;

import io.vitrine.command.CommandFactories;
import io.vitrine.internal.batch.PipelineBatch;
import io.vitrine.internal.client.BlockingGuard;
import io.vitrine.internal.client.Execution;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are collected and sent together: many commands, one round trip. They are answered in order, each with its own
 * result; others' commands may run in between, and an error of one does not touch the others. No MULTI is involved: see
 * {@link Transaction} for all-or-nothing.
 *
 * <pre>{@code
 * try (Pipeline<String, String> batch = client.newPipeline()) {
 *     Queued<String> name = batch.get("name");
 *     Queued<Long> visits = batch.incr("visits");
 *     batch.execute();
 *     System.out.println(name.get() + " " + visits.get());
 * }
 * }</pre>
 *
 * <p>For one thread and one execution. Nothing is sent before {@link #execute}.
 */
public final class Pipeline<K, V> extends CommandQueue<K, V> implements AutoCloseable {

    private final Execution execution;

    Pipeline(CommandFactories<K, V> factories, Execution execution) {
        super(factories);
        this.execution = execution;
    }

    /**
     * Sends what was collected and reads all replies.
     *
     * @return one result a command, in order; empty when nothing was collected
     * @throws RedisException when the batch failed as a whole: no connection, or one that broke
     */
    public List<Result<?>> execute() {
        BlockingGuard.check();
        PipelineBatch batch = new PipelineBatch(seal());
        if (batch.commands().isEmpty()) {
            return List.of();
        }
        try {
            return deliver(execution.call(batch));
        } catch (RuntimeException failed) {
            abandon("the batch failed as a whole: " + failed.getMessage());
            throw failed;
        }
    }

    /** Sends what was collected without waiting. */
    CompletionStage<List<Result<?>>> send() {
        PipelineBatch batch = new PipelineBatch(seal());
        if (batch.commands().isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return delivered(execution.send(batch), "the batch failed as a whole");
    }

    /**
     * As {@link #execute}, for who wants all or an exception.
     *
     * @return the values in order; null for a miss
     * @throws PipelineException when a command failed; the others have run all the same
     */
    public List<@Nullable Object> executeOrThrow() {
        return Results.valuesOrThrow(execute());
    }

    /** Throws away what was collected and not sent. */
    @Override
    public void close() {
        abandon("the batch was closed without being executed");
    }
}
