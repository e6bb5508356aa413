package io.vitrine.it.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.vitrine.CircuitOpenException;
import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.options.RetryPolicy;
import io.vitrine.resilience.ResilienceProvider;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.PoolStats;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The resilience module as a program has it: found on the class path, tuned by settings. */
@RedisTest
class BreakerIT {

    private static final int MINIMUM_CALLS = 4;

    @Test
    void aFrozenServerOpensTheBreakerAndAThawedOneClosesItAgain(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url(), "frozen")) {
            redis.set("k", "v");
            server.freeze();
            untilOpen(redis);
            PoolStats before = redis.poolStats();

            CircuitOpenException refused = catchThrowableOfType(CircuitOpenException.class, () -> redis.get("k"));

            assertThat(refused)
                    .hasMessageContaining("circuit breaker of " + server.host() + ":" + server.port() + " is open")
                    .hasMessageContaining("the next try is in")
                    .hasMessageContaining("docs/failures/circuit-open.md");
            assertThat(refused.kind()).isEqualTo(ErrorKind.CIRCUIT_OPEN);
            assertThat(acquires(redis.poolStats()))
                    .as("nothing was taken from the pool")
                    .isEqualTo(acquires(before));
            assertThat(redis.poolStats().created()).as("nothing was dialled").isEqualTo(before.created());

            server.resume();
            await().atMost(Duration.ofSeconds(30)).until(() -> succeeds(redis));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> succeeds(redis) && breaker(server, "frozen").getState() == State.CLOSED);
        } finally {
            server.resume();
        }
    }

    @Test
    void aServerThatCannotBeReachedOpensTheBreaker(RedisServer server, FaultProxy proxy) {
        try (RedisClient<String, String> redis = client(proxy.url(), "unreachable")) {
            redis.set("k", "v");
            proxy.refuse();
            proxy.cut();
            untilOpen(redis);

            proxy.accept();
            proxy.heal();
            await().atMost(Duration.ofSeconds(30)).until(() -> succeeds(redis));
        }
    }

    @Test
    void missesAndTheCallersMistakesNeverOpenIt(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url(), "misses")) {
            redis.set("k", "v");
            for (int i = 0; i < 10 * MINIMUM_CALLS; i++) {
                assertThat(redis.get("missing")).isNull();
                assertThatThrownBy(() -> redis.lpush("k", "w")).isInstanceOf(RedisWrongTypeException.class);
            }

            assertThat(breaker(server, "misses").getState()).isEqualTo(State.CLOSED);
            assertThat(breaker(server, "misses").getMetrics().getNumberOfFailedCalls())
                    .isZero();
            assertThat(breaker(server, "misses").getMetrics().getNumberOfSuccessfulCalls())
                    .isEqualTo(20 * MINIMUM_CALLS + 1);
        }
    }

    @Test
    void anOpenBreakerRefusesPipelinesToo(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url(), "pipelines")) {
            redis.set("k", "v");
            breaker(server, "pipelines").transitionToForcedOpenState();

            assertThatThrownBy(() -> redis.pipelined(p -> {
                        p.get("k");
                        p.get("k");
                    }))
                    .isInstanceOf(CircuitOpenException.class)
                    .hasMessageContaining("was forced open");
        }
    }

    @Test
    void anOpenBreakerLetsNoExclusiveConnectionBeTakenOrDialled(RedisServer server, FaultProxy proxy) {
        try (RedisClient<String, String> redis = client(proxy.url(), "exclusive")) {
            redis.set("k", "v");
            ResilienceProvider.circuitBreakers().getAllCircuitBreakers().stream()
                    .filter(each -> each.getName().startsWith("exclusive/"))
                    .forEach(CircuitBreaker::transitionToForcedOpenState);
            proxy.blackHole();
            PoolStats before = redis.poolStats();

            assertThatThrownBy(() -> redis.watching(List.of("k"), 3, tx -> tx.get("k")))
                    .isInstanceOf(CircuitOpenException.class);
            assertThatThrownBy(() -> redis.exclusive(connection -> connection.get("k")))
                    .isInstanceOf(CircuitOpenException.class);

            assertThat(redis.poolStats().created()).isEqualTo(before.created());
            assertThat(acquires(redis.poolStats())).isEqualTo(acquires(before));
        }
    }

    @Test
    void theBreakersOfAClientGoWithIt(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url(), "gone")) {
            redis.get("k");
            assertThat(ResilienceProvider.circuitBreakers().find(name(server, "gone")))
                    .isPresent();
        }

        assertThat(ResilienceProvider.circuitBreakers().find(name(server, "gone")))
                .isEmpty();
    }

    private static void untilOpen(RedisClient<String, String> redis) {
        await().atMost(Duration.ofSeconds(30)).until(() -> kindOfGet(redis) == ErrorKind.CIRCUIT_OPEN);
    }

    private static ErrorKind kindOfGet(RedisClient<String, String> redis) {
        return catchThrowableOfType(RedisException.class, () -> redis.get("k")).kind();
    }

    private static boolean succeeds(RedisClient<String, String> redis) {
        try {
            return "v".equals(redis.get("k"));
        } catch (RedisException stillDown) {
            return false;
        }
    }

    private static long acquires(PoolStats stats) {
        return stats.hits() + stats.misses();
    }

    private static CircuitBreaker breaker(RedisServer server, String client) {
        return ResilienceProvider.circuitBreakers().find(name(server, client)).orElseThrow();
    }

    private static String name(RedisServer server, String client) {
        return client + "/" + server.host() + ":" + server.port();
    }

    private static RedisClient<String, String> client(String url, String name) {
        return RedisClient.create(RedisOptions.parse(url).toBuilder()
                .clientName(name)
                .commandTimeout(Duration.ofMillis(250))
                .retry(RetryPolicy.none())
                .interceptorSetting("otel.enabled", "false")
                .interceptorSetting("micrometer.enabled", "false")
                .interceptorSetting("resilience.minimumCalls", Integer.toString(MINIMUM_CALLS))
                .interceptorSetting("resilience.openFor", "500ms")
                .interceptorSetting("resilience.openForMax", "2s")
                .interceptorSetting("resilience.halfOpenCalls", "2")
                .build());
    }
}
