package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.ClientClosedException;
import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import io.vitrine.testkit.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@RedisTest
class LifecycleIT {

    @Test
    void createPingCloseLeavesNoSocketAndNoThread(RedisServer server) {
        RedisClient<String, String> redis = RedisClient.create(server.url());
        redis.set("k", "v");
        assertThat(server.connectedClients()).isEqualTo(1);

        redis.close();

        Awaitility.await().until(() -> server.connectedClients() == 0);
        assertThatThrownBy(() -> redis.get("k"))
                .isInstanceOf(ClientClosedException.class)
                .hasMessageContaining("is closed");
        redis.close();
    }

    @Test
    void callsUnderWayMayEndBeforeTheClientIsClosed(RedisServer server) throws Exception {
        RedisClient<String, String> redis = Clients.of(server);
        redis.set("k", "v");
        server.freeze();
        CompletableFuture<String> call =
                CompletableFuture.supplyAsync(() -> redis.get("k"), task -> new Thread(task).start());
        Awaitility.await().until(() -> redis.poolStats().used() == 1);
        CompletableFuture<Void> close =
                CompletableFuture.runAsync(() -> redis.close(Duration.ofSeconds(10)), task -> new Thread(task).start());
        server.resume();

        assertThat(call.get()).isEqualTo("v");
        close.get();
    }

    @Test
    void whatIsStillUnderWayAfterTheGraceIsCut() {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "k").waitFor(never).reply("$1\r\nv\r\n");
            RedisClient<String, String> redis = Clients.of(server.url(), options -> options);
            CompletableFuture<String> call =
                    CompletableFuture.supplyAsync(() -> redis.get("k"), task -> new Thread(task).start());
            server.awaitCommand("GET");

            redis.close(Duration.ofMillis(100));

            assertThatThrownBy(call::get).hasCauseInstanceOf(ClientClosedException.class);
            assertThat(redis.poolStats().used()).isZero();
            never.countDown();
        }
    }

    @Test
    void oneGraceBoundsPlainAndBlockingCallsTogetherAndNoneBeginsMeanwhile(RedisServer server) {
        RedisClient<String, String> redis = Clients.of(server);
        redis.get("k");
        redis.blpop(Duration.ofMillis(1), "l");
        server.freeze();
        try {
            CompletableFuture<String> plain =
                    CompletableFuture.supplyAsync(() -> redis.get("k"), task -> new Thread(task).start());
            CompletableFuture<?> blocking = CompletableFuture.supplyAsync(
                    () -> redis.blpop(Duration.ofSeconds(30), "l"), task -> new Thread(task).start());
            Awaitility.await()
                    .until(() -> redis.poolStats().used() == 1
                            && redis.blockingPoolStats().used() == 1);
            long startNanos = System.nanoTime();
            CompletableFuture<Void> close = CompletableFuture.runAsync(
                    () -> redis.close(Duration.ofSeconds(2)), task -> new Thread(task).start());

            Awaitility.await()
                    .atMost(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThatThrownBy(() -> redis.blpop(Duration.ofMillis(1), "l"))
                            .isInstanceOf(ClientClosedException.class));
            close.join();

            assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                    .isBetween(Duration.ofSeconds(2), Duration.ofMillis(3_500));
            assertThatThrownBy(plain::get).hasCauseInstanceOf(ClientClosedException.class);
            assertThatThrownBy(blocking::get).hasCauseInstanceOf(ClientClosedException.class);
        } finally {
            server.resume();
        }
    }

    @Test
    void failFastTellsAtTheStart(RedisServer server) {
        int port = server.port();
        server.stop();
        try {
            assertThatThrownBy(() -> Clients.of(
                            "redis://127.0.0.1:" + port,
                            options -> options.failFastOnStart(true).connectTimeout(Duration.ofSeconds(1))))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasMessageContaining("127.0.0.1:" + port);
        } finally {
            server.restart();
        }
    }

    @Test
    void theChainIsDescribedStepByStep(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThat(redis.describe())
                    .containsSubsequence("call section", "retry (core)", "route", "attempt section", "connection");
        }
    }

    @Test
    void aMissIsNullAndNoError(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThat(redis.get("nothing")).isNull();
        }
    }
}
