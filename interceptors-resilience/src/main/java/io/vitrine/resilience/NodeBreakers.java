package io.vitrine.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.telemetry.PerClient;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/** The breakers of an interceptor: one for each node of each client, made at the first attempt on it. */
final class NodeBreakers {

    private final CircuitBreakerRegistry registry;
    private final CircuitBreakerConfig config;
    private final PerClient<OfClient> clients = new PerClient<>(client -> new OfClient(client.name()));
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();

    NodeBreakers(CircuitBreakerRegistry registry, CircuitBreakerConfig config) {
        this.registry = registry;
        this.config = config;
    }

    CircuitBreakerRegistry registry() {
        return registry;
    }

    NodeBreaker of(ClientInfo client, Endpoint node) {
        return clients.of(client).of(node);
    }

    /** Takes all breakers out of the registry. */
    void close() {
        for (String name = registered.poll(); name != null; name = registered.poll()) {
            registry.remove(name);
        }
    }

    private final class OfClient {

        private final String client;
        private final ConcurrentMap<Endpoint, NodeBreaker> byNode = new ConcurrentHashMap<>();

        OfClient(String client) {
            this.client = client;
        }

        NodeBreaker of(Endpoint node) {
            NodeBreaker known = byNode.get(node);
            return known == null ? byNode.computeIfAbsent(node, this::register) : known;
        }

        private NodeBreaker register(Endpoint node) {
            NodeBreaker breaker = new NodeBreaker(registry, config, client + "/" + node, node);
            registered.add(breaker.name());
            return breaker;
        }
    }
}
