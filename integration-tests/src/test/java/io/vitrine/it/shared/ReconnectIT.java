package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.MaxReconnectsException;
import io.vitrine.NotConnectedException;
import io.vitrine.QueueFullException;
import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.options.OfflineQueue;
import io.vitrine.options.OfflineQueue.Overflow;
import io.vitrine.options.ReconnectStrategy;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import io.vitrine.testkit.ScriptedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A shared connection that is lost: events, waits, the offline queue, giving up and coming back. */
@RedisTest
class ReconnectIT {

    /** What a listener was told, in order. */
    private static final class Told implements ConnectionListener {

        private final List<String> events = new CopyOnWriteArrayList<>();
        private final List<Duration> delays = new CopyOnWriteArrayList<>();

        @Override
        public void connected(ConnectionEvent event) {
            events.add("connected");
        }

        @Override
        public void ready(ConnectionEvent event) {
            events.add("ready");
        }

        @Override
        public void reconnecting(ConnectionEvent event, int attempt, Duration delay, Throwable cause) {
            events.add("reconnecting " + attempt);
            delays.add(delay);
        }

        @Override
        public void closed(ConnectionEvent event, CloseReason reason) {
            events.add("closed " + reason.label());
        }

        @Override
        public void ended(ConnectionEvent event) {
            events.add("ended");
        }
    }

