package io.vitrine.internal.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A stage that a caller gets: as any future, but waiting for it is refused on the client's own threads, which would wait for
 * themselves, and on those that say that they must not block. The same holds of the stages that depend on it.
 */
public class CallStage<T extends @Nullable Object> extends CompletableFuture<T> {

    @Override
    public T join() {
        refuseWaiting();
        return super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        refuseWaiting();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        refuseWaiting();
        return super.get(timeout, unit);
    }

    private void refuseWaiting() {
        Thread current = Thread.currentThread();
        if (!isDone() && ClientThread.mustNotBlock(current)) {
            throw new IllegalStateException("waiting for a stage on " + current.getName()
                    + ", which must not block: others wait for it, and perhaps this very stage; go on with thenApply,"
                    + " thenCompose and the like");
        }
    }

    /** Dependent stages are guarded, too, and no more than that. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallStage<>();
    }
}
