package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.shared.BatchExchange;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way of an asynchronous batch: one place in the line of a shared connection. No thread waits. */
public final class AsyncBatchPath extends BatchSteps {

    public AsyncBatchPath(ClientInfo client, Router router, Chain chain, CallLimits limits, Waits waits) {
        super(client, router, chain, limits, waits);
    }

    /**
     * Sends a batch. Does not throw.
     *
     * @return one result a command: its value, or its {@link RedisException} as a value
     */
    public CompletionStage<@Nullable Object[]> call(Batch batch) {
        long nowNanos = System.nanoTime();
        CallRecord<Pipeline> call = record(batch, nowNanos, limits.deadlineNanos(nowNanos));
        AsyncResult<@Nullable Object[]> result = new AsyncResult<>(call);
        proceed(call).whenComplete((replies, failure) -> {
            try {
                if (failure != null) {
                    throw Stages.asRuntime(failure);
                }
                result.complete(BatchReplies.results(replies, batch));
            } catch (RuntimeException | Error ended) {
                result.completeExceptionally(Failures.ended(ended, BatchReplies.operation(batch), call));
            }
        });
        return result;
    }

    @Override
    CompletionStage<List<Reply>> exchange(CallRecord<?> call, Batch batch) {
        BatchExchange exchange = new BatchExchange(batch, call.deadlineNanos(), false, call.phases());
        call.send(exchange);
        return exchange.thenApply(answered -> batch.answer((@Nullable Object[]) answered));
    }
}
