package io.vitrine.internal.chain;

import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialInterceptor;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Next;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import io.vitrine.spi.Reply;
import io.vitrine.spi.Transport;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One of the three hook points.
 *
 * @param type the interface of those who stand around it
 * @param method calls their method
 * @param outcomeOf what a result means to observers
 */
record Hook<I extends Interceptor, Q, R>(Class<I> type, Method<I, Q, R> method, Function<R, Outcome> outcomeOf) {

    static final Hook<DialInterceptor, Dial, Transport> DIAL =
            new Hook<>(DialInterceptor.class, DialInterceptor::dial, transport -> Outcome.OK);

    static final Hook<ProcessInterceptor, Command, Reply> PROCESS =
            new Hook<>(ProcessInterceptor.class, ProcessInterceptor::process, Reply::outcome);

    static final Hook<ProcessPipelineInterceptor, Pipeline, List<Reply>> PROCESS_PIPELINE = new Hook<>(
            ProcessPipelineInterceptor.class, ProcessPipelineInterceptor::processPipeline, Hook::outcomeOfBatch);

    CompletionStage<R> around(I interceptor, Call<Q> call, Next<Q, R> next) {
        return method.call(interceptor, call, next);
    }

    /** A batch is as good as its commands: the first error among them, else OK. */
    private static Outcome outcomeOfBatch(List<Reply> replies) {
        for (Reply reply : replies) {
            if (reply.error() != null) {
                return reply.outcome();
            }
        }
        return Outcome.OK;
    }

    /** The method of a hook's interface. */
    @FunctionalInterface
    interface Method<I, Q, R> {
        CompletionStage<R> call(I interceptor, Call<Q> call, Next<Q, R> next);
    }
}
