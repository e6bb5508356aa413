package io.vitrine;

import io.vitrine.internal.client.Execution;
import io.vitrine.internal.shared.SteppedStage;
import io.vitrine.spi.Outcome;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bounded loop of optimistic locking, without a thread that waits. */
final class AsyncWatchLoop<K, V> {

    private final RedisAsyncClient<K, V> client;
    private final Collection<? extends K> keys;
    private final int attempts;
    private final Execution execution;

    AsyncWatchLoop(RedisAsyncClient<K, V> client, Collection<? extends K> keys, int attempts, Execution execution) {
        this.client = client;
        this.keys = keys;
        this.attempts = WatchLoop.requirePositive(attempts);
        this.execution = execution;
    }

    <R extends @Nullable Object> CompletionStage<R> run(
            Function<? super AsyncWatchedTransaction<K, V>, ? extends CompletionStage<R>> callback) {
        SteppedStage<R> result = new SteppedStage<>();
        attempt(1, callback, result);
        return result;
    }

    private <R extends @Nullable Object> void attempt(
            int number,
            Function<? super AsyncWatchedTransaction<K, V>, ? extends CompletionStage<R>> callback,
            SteppedStage<R> result) {
        CompletionStage<Attempt<R>> attempt = client.exclusive(connection -> {
            AsyncWatchedTransaction<K, V> transaction = new AsyncWatchedTransaction<>(connection);
            return connection
                    .watch(keys)
                    .thenCompose(watched -> callback.apply(transaction))
                    .thenApply(value -> new Attempt<>(value, transaction.wasAborted()));
        });
        result.underway(attempt.toCompletableFuture());
        attempt.whenComplete((ended, failure) -> {
            if (failure != null) {
                result.completeExceptionally(Outcome.unwrap(failure));
            } else if (!ended.aborted()) {
                result.complete(ended.value());
            } else if (number >= attempts) {
                result.completeExceptionally(new TransactionAbortedException(attempts));
            } else {
                attemptLater(number + 1, callback, result);
            }
        });
    }

    private <R extends @Nullable Object> void attemptLater(
            int number,
            Function<? super AsyncWatchedTransaction<K, V>, ? extends CompletionStage<R>> callback,
            SteppedStage<R> result) {
        long pauseNanos = WatchLoop.PAUSES.delayNanos(number - 1, ThreadLocalRandom.current());
        execution.pause(pauseNanos).whenComplete((rested, refused) -> {
            if (refused != null) {
                result.completeExceptionally(Outcome.unwrap(refused));
            } else if (!result.isDone()) {
                attempt(number, callback, result);
            }
        });
    }

    private record Attempt<R extends @Nullable Object>(R value, boolean aborted) {}
}
