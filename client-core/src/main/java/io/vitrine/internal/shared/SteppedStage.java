package io.vitrine.internal.shared;

import io.vitrine.spi.Outcome;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stage of what takes several steps: cancelling it cancels the step that is under way, and those to come. Failures come out
 * unwrapped. Safe for use by many threads.
 */
public final class SteppedStage<T extends @Nullable Object> extends CallStage<T> {

    private volatile @Nullable Future<?> step;

    /** As {@link CompletionStage#handle}, but cancelling it cancels the source. */
    public static <S extends @Nullable Object, T extends @Nullable Object> SteppedStage<T> handling(
            CompletionStage<S> source, BiFunction<? super S, ? super @Nullable Throwable, ? extends T> function) {
        SteppedStage<T> stage = new SteppedStage<>();
        stage.underway(source.toCompletableFuture());
        var unused = source.whenComplete((value, failure) -> {
            try {
                stage.complete(function.apply(value, failure));
            } catch (RuntimeException | Error thrown) {
                stage.completeExceptionally(Outcome.unwrap(thrown));
            }
        });
        return stage;
    }

    /** As {@link CompletionStage#thenApply}, but cancelling it cancels the source. */
    public static <S extends @Nullable Object, T extends @Nullable Object> SteppedStage<T> applying(
            CompletionStage<S> source, Function<? super S, ? extends T> function) {
        return handling(source, (value, failure) -> {
            if (failure != null) {
                throw new CompletionException(failure);
            }
            return function.apply(value);
        });
    }

    /** Says what is under way from now on, so that cancelling this ends it; cancels it at once when this has ended already. */
    public void underway(Future<?> next) {
        step = next;
        if (isDone()) {
            next.cancel(false);
        }
    }

    /** Ends this with what its last step gave. */
    public void end(T value, @Nullable Throwable failure) {
        if (failure == null) {
            complete(value);
        } else {
            completeExceptionally(Outcome.unwrap(failure));
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Future<?> last = step;
        if (cancelled && last != null) {
            last.cancel(false);
        }
        return cancelled;
    }
}