    @Test
    void listenersHearOfEachStepAndTheWaitsAreThoseOfTheStrategy(RedisServer server) {
        Told told = new Told();
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options -> options.reconnect(
                                        ReconnectStrategy.linear(Duration.ofMillis(20), Duration.ofMillis(60)))
                                .interceptor(told))) {
            Sharing.get(redis.async().set("k", "v"));
            assertThat(told.events).containsExactly("connected", "ready");
            proxy.refuse();
            proxy.cut();
            Awaitility.await().until(() -> told.delays.size() >= 5);
            proxy.accept();
            assertThat(Sharing.get(redis.async().get("k"))).isEqualTo("v");

            assertThat(told.events.subList(0, 4))
                    .containsExactly("connected", "ready", "closed io_error", "reconnecting 1");
            assertThat(told.events.subList(told.events.size() - 2, told.events.size()))
                    .containsExactly("connected", "ready");
            assertThat(told.delays.subList(0, 5))
                    .containsExactly(
                            Duration.ofMillis(20),
                            Duration.ofMillis(40),
                            Duration.ofMillis(60),
                            Duration.ofMillis(60),
                            Duration.ofMillis(60));
        }
    }

    @Test
    void callsWaitForTheReconnectInTheirOrder(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(proxy.url())) {
            redis.set("warm", "v");
            awayFrom(proxy, redis);
            List<CompletionStage<Long>> stages = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                stages.add(redis.async().rpush("list", "" + i));
            }
            proxy.accept();
            for (int i = 0; i < 10; i++) {
                assertThat(Sharing.get(stages.get(i))).isEqualTo(i + 1L);
            }
            assertThat(redis.lrange("list", 0, -1)).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        }
    }

    /** Cuts the connection and waits until the client knows. */
    private static void awayFrom(FaultProxy proxy, RedisClient<String, String> redis) {
        proxy.refuse();
        proxy.cut();
        Awaitility.await().until(() -> {
            CompletionStage<String> probe =
                    redis.withTimeout(Duration.ofMillis(20)).async().get("warm");
            RedisException failure = Sharing.failure(probe);
            return failure instanceof NotConnectedException
                    || (failure instanceof RedisTimeoutException timeout
                            && timeout.stage() == RedisTimeoutException.Stage.QUEUE);
        });
    }

    @Test
    void withoutAQueueACallFailsAtOnce(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis =
                        Sharing.client(proxy.url(), options -> options.offlineQueue(OfflineQueue.disabled()))) {
            redis.set("warm", "v");
            awayFrom(proxy, redis);
            long startNanos = System.nanoTime();
            NotConnectedException failure = catchThrowableOfType(NotConnectedException.class, () -> redis.get("k"));
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofMillis(50));
            assertThat(failure)
                    .hasMessageContaining("RECONNECTING")
                    .hasMessageContaining("docs/failures/not-connected.md");
        }
    }

    @Test
    void aFullQueueRejectsTheNewOrDropsTheOldest(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            try (RedisClient<String, String> redis =
                    Sharing.client(proxy.url(), options -> options.offlineQueue(OfflineQueue.bounded(100)))) {
                redis.set("warm", "v");
                awayFrom(proxy, redis);
                List<CompletionStage<Long>> stages = new ArrayList<>();
                for (int i = 0; i < 101; i++) {
                    stages.add(redis.async().incr("n"));
                }
                assertThat(Sharing.failure(stages.get(100))).isInstanceOfSatisfying(QueueFullException.class, full -> {
                    assertThat(full.queue()).isEqualTo(QueueFullException.Queue.OFFLINE);
                    assertThat(full.length()).isEqualTo(100);
                });
                proxy.accept();
                assertThat(Sharing.get(stages.get(99))).isEqualTo(100);
            }
            try (RedisClient<String, String> redis = Sharing.client(
                    proxy.url(),
                    options -> options.offlineQueue(OfflineQueue.bounded(10).overflow(Overflow.DROP_OLDEST)))) {
                redis.set("warm", "v");
                awayFrom(proxy, redis);
                List<CompletionStage<Long>> stages = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    stages.add(redis.async().incr("m"));
                }
                assertThat(Sharing.failure(stages.get(0))).isInstanceOf(QueueFullException.class);
                assertThat(Sharing.failure(stages.get(1))).isInstanceOf(QueueFullException.class);
                proxy.accept();
                assertThat(Sharing.get(stages.get(11))).isEqualTo(10);
            }
        }
    }

    @Test
    void bytesBoundTheQueueToo(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options ->
                                options.offlineQueue(OfflineQueue.bounded(1_000).maxBytes(100_000)))) {
            redis.set("warm", "v");
            awayFrom(proxy, redis);
            CompletionStage<?> first = redis.async().set("a", "x".repeat(60_000));
            CompletionStage<?> second = redis.async().set("b", "x".repeat(60_000));
            assertThat(Sharing.failure(second))
                    .isInstanceOfSatisfying(
                            QueueFullException.class,
                            full -> assertThat(full.queue()).isEqualTo(QueueFullException.Queue.OFFLINE_BYTES));
            proxy.accept();
            Sharing.get(first);
            assertThat(redis.exists("a")).isTrue();
        }
    }

    @Test
    void deadlinesRunWhileCallsWait(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis =
                        Sharing.client(proxy.url(), options -> options.commandTimeout(Duration.ofMillis(300)))) {
            redis.set("warm", "v");
            awayFrom(proxy, redis);
            long startNanos = System.nanoTime();
            RedisTimeoutException blocking = catchThrowableOfType(RedisTimeoutException.class, () -> redis.get("k"));
            assertThat(blocking.stage()).isEqualTo(RedisTimeoutException.Stage.QUEUE);
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                    .isBetween(Duration.ofMillis(290), Duration.ofMillis(900));
            server.resetStats();
            assertThat(Sharing.failure(redis.async().incr("never sent"))).isInstanceOf(RedisTimeoutException.class);
            proxy.accept();
            Awaitility.await().ignoreExceptions().until(() -> "v".equals(redis.get("warm")));
            assertThat(server.commandCalls("incr")).isZero();
        }
    }

    @Test
    void aCallGivesUpAfterSoManyDialsAndTheClientDoesNot(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options -> options.shared(s -> s.maxReconnectsPerCall(3))
                                .reconnect(ReconnectStrategy.linear(Duration.ofMillis(30), Duration.ofMillis(30))))) {
            redis.set("warm", "v");
            awayFrom(proxy, redis);
            MaxReconnectsException failure =
                    (MaxReconnectsException) Sharing.failure(redis.async().get("k"));
            assertThat(failure.failedDials()).isEqualTo(3);
            assertThat(failure).hasMessageContaining("refused");
            proxy.accept();
            Awaitility.await().ignoreExceptions().until(() -> "v".equals(redis.get("warm")));
        }
    }

    @Test
    void aStrategyMayGiveUpAndConnectRevives(RedisServer server) {
        Told told = new Told();
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options -> options.interceptor(told)
                                .reconnect(ReconnectStrategy.linear(Duration.ofMillis(10), Duration.ofMillis(10))
                                        .upTo(2)))) {
            redis.set("warm", "v");
            proxy.refuse();
            proxy.cut();
            Awaitility.await().until(() -> told.events.contains("ended"));
            NotConnectedException failure = catchThrowableOfType(NotConnectedException.class, () -> redis.get("k"));
            assertThat(failure).hasMessageContaining("ENDED").hasMessageContaining("connect()");
            proxy.accept();
            redis.connect();
            assertThat(redis.get("warm")).isEqualTo("v");
        }
    }

    @Test
    void aServerThatLoadsItsDataIsWaitedFor() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("PING").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("PING").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.onCommand("PING").reply("+PONG\r\n");
            server.onCommand("GET", "k").reply("$1\r\nv\r\n");
            Told told = new Told();
            try (RedisClient<String, String> redis =
                    Sharing.client(server.url(), options -> options.interceptor(told))) {
                assertThat(Sharing.get(redis.async().get("k"))).isEqualTo("v");
                assertThat(server.commands("GET", "k")).hasSize(1);
                assertThat(told.events.stream().filter("ready"::equals)).hasSize(1);
                assertThat(told.events).endsWith("connected", "ready");
            }
        }
    }

    @Test
    void aBatchThatWasUnderWayFailsAndIsNotResumed(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(proxy.url())) {
            redis.set("warm", "v");
            server.freeze();
            CompletionStage<?> transaction = redis.async().transaction(tx -> {
                tx.incr("a");
                tx.incr("b");
            });
            proxy.cut();
            server.resume();
            assertThat(Sharing.failure(transaction)).isInstanceOf(RedisException.class);
            assertThat(redis.get("warm")).isEqualTo("v");
        }
    }

    @Test
    void nothingIsDialledBeforeTheFirstCallAndADuplicateHasItsOwnConnections(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(
                        server.url(), options -> options.lazyConnect(true).clientName("lazy"));
                RedisClient<String, String> other = redis.duplicate(options -> options.clientName("duplicate"))) {
            assertThat(server.connectedClients(client -> "lazy".equals(client.get("name"))))
                    .isZero();
            redis.set("k", "v");
            assertThat(other.get("k")).isEqualTo("v");
            assertThat(server.connectedClients(client -> "lazy".equals(client.get("name"))))
                    .isEqualTo(1);
            assertThat(server.connectedClients(client -> "duplicate".equals(client.get("name"))))
                    .isEqualTo(1);
        }
    }
}
