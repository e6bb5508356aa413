package io.vitrine;

import io.vitrine.options.Backoff;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bounded loop of optimistic locking. */
final class WatchLoop<K, V> {

    /** Short, because the other party is done within a round trip or two; jittered, because there are many of them. */
    static final Backoff PAUSES =
            Backoff.exponential(Duration.ofMillis(1), Duration.ofMillis(50)).fullJitter();

    private final RedisClient<K, V> client;
    private final Collection<? extends K> keys;
    private final int attempts;

    WatchLoop(RedisClient<K, V> client, Collection<? extends K> keys, int attempts) {
        this.client = client;
        this.keys = keys;
        this.attempts = requirePositive(attempts);
    }

    static int requirePositive(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + "; at least 1 is needed");
        }
        return attempts;
    }

    <R extends @Nullable Object> R run(Function<? super WatchedTransaction<K, V>, R> callback) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            Attempt<R> result = client.exclusive(connection -> attempt(connection, callback));
            if (!result.aborted()) {
                return result.value();
            }
            if (attempt < attempts) {
                pause(attempt);
            }
        }
        throw new TransactionAbortedException(attempts);
    }

    private <R extends @Nullable Object> Attempt<R> attempt(
            ExclusiveConnection<K, V> connection, Function<? super WatchedTransaction<K, V>, R> callback) {
        connection.watch(keys);
        WatchedTransaction<K, V> transaction = new WatchedTransaction<>(connection);
        R value = callback.apply(transaction);
        return new Attempt<>(value, transaction.wasAborted());
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(PAUSES.delay(attempt, ThreadLocalRandom.current()).toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new CallCancelledException("interrupted between two attempts of a watched transaction", null);
        }
    }

    private record Attempt<R extends @Nullable Object>(R value, boolean aborted) {}
}
