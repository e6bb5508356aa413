package io.vitrine.internal.chain;

import io.vitrine.internal.shared.CallStage;
import org.jspecify.annotations.Nullable;

/** The stage of an asynchronous call with interceptors: cancelling it cancels the attempt that is under way, and those to come. */
final class AsyncResult<T extends @Nullable Object> extends CallStage<T> {

    private final CallRecord<?> call;

    AsyncResult(CallRecord<?> call) {
        this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            call.cancel();
        }
        return cancelled;
    }
}
