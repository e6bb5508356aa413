package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way of a blocking batch, on the caller's thread: the same steps as {@link CommandPath}, for all its commands at once. */
public final class BatchPath {

    private final ClientInfo client;
    private final Router router;
    private final CallLimits limits;
    private final boolean wantsPhases;
    private final CoreRetry retry;
    private final boolean bare;
    private final Next<Pipeline, List<Reply>> callSection;
    private final @Nullable Next<Pipeline, List<Reply>> attemptSection;

    public BatchPath(ClientInfo client, Router router, Chain chain, CallLimits limits) {
        this.client = client;
        this.router = router;
        this.limits = limits;
        this.wantsPhases = chain.wantsPhases();
        this.retry = new CoreRetry(limits.retry());
        this.bare = chain.isEmpty(Hook.PROCESS_PIPELINE, any -> true);
        this.attemptSection = chain.isEmpty(Hook.PROCESS_PIPELINE, each -> !each.isInCallSection())
                ? null
                : chain.compose(Hook.PROCESS_PIPELINE, each -> !each.isInCallSection(), this::exchange);
        Next<Pipeline, List<Reply>> retrying = chain.hasRetry(Hook.PROCESS_PIPELINE)
                ? this::attempt
                : call -> retry.processPipeline(call, this::attempt);
        this.callSection = chain.compose(Hook.PROCESS_PIPELINE, Registration::isInCallSection, retrying);
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
        return results(callSection.proceed(call), call);
    }

    private @Nullable Object[] bare(Batch batch, long nowNanos, long deadlineNanos) {
        Node node = router.route(batch);
        try {
            return exchange(batch, node, nowNanos, deadlineNanos, null);
        } catch (RedisException failure) {
            CallRecord<Pipeline> call = new CallRecord<>(
                    batch,
                    client,
                    Origin.USER,
                    Waits.BLOCKING,
                    nowNanos,
                    deadlineNanos,
                    Failures.phases(failure, nowNanos));
            call.beginAttempt(node, AttemptReason.FIRST);
            return results(retry.afterFirstBatch(failure, call, this::attempt), call);
        }
    }

    private CompletionStage<List<Reply>> attempt(Call<Pipeline> given) {
        CallRecord<Pipeline> call = CallRecord.of(given);
        try {
            Node node = router.route(call.request());
            call.beginAttempt(node, call.attempt() == 0 ? AttemptReason.FIRST : AttemptReason.RETRY);
        } catch (RuntimeException | Error notRouted) {
            return CompletableFuture.failedFuture(notRouted);
        }
        if (attemptSection == null) {
            return exchange(call);
        }
        CallRecord<Pipeline> attempt = call.attemptRecord(call.request(), System.nanoTime());
        return Stages.onEnd(attemptSection.proceed(attempt), (replies, failure) -> call.addPhases(attempt));
    }

    /** The end of the attempt section. */
    private CompletionStage<List<Reply>> exchange(Call<Pipeline> given) {
        CallRecord<Pipeline> call = CallRecord.of(given);
        Batch batch = (Batch) call.request();
        try {
            return CompletableFuture.completedFuture(
                    batch.answer(exchange(batch, call.node(), System.nanoTime(), call.deadlineNanos(), call.phases())));
        } catch (RuntimeException | Error failure) { // proceed never throws: who stands before it would not see the end
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static @Nullable Object[] exchange(
            Batch batch, Node node, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        Connection connection = node.acquire(operation(batch), false, nowNanos, deadlineNanos, phases);
        try {
            return batch.exchange(connection, deadlineNanos, phases);
        } finally {
            node.release(connection, false);
        }
    }

    private static String operation(Pipeline batch) {
        return batch.kind() == Pipeline.Kind.TRANSACTION ? "MULTI" : "PIPELINE";
    }

    private CallRecord<Pipeline> record(Batch batch, long nowNanos, long deadlineNanos) {
        PhaseClock phases = wantsPhases ? new PhaseClock(nowNanos) : null;
        return new CallRecord<>(batch, client, Origin.USER, Waits.BLOCKING, nowNanos, deadlineNanos, phases);
    }

    private static @Nullable Object[] results(CompletionStage<List<Reply>> stage, CallRecord<Pipeline> call) {
        try {
            List<Reply> replies = Stages.await(stage, call.remainingNanos());
            if (replies == null) {
                throw Stages.asRuntime(Stages.orMissing(null));
            }
            checkSize(replies, call.request());
            @Nullable Object[] results = new Object[replies.size()];
            for (int i = 0; i < results.length; i++) {
                Reply reply = replies.get(i);
                results[i] = reply.error() != null ? Stages.asRedisException(reply.error()) : reply.value();
            }
            return results;
        } catch (RedisException failed) {
            throw Failures.ended(failed, operation(call.request()), call);
        }
    }

    private static void checkSize(List<Reply> replies, Pipeline batch) {
        if (replies.size() != batch.commands().size()) {
            throw new IllegalStateException("an interceptor answered a batch of "
                    + batch.commands().size() + " commands with " + replies.size() + " replies");
        }
    }
}
