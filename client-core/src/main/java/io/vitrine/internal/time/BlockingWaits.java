package io.vitrine.internal.time;

import io.vitrine.CallCancelledException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Parks the caller. The interrupt flag stays set for the caller to see. */
final class BlockingWaits implements Waits {

    private static final CompletionStage<@Nullable Void> DONE = CompletableFuture.completedFuture(null);

    @Override
    public CompletionStage<@Nullable Void> pause(long nanos) {
        long deadlineNanos = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = deadlineNanos - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            if (Thread.currentThread().isInterrupted()) {
                return CompletableFuture.failedFuture(
                        new CallCancelledException("interrupted while waiting between two attempts", null));
            }
        }
        return DONE;
    }
}
