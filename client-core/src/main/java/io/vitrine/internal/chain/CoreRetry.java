package io.vitrine.internal.chain;

import io.vitrine.MaxReconnectsException;
import io.vitrine.NotConnectedException;
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
import org.jspecify.annotations.Nullable;

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
        return settle(CompletableFuture.failedFuture(failure), call, next, policy::retries, 1);
    }

    /** What becomes of a batch whose first attempt has failed already. */
    CompletionStage<List<Reply>> afterFirstBatch(
            Throwable failure, Call<Pipeline> call, Next<Pipeline, List<Reply>> next) {
        return settle(CompletableFuture.failedFuture(failure), call, next, policy::retries, 1);
    }

    /** A loop as long as stages are complete, which those of a blocking call are: a million attempts need no deeper stack than one. */
    private <Q, R> CompletionStage<R> settle(
            CompletionStage<R> first, Call<Q> call, Next<Q, R> next, BiPredicate<ErrorKind, Q> may, int made) {
        CompletionStage<R> stage = first;
        int tries = made;
        while (stage instanceof CompletableFuture<R> future && future.isDone()) {
            Throwable failure = Stages.failure(future);
            if (failure == null) {
                return stage;
            }
            long delayNanos = delayNanos(failure, call, may, tries);
            if (delayNanos < 0) {
                return CompletableFuture.failedFuture(failure);
            }
            tries++;
            stage = again(call.pause(Duration.ofNanos(delayNanos)), call, next);
        }
        return settleLater(stage, call, next, may, tries);
    }

    private static <Q, R> CompletionStage<R> again(
            CompletionStage<@Nullable Void> pause, Call<Q> call, Next<Q, R> next) {
        return pause instanceof CompletableFuture<?> rested && rested.isDone() && !rested.isCompletedExceptionally()
                ? next.proceed(call)
                : pause.thenCompose(over -> next.proceed(call));
    }

    private <Q, R> CompletionStage<R> settleLater(
            CompletionStage<R> pending, Call<Q> call, Next<Q, R> next, BiPredicate<ErrorKind, Q> may, int tries) {
        return pending.handle((result, failure) -> failure == null
                        ? CompletableFuture.completedStage(result)
                        : settle(CompletableFuture.<R>failedFuture(Outcome.unwrap(failure)), call, next, may, tries))
                .thenCompose(settled -> settled);
    }

    /** How long to wait before the next attempt; negative when there is to be none. */
    private <Q> long delayNanos(Throwable failure, Call<Q> call, BiPredicate<ErrorKind, Q> may, int tries) {
        ErrorKind kind = Outcome.of(failure).kind();
        if (kind == null
                || isMeantToEndTheCall(failure)
                || tries >= policy.maxAttempts()
                || !may.test(kind, call.request())) {
            return -1;
        }
        long delayNanos = policy.backoff().delayNanos(tries, ThreadLocalRandom.current());
        return delayNanos < call.remainingNanos() ? delayNanos : -1;
    }

    /** Was told to fail at once, or has waited for as many dials as a call may. */
    private static boolean isMeantToEndTheCall(Throwable failure) {
        return failure instanceof NotConnectedException || failure instanceof MaxReconnectsException;
    }
}
