package io.vitrine.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** An interceptor with a small preset and a clock of its own, above a connection that answers what the test says. */
final class Guarded {

    static final int MINIMUM_CALLS = 10;
    static final int HALF_OPEN_CALLS = 2;

    final SteppedClock clock = new SteppedClock();
    final AtomicInteger sent = new AtomicInteger();
    final ResilienceInterceptor interceptor;

    Guarded() {
        CircuitBreakerConfig config = CircuitBreakerConfig.from(ResilienceInterceptor.preset())
                .clock(clock)
                .minimumNumberOfCalls(MINIMUM_CALLS)
                .permittedNumberOfCallsInHalfOpenState(HALF_OPEN_CALLS)
                .build();
        this.interceptor = ResilienceInterceptor.create(CircuitBreakerRegistry.of(config));
    }

    /** A call that ends with a reply. */
    Outcome call(Call<Command> call, Reply reply) {
        return outcome(call, CompletableFuture.completedFuture(reply));
    }

    /** A call that fails. */
    Outcome call(Call<Command> call, Throwable failure) {
        return outcome(call, CompletableFuture.failedFuture(failure));
    }

    Outcome call(Throwable failure) {
        return call(FakeCall.of("GET"), failure);
    }

    private Outcome outcome(Call<Command> call, CompletionStage<Reply> answer) {
        CompletionStage<Reply> stage = interceptor.process(call, passed -> {
            sent.incrementAndGet();
            return answer;
        });
        return stage.handle((reply, error) -> error == null ? reply.outcome() : Outcome.of(error))
                .toCompletableFuture()
                .join();
    }

    /** A call whose answer is still to come. */
    CompletableFuture<Reply> pending(Call<Command> call, CompletableFuture<Reply> answer) {
        return interceptor
                .process(call, passed -> {
                    sent.incrementAndGet();
                    return answer;
                })
                .toCompletableFuture();
    }

    /** A batch that is answered. */
    Outcome batch(Call<Pipeline> call, List<Reply> replies) {
        return interceptor
                .processPipeline(call, passed -> {
                    sent.incrementAndGet();
                    return CompletableFuture.completedFuture(replies);
                })
                .handle((all, error) -> error == null ? Outcome.OK : Outcome.of(error))
                .toCompletableFuture()
                .join();
    }

    /** As many failures as open the breaker. */
    void open(Throwable failure) {
        for (int i = 0; i < MINIMUM_CALLS; i++) {
            call(failure);
        }
    }

    CircuitBreaker breaker() {
        return breaker(FakeCall.NODE);
    }

    CircuitBreaker breaker(Endpoint node) {
        return interceptor
                .circuitBreakers()
                .find(FakeCall.CLIENT.name() + "/" + node)
                .orElseThrow();
    }

    CircuitBreaker.State state() {
        return breaker().getState();
    }

    CircuitBreaker.Metrics metrics() {
        return breaker().getMetrics();
    }
}
