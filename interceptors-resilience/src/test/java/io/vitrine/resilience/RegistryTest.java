package io.vitrine.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ClientInfo.Topology;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(ResilienceInterceptor.preset());

    @Test
    void breakersAreNamedByClientAndNodeInTheRegistryGiven() {
        ResilienceInterceptor interceptor = ResilienceInterceptor.create(registry);
        call(interceptor, client("orders"));
        call(interceptor, client("carts"));

        assertThat(interceptor.circuitBreakers()).isSameAs(registry);
        assertThat(registry.getAllCircuitBreakers())
                .extracting(CircuitBreaker::getName)
                .containsExactlyInAnyOrder("orders/127.0.0.1:6379", "carts/127.0.0.1:6379");
    }

    @Test
    void clientsOfOneNameDoNotShareABreaker() {
        call(ResilienceInterceptor.create(registry), client("orders"));
        call(ResilienceInterceptor.create(registry), client("orders"));

        assertThat(registry.getAllCircuitBreakers())
                .extracting(CircuitBreaker::getName)
                .containsExactlyInAnyOrder("orders/127.0.0.1:6379", "orders/127.0.0.1:6379#2");
    }

    @Test
    void closingTakesItsOwnBreakersOutOfTheRegistry() {
        ResilienceInterceptor first = ResilienceInterceptor.create(registry);
        ResilienceInterceptor second = ResilienceInterceptor.create(registry);
        call(first, client("orders"));
        call(second, client("orders"));

        first.close();

        assertThat(registry.getAllCircuitBreakers())
                .extracting(CircuitBreaker::getName)
                .containsExactly("orders/127.0.0.1:6379#2");
    }

    @Test
    void theConfigurationOfTheRegistryIsUsed() {
        CircuitBreakerConfig config = CircuitBreakerConfig.from(ResilienceInterceptor.preset())
                .initialState(State.OPEN)
                .build();
        ResilienceInterceptor interceptor = ResilienceInterceptor.create(CircuitBreakerRegistry.of(config));

        Outcome outcome = call(interceptor, client("orders"));

        assertThat(outcome.kind()).isEqualTo(ErrorKind.CIRCUIT_OPEN);
        assertThat(outcome.error()).hasMessageContaining("is open; the next try is in");
    }

    private static ClientInfo client(String name) {
        return new ClientInfo(name, Topology.STANDALONE, List.of(FakeCall.NODE), 0, "1");
    }

    private static Outcome call(ResilienceInterceptor interceptor, ClientInfo client) {
        return interceptor
                .process(FakeCall.of("GET").by(client), passed -> CompletableFuture.completedFuture(Reply.of("a")))
                .handle((reply, error) -> error == null ? reply.outcome() : Outcome.of(error))
                .toCompletableFuture()
                .join();
    }
}
