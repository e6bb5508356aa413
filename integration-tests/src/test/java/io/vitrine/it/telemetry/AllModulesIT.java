package io.vitrine.it.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.resilience.ResilienceProvider;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All three modules on the class path and not one line of code: as a program has them that only adds the jars. */
@RedisTest
class AllModulesIT {

    private final RecordedSpans spans = new RecordedSpans();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        GlobalOpenTelemetry.resetForTest();
        GlobalOpenTelemetry.set(spans.sdk());
        Metrics.addRegistry(meters);
    }

    @AfterEach
    void stopListening() {
        GlobalOpenTelemetry.resetForTest();
        Metrics.removeRegistry(meters);
        spans.close();
    }

    @Test
    void oneCallIsOneSpanOneSampleAndOneResultOfTheBreaker(RedisServer server) {
        RedisOptions options = RedisOptions.parse(server.url()).toBuilder()
                .clientName("everything")
                .build();
        try (RedisClient<String, String> redis = RedisClient.create(options)) {
            redis.get("k");

            assertThat(spans.named("GET")).hasSize(1);
            assertThat(spans.named("DIAL")).hasSize(1);
            assertThat(meters.get("db.client.operation.duration")
                            .tag("db.operation.name", "GET")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(breaker(server).getMetrics().getNumberOfSuccessfulCalls())
                    .isEqualTo(1);
        }
    }

    @Test
    void theChainNamesAllThreeInTheirOrder(RedisServer server) {
        try (RedisClient<String, String> redis = RedisClient.create(server.url())) {
            assertThat(redis.describe()).containsSubsequence("micrometer", "otel", "resilience");
        }
    }

    @Test
    void eachCanBeSwitchedOffByName(RedisServer server) {
        RedisOptions none = RedisOptions.parse(server.url()).toBuilder()
                .interceptorSetting("otel.enabled", "false")
                .interceptorSetting("micrometer.enabled", "false")
                .interceptorSetting("resilience.enabled", "false")
                .build();
        try (RedisClient<String, String> redis = RedisClient.create(none)) {
            redis.get("k");

            assertThat(redis.describe()).doesNotContain("micrometer", "otel", "resilience");
        }
        assertThat(spans.all()).isEmpty();
        assertThat(meters.getMeters()).isEmpty();
    }

    private static CircuitBreaker breaker(RedisServer server) {
        return ResilienceProvider.circuitBreakers()
                .find("everything/" + server.host() + ":" + server.port())
                .orElseThrow();
    }
}
