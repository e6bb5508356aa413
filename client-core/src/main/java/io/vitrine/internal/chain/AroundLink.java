package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.spi.Call;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Next;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One around interceptor and the rest of the chain behind it. What the interceptor throws becomes a failed stage. */
final class AroundLink<I extends Interceptor, Q, R> implements Next<Q, R> {

    private final String name;
    private final I interceptor;
    private final Hook<I, Q, R> hook;
    private final Next<Q, R> next;

    AroundLink(String name, I interceptor, Hook<I, Q, R> hook, Next<Q, R> next) {
        this.name = name;
        this.interceptor = interceptor;
        this.hook = hook;
        this.next = next;
    }

    @Override
    @SuppressWarnings("ConstantValue") // interceptors are foreign code and may return null all the same
    public CompletionStage<R> proceed(Call<Q> call) {
        try {
            CompletionStage<R> stage = hook.around(interceptor, call, next);
            // A minimal stage, such as of CompletableFuture.completedStage, is a CompletableFuture that refuses to be
            // asked.
            return stage != null ? stage.toCompletableFuture() : CompletableFuture.failedFuture(returnedNull());
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    private RedisException returnedNull() {
        return new RedisException(
                ErrorKind.OTHER, "interceptor " + name + " returned null; it must return a stage", null);
    }
}
