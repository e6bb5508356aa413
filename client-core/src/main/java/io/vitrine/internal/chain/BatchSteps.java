package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.routing.Unauthenticated;
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

/** The steps of a batch: those of {@link CommandSteps}, for all its commands at once. */
abstract class BatchSteps {

    final Router router;
    final CallLimits limits;
    final CoreRetry retry;
    final boolean bare;
    private final ClientInfo client;
    private final Waits waits;
    private final boolean wantsPhases;
    private final Next<Pipeline, List<Reply>> callSection;
    private final @Nullable Next<Pipeline, List<Reply>> attemptSection;

    BatchSteps(ClientInfo client, Router router, Chain chain, CallLimits limits, Waits waits) {
        this.client = client;
        this.router = router;
        this.limits = limits;
        this.waits = waits;
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

    /** The end of the attempt section: sends the batch to the node of the call and gets what was answered. */
    abstract CompletionStage<List<Reply>> exchange(CallRecord<?> call, Batch batch);

    /** Runs all steps of a call. */
    final CompletionStage<List<Reply>> proceed(CallRecord<Pipeline> call) {
        return callSection.proceed(call);
    }

    /** A new call; its phases are stamped if somebody asks. */
    final CallRecord<Pipeline> record(Batch batch, long nowNanos, long deadlineNanos) {
        PhaseClock phases = wantsPhases ? new PhaseClock(nowNanos) : null;
        return new CallRecord<>(batch, client, Origin.USER, waits, nowNanos, deadlineNanos, phases);
    }

    /** The record of a call whose first attempt has failed already, without one. */
    final CallRecord<Pipeline> recordOfFailed(
            Batch batch, Node node, RedisException failure, long nowNanos, long deadlineNanos) {
        PhaseClock phases = Failures.phases(failure, nowNanos);
        CallRecord<Pipeline> call =
                new CallRecord<>(batch, client, Origin.USER, waits, nowNanos, deadlineNanos, phases);
        call.beginAttempt(node, AttemptReason.FIRST);
        return call;
    }

    /** What becomes of a call whose first attempt has failed. */
    final CompletionStage<List<Reply>> afterFirst(RedisException failure, CallRecord<Pipeline> call) {
        return isHealed(call.request()) && Unauthenticated.is(failure)
                ? attemptOnce(call)
                : retry.afterFirstBatch(failure, call, this::attempt);
    }

    /** One attempt, and once more on another connection when the server does not know any more who speaks on this one. */
    private CompletionStage<List<Reply>> attempt(Call<Pipeline> given) {
        CompletionStage<List<Reply>> stage = attemptOnce(given);
        return stage instanceof CompletableFuture<List<Reply>> future
                        && future.isDone()
                        && isUnauthenticated(future, given.request())
                ? attemptOnce(given)
                : stage;
    }

    /** Only who waits has a connection that could be dropped. */
    final boolean isHealed(Pipeline batch) {
        return limits.reauthenticates()
                && waits == Waits.BLOCKING
                && batch.commands().stream().noneMatch(Unauthenticated::mayBeRaisedBy);
    }

    /** Whether nothing of the batch was run because the server does not know who speaks. */
    private boolean isUnauthenticated(CompletableFuture<List<Reply>> done, Pipeline batch) {
        if (!isHealed(batch)) {
            return false;
        }
        Throwable failure = Stages.failure(done);
        if (failure != null) {
            return Unauthenticated.is(failure);
        }
        List<Reply> replies = done.join();
        return replies != null
                && !replies.isEmpty()
                && replies.stream().allMatch(reply -> Unauthenticated.is(reply.error()));
    }

    private CompletionStage<List<Reply>> attemptOnce(Call<Pipeline> given) {
        CallRecord<Pipeline> call = CallRecord.of(given);
        try {
            Node node = router.route(call.request());
            call.beginAttempt(node, call.attempt() == 0 ? AttemptReason.FIRST : AttemptReason.RETRY);
        } catch (RuntimeException | Error notRouted) {
            return CompletableFuture.failedFuture(notRouted);
        }
        if (attemptSection == null) {
            return exchange((Call<Pipeline>) call);
        }
        CallRecord<Pipeline> attempt = call.attemptRecord(call.request(), System.nanoTime());
        return Stages.onEnd(attemptSection.proceed(attempt), (replies, failure) -> call.addPhases(attempt));
    }

    private CompletionStage<List<Reply>> exchange(Call<Pipeline> given) {
        CallRecord<Pipeline> call = CallRecord.of(given);
        try {
            return exchange(call, (Batch) call.request());
        } catch (RuntimeException | Error failure) { // proceed never throws: who stands before it would not see the end
            return CompletableFuture.failedFuture(failure);
        }
    }
}
