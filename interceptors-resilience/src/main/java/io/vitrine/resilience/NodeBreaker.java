package io.vitrine.resilience;

import static java.util.Objects.requireNonNull;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.vitrine.spi.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The breaker of one node for one client. Resilience4j says neither why a breaker opened nor until when; both are noted down at
 * the moment it asks how long to stay open, which costs nothing while it is closed.
 *
 * <p>Safe for concurrent use.
 */
final class NodeBreaker {

    private static final System.Logger LOG = System.getLogger("io.vitrine.resilience");

    private final Endpoint node;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private volatile @Nullable Opening lastOpening;

    /** Registers the breaker, which may be configured to begin open, under the name, or the name with the first number that is free. */
    NodeBreaker(CircuitBreakerRegistry registry, CircuitBreakerConfig base, String name, Endpoint node) {
        this.node = node;
        this.clock = base.getClock();
        IntervalFunction interval = base.getWaitIntervalFunctionInOpenState();
        CircuitBreakerConfig own = CircuitBreakerConfig.from(base)
                .waitIntervalFunctionInOpenState(attempt -> opened(interval.apply(attempt)))
                .build();
        this.breaker = register(registry, name, own);
    }

    private static CircuitBreaker register(CircuitBreakerRegistry registry, String name, CircuitBreakerConfig own) {
        CircuitBreaker candidate = registry.circuitBreaker(name, own);
        for (int number = 2; candidate.getCircuitBreakerConfig() != own; number++) {
            candidate = registry.circuitBreaker(name + "#" + number, own);
        }
        return candidate;
    }

    private long opened(long openMillis) {
        Instant until = clock.instant().plusMillis(openMillis);
        CircuitBreaker known = breaker;
        lastOpening = known == null ? new Opening(until, -1, -1, 0) : Opening.of(until, known.getMetrics());
        return openMillis;
    }

    String name() {
        return breaker.getName();
    }

    /** Asks for a permission. Who gets one says later how it ended. */
    boolean permits() {
        return breaker.tryAcquirePermission();
    }

    /** Gives a permission back unused. */
    void release() {
        breaker.releasePermission();
    }

    /** Says how an attempt ended. What a listener of the application throws here is logged, for it must not change a reply. */
    void ended(Verdict verdict, long nanos, @Nullable Throwable error) {
        try {
            switch (verdict) {
                case SUCCESS -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
                case FAILURE -> breaker.onError(nanos, TimeUnit.NANOSECONDS, requireNonNull(error));
                case NONE -> breaker.releasePermission();
            }
        } catch (RuntimeException thrown) {
            LOG.log(System.Logger.Level.WARNING, "a listener of circuit breaker " + name() + " threw", thrown);
        }
    }

    /** Why a permission was refused: the fact, the values, and when to come back. */
    String refusal() {
        String start = "circuit breaker of " + node;
        return switch (breaker.getState()) {
            case OPEN -> start + " is open" + opening() + "; nothing was sent";
            case HALF_OPEN ->
                start + " is half-open and its "
                        + breaker.getCircuitBreakerConfig().getPermittedNumberOfCallsInHalfOpenState()
                        + " trial calls are under way; nothing was sent";
            case FORCED_OPEN -> start + " was forced open and stays so until it is reset; nothing was sent";
            default -> start + " just refused this call; nothing was sent";
        };
    }

    private String opening() {
        Opening opening = lastOpening;
        if (opening == null) {
            return "";
        }
        long leftMillis =
                Math.max(0, Duration.between(clock.instant(), opening.until).toMillis());
        return opening.cause() + "; the next try is in " + leftMillis + " ms";
    }

    /**
     * What was seen when the breaker opened.
     *
     * @param until when it will let calls through again
     * @param failureRate in percent; -1 when too few calls were seen
     * @param slowCallRate in percent; -1 when too few calls were seen
     * @param calls the calls of the window
     */
    private record Opening(Instant until, float failureRate, float slowCallRate, int calls) {

        static Opening of(Instant until, CircuitBreaker.Metrics seen) {
            return new Opening(until, seen.getFailureRate(), seen.getSlowCallRate(), seen.getNumberOfBufferedCalls());
        }

        String cause() {
            return failureRate < 0
                    ? ""
                    : ": of " + calls + " calls " + Math.round(failureRate) + " % failed and "
                            + Math.round(slowCallRate) + " % were slow";
        }
    }
}
