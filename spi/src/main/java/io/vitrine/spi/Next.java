package io.vitrine.spi;

import java.util.concurrent.CompletionStage;

/**
 * The rest of a chain.
 *
 * <p>For a blocking call everything below runs on the caller's thread and the returned stage is already complete; for
 * an asynchronous call it may be pending. An interceptor never needs to know which: it composes stages.
 *
 * <p>Calling {@code proceed} again is legal only after the stage of the time before has completed. Cancelling a
 * returned stage does not cancel what is below it.
 *
 * @param <Q> what is asked: {@link Dial}, {@link Command} or {@link Pipeline}
 * @param <R> what is answered
 */
@FunctionalInterface
public interface Next<Q, R> {

    /** Goes on. Never throws and never returns null: a failure travels as a failed stage. */
    CompletionStage<R> proceed(Call<Q> call);
}
