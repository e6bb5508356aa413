package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.ClientClosedException;
import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.ErrorKind;
import io.vitrine.testkit.Direction;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import io.vitrine.testkit.ScriptedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What goes wrong while many calls share a connection: each call ends once, in time, with its own outcome. */
@RedisTest
class SharedFaultsIT {

    @Test
    void whenTheServerDiesWhatWasSentFailsAndTheRestIsSentToItsSuccessor() {
        try (RedisServer server = RedisServer.start();
                RedisClient<String, String> redis = Sharing.client(
                        server.url(),
                        options -> options.retry(RetryPolicy.none()).commandTimeout(Duration.ofSeconds(9)))) {
            redis.set("k", "v");
            server.freeze();
            List<CompletionStage<Long>> stages = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                stages.add(redis.async().incr("n"));
            }
            server.kill();
            RedisException failure = Sharing.failure(stages.get(0));
            assertThat(failure).isInstanceOf(RedisConnectionException.class);
            assertThat(failure.kind()).isEqualTo(ErrorKind.IO);
            server.restart();
            long last = 0;
            for (CompletionStage<Long> stage : stages) {
                if (!stage.toCompletableFuture().isCompletedExceptionally()) {
                    last++;
                    assertThat(Sharing.get(stage)).isEqualTo(last);
                }
            }
            assertThat(last).isPositive();
            assertThat(redis.get("n")).isEqualTo("" + last);
        }
    }

    @Test
    void aFrozenServerCostsEachCallItsTimeAndNoMore(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(
                server.url(),
                options -> options.retry(RetryPolicy.none())
                        .commandTimeout(Duration.ofMillis(400))
                        .shared(s -> s.livenessTimeout(Duration.ofMillis(600))))) {
            redis.set("k", "v");
            server.freeze();
            long startNanos = System.nanoTime();
            List<CompletionStage<String>> stages = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                stages.add(redis.async().get("k"));
            }
            stages.forEach(stage -> assertThat(Sharing.failure(stage)).isInstanceOf(RedisTimeoutException.class));
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                    .isBetween(Duration.ofMillis(390), Duration.ofMillis(1_200));
            // The liveness timeout closes the connection; the next one waits behind the frozen server.
            server.resume();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    redis.withTimeout(Duration.ofSeconds(2)).get("k"))
                            .isEqualTo("v"));
        }
    }

    @Test
    void aConnectionOnWhichNothingComesAnyMoreIsGivenUp(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options -> options.retry(RetryPolicy.none())
                                .commandTimeout(Duration.ofSeconds(10))
                                .shared(s -> s.livenessTimeout(Duration.ofMillis(300))))) {
            redis.set("k", "v");
            proxy.blackHole(Direction.TO_CLIENT);
            RedisException failure = Sharing.failure(redis.async().get("k"));
            assertThat(failure).isInstanceOf(RedisConnectionException.class).hasMessageContaining("liveness");
            proxy.heal();
            assertThat(redis.get("k")).isEqualTo("v");
        }
    }

    @Test
    void aReplyThatBreaksOffIsNobodysReply(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis =
                        Sharing.client(proxy.url(), options -> options.retry(RetryPolicy.none()))) {
            redis.set("a", "a".repeat(10_000));
            redis.set("b", "b".repeat(10_000));
            Sharing.get(redis.async().get("a"));
            proxy.cutAfterBytes(Direction.TO_CLIENT, 5_000);
            CompletionStage<String> broken = redis.async().get("a");
            List<CompletionStage<String>> behind = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                behind.add(redis.async().get("b"));
            }
            assertThat(Sharing.failure(broken).kind()).isEqualTo(ErrorKind.IO);
            behind.forEach(stage -> {
                String value = stage.handle((reply, failure) -> failure == null ? reply : "failed")
                        .toCompletableFuture()
                        .join();
                assertThat(value.equals("failed") || value.equals("b".repeat(10_000)))
                        .as("what came for b")
                        .isTrue();
            });
            proxy.heal();
            assertThat(Sharing.get(redis.async().get("b"))).isEqualTo("b".repeat(10_000));
        }
    }

    @Test
    void aWriteThatBreaksOffFailsItsCallsAndNoLaterOnes(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options -> options.retry(RetryPolicy.none()).commandTimeout(Duration.ofSeconds(8)))) {
            redis.set("k", "v");
            proxy.cutAfterBytes(Direction.TO_SERVER, 100_000);
            RedisException failure = Sharing.failure(redis.async().set("large", "x".repeat(5_000_000)));
            assertThat(failure.kind()).isEqualTo(ErrorKind.IO);
            proxy.heal();
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(redis.exists("large")).isFalse();
        }
    }

    @Test
    void aNetworkOfSingleBytesIsSlowAndRight(RedisServer server) throws Exception {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(proxy.url())) {
            proxy.sliceIntoSingleBytes();
            Sharing.inParallel(8, thread -> {
                for (int i = 0; i < 20; i++) {
                    redis.set("key:" + thread, "value " + i + " of " + thread);
                    assertThat(redis.get("key:" + thread)).isEqualTo("value " + i + " of " + thread);
                }
            });
        }
    }

    @Test
    void aReplyTooManyCostsTheConnectionAndNotTheNextCallersReply() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "a").reply("$1\r\n1\r\n$5\r\nstray\r\n");
            server.onCommand("GET", "b").reply("$1\r\n2\r\n");
            try (RedisClient<String, String> redis = Sharing.client(server.url())) {
                assertThat(redis.get("a")).isEqualTo("1");
                for (int i = 0; i < 5; i++) {
                    assertThat(Sharing.get(redis.async().get("b"))).isEqualTo("2");
                }
            }
        }
    }

    @Test
    void closingLetsCallsUnderWayEndAndFailsTheRest(RedisServer server) throws Exception {
        Set<String> before = Sharing.threads();
        RedisClient<String, String> redis = Sharing.client(server.url());
        redis.set("k", "v");
        List<CompletionStage<String>> stages = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            stages.add(redis.async().get("k"));
        }
        redis.close(Duration.ofSeconds(5));
        stages.forEach(stage -> assertThat(Sharing.get(stage)).isEqualTo("v"));
        assertThat(catchThrowableOfType(ClientClosedException.class, () -> redis.get("k")))
                .isNotNull();
        assertThat(Sharing.failure(redis.async().get("k"))).isInstanceOf(ClientClosedException.class);

        RedisClient<String, String> cut = Sharing.client(server.url());
        cut.set("k", "v");
        server.freeze();
        CompletableFuture<String> underWay = cut.async().get("k").toCompletableFuture();
        cut.close(Duration.ofMillis(100));
        server.resume();
        assertThat(Sharing.failure(underWay)).isInstanceOf(ClientClosedException.class);
        Awaitility.await().untilAsserted(() -> assertThat(Sharing.threads()).isSubsetOf(before));
    }
}
