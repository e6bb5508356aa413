package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisServerException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.options.Backoff;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.Order;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import io.vitrine.testkit.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@RedisTest
class RetryIT {

    private static final RetryPolicy FOUR =
            RetryPolicy.exponential().maxAttempts(4).backoff(Backoff.constant(Duration.ofMillis(5)));

    @Test
    void aReadThatLosesItsConnectionIsTriedAgainUpToTheLastAttempt() {
        RecordingInterceptor calls = RecordingInterceptor.create();
        RecordingInterceptor attempts = RecordingInterceptor.create();
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "k").thenReset();
            server.expect("GET", "k").thenReset();
            server.expect("GET", "k").thenReset();
            server.expect("GET", "k").reply("$1\r\nv\r\n");
            try (RedisClient<String, String> redis = Clients.of(
                    server.url(),
                    options -> options.retry(FOUR)
                            .interceptor("calls", Order.OBSERVE_CALL, calls)
                            .interceptor("attempts", Order.OBSERVE_ATTEMPT, attempts))) {
                assertThat(redis.get("k")).isEqualTo("v");

                assertThat(calls.commands())
                        .singleElement()
                        .satisfies(call -> assertThat(call.attempt()).isEqualTo(4));
                assertThat(attempts.commands())
                        .extracting(call -> call.attempt())
                        .containsExactly(1, 2, 3, 4);
            }
            server.assertSatisfied();
        }
    }

    @Test
    void aWriteThatLosesItsConnectionIsNotTriedAgain() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("INCR", "n").thenReset();
            try (RedisClient<String, String> redis = Clients.of(server.url(), options -> options.retry(FOUR))) {
                assertThatThrownBy(() -> redis.incr("n")).isInstanceOf(RedisConnectionException.class);
                assertThat(server.commands("INCR")).hasSize(1);
            }
        }
    }

    @Test
    void aWriteTheServerDidNotRunIsTriedAgain() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("INCR", "n").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("INCR", "n").reply(":1\r\n");
            try (RedisClient<String, String> redis = Clients.of(server.url(), options -> options.retry(FOUR))) {
                assertThat(redis.incr("n")).isEqualTo(1);
                assertThat(redis.poolStats().created())
                        .as("the connection was kept")
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aRefusedDialIsTriedAgainForAnyCommand(RedisServer server, FaultProxy proxy) {
        proxy.refuse();
        try (RedisClient<String, String> redis = Clients.of(
                proxy.url(),
                options -> options.retry(
                        RetryPolicy.exponential().maxAttempts(200).backoff(Backoff.constant(Duration.ofMillis(20)))))) {
            Thread healer = new Thread(proxy::accept);
            healer.start();

            assertThat(redis.incr("n")).isEqualTo(1);
            assertThat(server.commandCalls("incr")).isEqualTo(1);
        }
    }

    @Test
    void aCallersMistakeIsNotTriedAgain(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.retry(FOUR))) {
            redis.rpush("list", "x");
            server.resetStats();

            assertThatThrownBy(() -> redis.get("list"))
                    .isInstanceOfSatisfying(RedisServerException.class, e -> {
                        assertThat(e.code()).isEqualTo("WRONGTYPE");
                        assertThat(e.call()).isNotNull();
                    })
                    .hasMessageContaining("GET");
            assertThat(server.commandCalls("get")).isEqualTo(1);
        }
    }

    @Test
    void noRetryMeansOneAttempt() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "k").thenReset();
            try (RedisClient<String, String> redis =
                    Clients.of(server.url(), options -> options.retry(RetryPolicy.none()))) {
                assertThatThrownBy(() -> redis.get("k")).isInstanceOf(RedisConnectionException.class);
                assertThat(server.commands("GET")).hasSize(1);
            }
        }
    }

    @Test
    void theDeadlineBoundsTheRetries(FaultProxy proxy) {
        proxy.refuse();
        try (RedisClient<String, String> redis = Clients.of(
                proxy.url(),
                options -> options.commandTimeout(Duration.ofMillis(400))
                        .retry(RetryPolicy.exponential().maxAttempts(1_000)))) {
            long startNanos = System.nanoTime();

            // The time is up in a pause, after a refusal, or in a dial.
            assertThatThrownBy(() -> redis.get("k"))
                    .isInstanceOfAny(RedisConnectionException.class, RedisTimeoutException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofMillis(1_500));
        }
    }
}
