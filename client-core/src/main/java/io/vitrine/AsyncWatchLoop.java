package io.vitrine;

import io.vitrine.internal.client.Execution;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
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
        return attempt(1, callback);
    }

    private <R extends @Nullable Object> CompletionStage<R> attempt(
            int number, Function<? super AsyncWatchedTransaction<K, V>, ? extends CompletionStage<R>> callback) {
        CompletionStage<Attempt<R>> attempt = client.exclusive(connection -> {
            AsyncWatchedTransaction<K, V> transaction = new AsyncWatchedTransaction<>(connection);
            return connection
                    .watch(keys)
                    .thenCompose(watched -> callback.apply(transaction))
                    .thenApply(value -> new Attempt<>(value, transaction.wasAborted()));
        });
        return attempt.thenCompose(result -> {
            if (!result.aborted()) {
                return CompletableFuture.completedFuture(result.value());
            }
            if (number >= attempts) {
                return CompletableFuture.failedFuture(new TransactionAbortedException(attempts));
            }
            long pauseNanos = WatchLoop.PAUSES.delayNanos(number, ThreadLocalRandom.current());
            return execution.pause(pauseNanos).thenCompose(rested -> attempt(number + 1, callback));
        });
    }

    private record Attempt<R extends @Nullable Object>(R value, boolean aborted) {}
}
