package io.vitrine.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.InterceptorProvider;
import io.vitrine.spi.Order;
import io.vitrine.spi.Settings;
import java.util.Optional;

/**
 * Puts a {@link ResilienceInterceptor} on the chain of every client of a program that has this module on its class path.
 *
 * <p>Name {@code resilience}, order {@link Order#GUARD}. Its settings are listed in {@code docs/resilience.md}; an unknown one fails
 * the building of the client.
 */
public final class ResilienceProvider implements InterceptorProvider {

    private static final CircuitBreakerRegistry BREAKERS = CircuitBreakerRegistry.of(BreakerPreset.config());

    /** For {@link java.util.ServiceLoader}. */
    public ResilienceProvider() {}

    /**
     * The breakers of all clients whose interceptor was found on the class path, named {@code <client>/<node>}; those of a client
     * leave with it. Bind it to metrics, or listen to its events.
     */
    public static CircuitBreakerRegistry circuitBreakers() {
        return BREAKERS;
    }

    @Override
    public String name() {
        return ResilienceInterceptor.NAME;
    }

    @Override
    public int order() {
        return Order.GUARD;
    }

    @Override
    public Optional<Interceptor> create(ClientInfo client, Settings settings) {
        ResilienceSettings read = ResilienceSettings.read(settings);
        return Optional.of(new ResilienceInterceptor(BREAKERS, read.breaker(), read.countCapacity(), read.policy()));
    }
}
