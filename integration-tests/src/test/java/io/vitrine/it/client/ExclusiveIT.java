package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.ExclusiveConnection;
import io.vitrine.RedisClient;
import io.vitrine.TransactionResult;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.Decoders;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RedisTest
class ExclusiveIT {

    @Test
    void allCallsInsideTheCallbackGoOverOneConnection(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            List<Long> ids = redis.exclusive(
                    connection -> List.of(Clients.id(connection), Clients.id(connection), Clients.id(connection)));

            assertThat(ids).containsOnly(ids.get(0));
            assertThat(redis.poolStats().used()).isZero();
        }
    }

    @Test
    void theConnectionCountsAsUsedMeanwhile(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            int used = redis.exclusive(connection -> {
                assertThat(redis.poolStats().created())
                        .as("taken by the first call, not before")
                        .isZero();
                connection.get("k");
                return redis.poolStats().used();
            });

            assertThat(used).isEqualTo(1);
        }
    }

    @Test
    void aConnectionWhoseStateWasChangedIsNotHandedOn(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.pool(pool -> pool.maxSize(1)))) {
            redis.set("k", "in database 0");

            String other = redis.exclusive(connection -> {
                connection.execute(redis.command("SELECT").number(5).returningNothing());
                return connection.get("k");
            });

            assertThat(other).isNull();
            assertThat(redis.get("k")).isEqualTo("in database 0");
            assertThat(redis.poolStats().closed()).isEqualTo(1);
        }
    }

    @Test
    void commandsThatChangeAConnectionAreRefusedOnTheClient(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThatThrownBy(() ->
                            redis.execute(redis.command("SELECT").number(5).returningNothing()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("exclusive");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBSCRIBE",
                "UNSUBSCRIBE",
                "PSUBSCRIBE",
                "PUNSUBSCRIBE",
                "SSUBSCRIBE",
                "SUNSUBSCRIBE",
                "MONITOR",
                "SYNC",
                "PSYNC",
                "CLIENT REPLY",
                "CLIENT"
            })
    void commandsThatAreNotAnsweredByAReplyAreRefusedEverywhere(String name, RedisServer server) {
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.commandTimeout(Duration.ofSeconds(2)))) {
            Command<Void> command = redis.command(name).token("x").returningNothing();
            String expected = name + " .*nothing was sent";
            long startNanos = System.nanoTime();

            assertThatThrownBy(() -> redis.execute(command)).hasMessageMatching(expected);
            assertThatThrownBy(() -> redis.exclusive(connection -> connection.execute(command)))
                    .hasMessageMatching(expected);
            assertThatThrownBy(() -> redis.pipelined(batch -> batch.enqueue(command)))
                    .hasMessageMatching(expected);
            assertThatThrownBy(() -> redis.async().execute(command)).hasMessageMatching(expected);
            assertThatThrownBy(() -> redis.async()
                            .exclusive(connection -> connection.execute(command))
                            .toCompletableFuture()
                            .join())
                    .hasMessageContaining("nothing was sent");

            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(1));
            assertThat(redis.poolStats().created()).isZero();
            String afterwards = redis.exclusive(connection -> connection.get("k"));
            assertThat(afterwards).isNull();
        }
    }

    @Test
    void aKeptConnectionIsOfNoUseAfterTheCallback(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            ExclusiveConnection<String, String> kept = redis.exclusive(connection -> connection);

            assertThatThrownBy(() -> kept.get("k")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void itsCallsPassTheInterceptors(RedisServer server) {
        RecordingInterceptor recording = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.interceptor(recording))) {
            redis.exclusive(connection -> connection.get("k"));
            redis.watching(List.of("k"), 1, tx -> tx.multi(commit -> commit.incr("k")));

            assertThat(recording.commands())
                    .flatExtracting(call -> call.commands())
                    .containsExactly("GET", "WATCH");
            assertThat(recording.pipelines()).hasSize(1);
        }
    }

    @Test
    void anUnwatchThatAnInterceptorAnswersByItselfLeavesNoWatchBehind(RedisServer server) {
        ProcessInterceptor answering = (call, next) -> call.request().name().equals("UNWATCH")
                ? CompletableFuture.completedFuture(Reply.done())
                : next.proceed(call);
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.interceptor(answering).pool(pool -> pool.maxSize(1)))) {
            redis.watching(List.of("k"), 1, tx -> tx.get("k"));
            server.cli("SET", "k", "changed by another");

            TransactionResult next = redis.transaction(tx -> tx.set("other", "1"));

            assertThat(next.committed()).isTrue();
            assertThat(redis.poolStats().closed()).isEqualTo(1);
        }
    }

    @Test
    void aTransactionThatAnInterceptorAnswersByItselfLeavesNoWatchBehind(RedisServer server) {
        ProcessPipelineInterceptor answering =
                (call, next) -> call.request().commands().size() == 1
                        ? CompletableFuture.completedFuture(List.of(Reply.of("OK")))
                        : next.proceed(call);
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.interceptor(answering).pool(pool -> pool.maxSize(1)))) {
            redis.watching(List.of("k"), 1, tx -> tx.multi(commit -> commit.set("k", "1")));
            server.cli("SET", "k", "changed by another");

            TransactionResult next = redis.transaction(tx -> {
                tx.set("other", "1");
                tx.set("another", "1");
            });

            assertThat(next.committed()).isTrue();
            assertThat(redis.poolStats().closed())
                    .as("UNWATCH was sent instead")
                    .isZero();
        }
    }

    @Test
    void noAsynchronousCallerInheritsAWatchEither(RedisServer server) throws Exception {
        ProcessInterceptor answering = (call, next) -> call.request().name().equals("UNWATCH")
                ? CompletableFuture.completedFuture(Reply.done())
                : next.proceed(call);
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.interceptor(answering).maxBlockingConnections(1))) {
            redis.async()
                    .exclusive(connection -> connection.watch(List.of("k")).thenCompose(watched -> connection.get("k")))
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            server.cli("SET", "k", "changed by another");

            TransactionResult next = redis.async()
                    .exclusive(connection -> connection.transaction(tx -> tx.set("other", "1")))
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);

            assertThat(next.committed()).isTrue();
        }
    }

    @Test
    void blockedPopsDoNotHoldUpPlainCalls(RedisServer server) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(20);
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.pool(pool -> pool.maxSize(4)))) {
            List<Future<?>> pops = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                pops.add(executor.submit(() -> redis.blpop(Duration.ZERO, "queue")));
            }
            Awaitility.await().until(() -> blockedClients(server) == 20);

            assertThat(redis.withTimeout(Duration.ofSeconds(2)).get("k")).isNull();
            assertThat(redis.poolStats().total()).isEqualTo(1);
            assertThat(redis.blockingPoolStats().used()).isEqualTo(20);

            for (int i = 0; i < 20; i++) {
                redis.rpush("queue", "job " + i);
            }
            for (Future<?> pop : pops) {
                assertThat(pop.get()).isNotNull();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aBlockingCommandHasItsBlockTimeAndAGraceAsDeadline(RedisServer server) {
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.commandTimeout(Duration.ofMillis(300)))) {
            assertThat(redis.blpop(Duration.ofSeconds(1), "empty")).isNull();
            assertThat(redis.blockingPoolStats().closed()).isZero();
        }
    }

    private static int blockedClients(RedisServer server) {
        String info = String.valueOf(server.cli("INFO", "clients"));
        return info.lines()
                .filter(line -> line.startsWith("blocked_clients:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("blocked_clients:".length()).strip()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anyCommandCanBeBuiltByHand(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            String echoed = redis.execute(
                    redis.command("ECHO", "readonly").token("hello").returning(Decoders.value(Codec.UTF8)));

            assertThat(echoed).isEqualTo("hello");
        }
    }
}
