package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.routing.Unauthenticated;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way of a blocking batch, on the caller's thread: the same steps as {@link CommandPath}, for all its commands at once. */
public final class BatchPath extends BatchSteps {

    public BatchPath(ClientInfo client, Router router, Chain chain, CallLimits limits) {
        super(client, router, chain, limits, Waits.BLOCKING);
    }

    /**
     * Executes a batch.
     *
     * @return one result a command: its value, or its {@link RedisException} as a value
     */
    public @Nullable Object[] call(Batch batch) {
        long nowNanos = System.nanoTime();
        long deadlineNanos = limits.deadlineNanos(nowNanos);
        return bare ? bare(batch, nowNanos, deadlineNanos) : seen(batch, nowNanos, deadlineNanos);
    }

    private @Nullable Object[] seen(Batch batch, long nowNanos, long deadlineNanos) {
        CallRecord<Pipeline> call = record(batch, nowNanos, deadlineNanos);
        return results(proceed(call), call);
    }

    private @Nullable Object[] bare(Batch batch, long nowNanos, long deadlineNanos) {
        Node node = router.route(batch);
        try {
            @Nullable Object[] answers = node.exchange(batch, nowNanos, deadlineNanos, null);
            if (Unauthenticated.areAll(answers) && isHealed(batch) && answers[0] instanceof RedisException refused) {
                throw refused;
            }
            return answers;
        } catch (RedisException failure) {
            CallRecord<Pipeline> call = recordOfFailed(batch, node, failure, nowNanos, deadlineNanos);
            return results(afterFirst(failure, call), call);
        }
    }

    @Override
    CompletionStage<List<Reply>> exchange(CallRecord<?> call, Batch batch) {
        return CompletableFuture.completedFuture(
                batch.answer(call.node().exchange(batch, System.nanoTime(), call.deadlineNanos(), call.phases())));
    }

    private static @Nullable Object[] results(CompletionStage<List<Reply>> stage, CallRecord<Pipeline> call) {
        try {
            return BatchReplies.results(Stages.await(stage, call.remainingNanos()), call.request());
        } catch (RedisException failed) {
            throw Failures.ended(failed, BatchReplies.operation(call.request()), call);
        }
    }
}
