package io.vitrine.internal.chain;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisException;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the chain does with stages. A blocking call's stages are complete when they are seen, so each method looks first whether
 * there is anything to wait for; failures come out unwrapped.
 */
public final class Stages {

    private Stages() {}

    /** Runs {@code action} with the result or the unwrapped failure, now if the stage is complete. */
    static <R> CompletionStage<R> onEnd(CompletionStage<R> stage, BiConsumer<@Nullable R, @Nullable Throwable> action) {
        if (stage instanceof CompletableFuture<R> future && future.isDone()) {
            Throwable error = failure(future);
            action.accept(error == null ? future.getNow(null) : null, error);
            return stage;
        }
        return stage.whenComplete(
                (result, error) -> action.accept(result, error == null ? null : Outcome.unwrap(error)));
    }

    /** The unwrapped failure of a completed future, or null. */
    static @Nullable Throwable failure(CompletableFuture<?> done) {
        if (!done.isCompletedExceptionally()) {
            return null;
        }
        try {
            done.join();
            return null;
        } catch (CompletionException | CancellationException failed) {
            return Outcome.unwrap(failed);
        }
    }

    /** The result of a blocking call; waits only if some interceptor gave a pending stage. Throws the unwrapped failure. */
    public static <R> R await(CompletionStage<R> stage, long remainingNanos) {
        CompletableFuture<R> future = stage.toCompletableFuture();
        try {
            return future.isDone() ? future.join() : future.get(Math.max(0, remainingNanos), TimeUnit.NANOSECONDS);
        } catch (CompletionException | ExecutionException | CancellationException failed) {
            throw asRuntime(Outcome.unwrap(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException("interrupted while waiting for an interceptor's stage", interrupted);
        } catch (TimeoutException late) {
            throw new RedisException(
                    ErrorKind.TIMEOUT, "an interceptor's stage was still pending at the call's deadline", late);
        }
    }

    /** The failure as something that can be thrown. */
    static RuntimeException asRuntime(Throwable error) {
        if (error instanceof RuntimeException runtime) {
            return runtime;
        }
        if (error instanceof Error fatal) {
            throw fatal;
        }
        return new RedisException(ErrorKind.OTHER, "an interceptor failed: " + error, error);
    }

    /** The failure as the client's own exception. */
    static RedisException asRedisException(Throwable error) {
        Throwable unwrapped = Outcome.unwrap(error);
        return unwrapped instanceof RedisException own
                ? own
                : new RedisException(ErrorKind.OTHER, "an interceptor failed: " + unwrapped, unwrapped);
    }

    /** The failure of a stage that completed with neither result nor failure. */
    static Throwable orMissing(@Nullable Throwable error) {
        return error != null
                ? error
                : new RedisException(
                        ErrorKind.OTHER, "an interceptor completed a call with null; it must give a reply", null);
    }
}
