package io.vitrine.internal.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Pauses without a thread: what comes after the pause runs on an executor. */
public final class ScheduledWaits implements Waits {

    private final Executor executor;

    /**
     * @param executor runs what comes after a pause; when it refuses, the pause fails with what it threw
     */
    public ScheduledWaits(Executor executor) {
        this.executor = executor;
    }

    @Override
    public CompletionStage<@Nullable Void> pause(long nanos) {
        if (nanos <= 0) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<@Nullable Void> rested = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, task -> handOver(task, rested))
                .execute(() -> rested.complete(null));
        return rested;
    }

    private void handOver(Runnable task, CompletableFuture<@Nullable Void> rested) {
        try {
            executor.execute(task);
        } catch (RuntimeException | Error refused) { // whoever waits would wait for ever
            rested.completeExceptionally(refused);
        }
    }
}
