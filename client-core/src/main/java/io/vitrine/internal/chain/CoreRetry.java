package io.vitrine.internal.chain;

import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Next;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import io.vitrine.spi.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;

/**
 * The core's own retry: reads, and whatever the server provably did not run, within the call's deadline. The innermost of the call
 * section, unless an interceptor in the retry band takes its place.
 */
final class CoreRetry implements ProcessInterceptor, ProcessPipelineInterceptor {

    private final RetryPolicy policy;

    CoreRetry(RetryPolicy policy) {
        this.policy = policy;
    }

    @Override
    public CompletionStage<Reply> process(Call<Command> call, Next<Command, Reply> next) {
        return settle(next.proceed(call), call, next, policy::retries, 1);
    }

    @Override
    public CompletionStage<List<Reply>> processPipeline(Call<Pipeline> call, Next<Pipeline, List<Reply>> next) {
        return settle(next.proceed(call), call, next, policy::retries, 1);
    }

    /** What becomes of a command whose first attempt has failed already. */
    CompletionStage<Reply> afterFirst(Throwable failure, Call<Command> call, Next<Command, Reply> next) {
        return afterFailure(failure, call, next, policy::retries, 1);
    }

    /** What becomes of a batch whose first attempt has failed already. */
    CompletionStage<List<Reply>> afterFirstBatch(
            Throwable failure, Call<Pipeline> call, Next<Pipeline, List<Reply>> next) {
        return afterFailure(failure, call, next, policy::retries, 1);
    }

    private <Q, R> CompletionStage<R> settle(
            CompletionStage<R> stage, Call<Q> call, Next<Q, R> next, BiPredicate<ErrorKind, Q> may, int tries) {
        if (stage instanceof CompletableFuture<R> future && future.isDone()) {
            Throwable failure = Stages.failure(future);
            return failure == null ? stage : afterFailure(failure, call, next, may, tries);
        }
        return stage.handle((result, failure) -> failure == null
                        ? CompletableFuture.completedStage(result)
                        : afterFailure(Outcome.unwrap(failure), call, next, may, tries))
                .thenCompose(settled -> settled);
    }

    private <Q, R> CompletionStage<R> afterFailure(
            Throwable failure, Call<Q> call, Next<Q, R> next, BiPredicate<ErrorKind, Q> may, int tries) {
        ErrorKind kind = Outcome.of(failure).kind();
        if (kind == null || tries >= policy.maxAttempts() || !may.test(kind, call.request())) {
            return CompletableFuture.failedFuture(failure);
        }
        long delayNanos = policy.backoff().delayNanos(tries, ThreadLocalRandom.current());
        if (delayNanos >= call.remainingNanos()) {
            return CompletableFuture.failedFuture(failure);
        }
        return call.pause(Duration.ofNanos(delayNanos))
                .thenCompose(rested -> settle(next.proceed(call), call, next, may, tries + 1));
    }
}
