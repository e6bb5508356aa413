package io.vitrine.resilience;

import static java.util.Objects.requireNonNull;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import io.vitrine.spi.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a node alone that keeps failing: a circuit breaker for each node, never one for a whole cluster, so that an open one still
 * lets a retry choose another node. An attempt on a node whose breaker is open fails at once with
 * {@link ErrorKind#CIRCUIT_OPEN}: nothing is taken from the pool, dialled or sent.
 *
 * <p>A failure is what {@link ErrorKind#isServerFault()} says. A miss and an error reply to the caller's own mistake are successes:
 * the node answered. An attempt that never reached the node, and one whose caller gave up, count as nothing. A batch is one
 * attempt, and a failure when it failed as a whole or one of its replies is a failure. A blocking command holds no trial call of
 * a half-open breaker while it waits, and its duration is never slow.
 *
 * <p>Stands at {@link io.vitrine.spi.Order#GUARD}; it needs an attempt whose node is known. Traffic the client makes by itself
 * passes unguarded. One instance may serve many clients and is safe for concurrent use.
 */
public final class ResilienceInterceptor implements ProcessInterceptor, ProcessPipelineInterceptor {

    /** The name to register it under, so that the one found on the class path is not loaded as well. */
    public static final String NAME = "resilience";

    private final NodeBreakers breakers;
    private final boolean countCapacity;
    private final @Nullable CommandPolicy policy;
    private final Function<Reply, Outcome> ofReply = Reply::outcome;
    private final Function<List<Reply>, Outcome> ofBatch = this::worst;

    ResilienceInterceptor(
            CircuitBreakerRegistry registry,
            CircuitBreakerConfig config,
            boolean countCapacity,
            @Nullable CommandPolicy policy) {
        this.breakers = new NodeBreakers(registry, config);
        this.countCapacity = countCapacity;
        this.policy = policy;
    }

    /** One with the preset for Redis, whose breakers are in a registry of its own. */
    public static ResilienceInterceptor create() {
        return create(CircuitBreakerRegistry.of(preset()));
    }

    /** One whose breakers are made in the given registry, with that registry's default configuration. */
    public static ResilienceInterceptor create(CircuitBreakerRegistry registry) {
        requireNonNull(registry, "registry");
        return new ResilienceInterceptor(registry, registry.getDefaultConfig(), false, null);
    }

    /** The preset for Redis, to start a configuration from. */
    public static CircuitBreakerConfig preset() {
        return BreakerPreset.config();
    }

    /** The breakers, named {@code <client>/<node>}: bind them to metrics, or listen to their events. */
    public CircuitBreakerRegistry circuitBreakers() {
        return breakers.registry();
    }

    @Override
    public CompletionStage<Reply> process(Call<Command> call, Next<Command, Reply> next) {
        if (call.origin() != Origin.USER) {
            return next.proceed(call);
        }
        RuntimeException refusal = policy == null ? null : policy.refusal(call);
        return refusal != null
                ? CompletableFuture.failedFuture(refusal)
                : guarded(call, next, ofReply, call.request().info().isBlocking());
    }

    @Override
    public CompletionStage<List<Reply>> processPipeline(Call<Pipeline> call, Next<Pipeline, List<Reply>> next) {
        if (call.origin() != Origin.USER) {
            return next.proceed(call);
        }
        RuntimeException refusal = policy == null ? null : policy.refusalOfBatch(call);
        return refusal != null ? CompletableFuture.failedFuture(refusal) : guarded(call, next, ofBatch, false);
    }

    private <Q, R> CompletionStage<R> guarded(
            Call<Q> call, Next<Q, R> next, Function<R, Outcome> outcomeOf, boolean isBlocking) {
        Endpoint node = call.endpoint();
        if (node == null) {
            return CompletableFuture.failedFuture(notRouted());
        }
        NodeBreaker breaker = breakers.of(call.client(), node);
        if (!breaker.permits()) {
            return CompletableFuture.failedFuture(call.failure(ErrorKind.CIRCUIT_OPEN, breaker.refusal(), null));
        }
        if (isBlocking) {
            breaker.release();
        }
        CompletionStage<R> stage = next.proceed(call);
        if (stage instanceof CompletableFuture<R> done && done.isDone() && !done.isCompletedExceptionally()) {
            ended(call, breaker, outcomeOf.apply(done.join()), isBlocking);
            return stage;
        }
        return stage.whenComplete((result, error) ->
                ended(call, breaker, error == null ? outcomeOf.apply(result) : Outcome.of(error), isBlocking));
    }

    private static IllegalStateException notRouted() {
        return new IllegalStateException(
                "a circuit breaker needs to know the node of an attempt, but this call was not routed"
                        + " yet; register '" + NAME + "' at Order.GUARD or after (docs/resilience.md)");
    }

    private void ended(Call<?> call, NodeBreaker breaker, Outcome outcome, boolean isBlocking) {
        Verdict verdict = Verdict.of(outcome, countCapacity);
        if (isBlocking && verdict == Verdict.NONE) {
            return;
        }
        breaker.ended(verdict, isBlocking ? 0 : serverNanos(call), outcome.error());
    }

    /** The time of an attempt without the wait for a connection, as far as phases are stamped: a full pool is no slow node. */
    private static long serverNanos(Call<?> call) {
        return Math.max(0, call.timeline().durationNanos() - call.timeline().phaseNanos(Phase.POOL_WAIT));
    }

    private Outcome worst(List<Reply> replies) {
        for (int i = 0; i < replies.size(); i++) {
            Throwable error = replies.get(i).error();
            if (error != null) {
                Outcome outcome = Outcome.of(error);
                if (Verdict.of(outcome, countCapacity) == Verdict.FAILURE) {
                    return outcome;
                }
            }
        }
        return Outcome.OK;
    }

    /** Takes its breakers out of the registry. Calls under way end as if nothing had happened. */
    @Override
    public void close() {
        breakers.close();
    }
}
