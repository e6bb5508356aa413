package io.vitrine.it.pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.vitrine.PoolExhaustedException;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.PoolListener;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import io.vitrine.testkit.RecordedCall;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the pool does to a real server, as the server sees it. */
@RedisTest
class PoolIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static RedisClient<String, String> client(RedisServer server, UnaryOperator<RedisOptionsBuilder> change) {
        return RedisClient.create(change.apply(RedisOptions.parse(server.url()).toBuilder()
                        .discoverInterceptors(false)
                        .retry(RetryPolicy.none()))
                .build());
    }

    private static List<CompletableFuture<Void>> start(int threads, Runnable work) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(CompletableFuture.runAsync(work, task -> new Thread(task).start()));
        }
        return all;
    }

    private static void join(List<CompletableFuture<Void>> all) throws Exception {
        for (CompletableFuture<Void> one : all) {
            one.get(100, SECONDS);
        }
    }

    @Test
    void twoHundredThreadsOnAPoolOfFiveForTenSeconds(RedisServer server) throws Exception {
        AtomicLong calls = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        try (RedisClient<String, String> redis =
                client(server, options -> options.commandTimeout(LONG).pool(pool -> pool.maxSize(5)))) {
            List<CompletableFuture<Void>> threads = start(200, () -> {
                while (!over.get()) {
                    redis.get("k");
                    calls.incrementAndGet();
                }
            });
            AtomicInteger most = new AtomicInteger();
            long endNanos = System.nanoTime() + SECONDS.toNanos(10);
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        most.accumulateAndGet(server.connectedClients(), Math::max);
                        return System.nanoTime() > endNanos;
                    });
            over.set(true);
            join(threads);

            PoolStats stats = redis.poolStats();
            assertThat(most.get()).isBetween(1, 5);
            assertThat(stats.hits() + stats.misses()).isEqualTo(calls.get());
            assertThat(stats.created() - stats.closed()).isEqualTo(stats.total());
            assertThat(stats.created()).isEqualTo(5);
            assertThat(stats.used()).isZero();
            assertThat(stats.pending()).isZero();
            assertThat(stats.hitRate()).isGreaterThan(0.95);
        }
    }

    @Test
    void theFiguresAreThoseOfTheServer(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = client(server, options -> options.pool(pool -> pool.maxSize(8)))) {
            assertThat(redis.poolStats().hitRate()).isNaN();
            holdAll(redis, 3);
            PoolStats stats = redis.poolStats();
            assertThat(stats.total()).isEqualTo(3).isEqualTo(server.connectedClients());
            assertThat(stats.idle()).isEqualTo(3);
            assertThat(stats.misses()).isEqualTo(3);
            for (int i = 0; i < 97; i++) {
                redis.get("k");
            }
            assertThat(redis.poolStats().hits()).isEqualTo(97);
            assertThat(redis.poolStats().hitRate()).isEqualTo(0.97);
        }
    }

    /** Takes so many connections at once and gives them back. */
    private static void holdAll(RedisClient<String, String> redis, int connections) throws Exception {
        CountDownLatch all = new CountDownLatch(connections);
        join(start(
                connections,
                () -> redis.exclusive(connection -> {
                    String value = connection.get("k");
                    all.countDown();
                    await().until(() -> all.getCount() == 0);
                    return value;
                })));
    }

    @Test
    void anExhaustedPoolFailsAfterItsTimeoutAndSaysWhoHoldsItsConnections(RedisServer server) {
        try (RedisClient<String, String> redis = client(
                server, options -> options.pool(pool -> pool.maxSize(2).acquireTimeout(Duration.ofMillis(200))))) {
            PoolExhaustedException failure = redis.exclusive(first -> redis.exclusive(second -> {
                first.get("k");
                second.get("k");
                long startNanos = System.nanoTime();
                PoolExhaustedException exhausted =
                        catchThrowableOfType(PoolExhaustedException.class, () -> redis.get("k"));
                assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                        .isBetween(Duration.ofMillis(195), Duration.ofSeconds(2));
                return exhausted;
            }));
            assertThat(failure).hasMessageContaining("2/2 in use").hasMessageContaining("oldest borrow");
            assertThat(failure.stats()).isNotNull();
            assertThat(failure.stats().used()).isEqualTo(2);
            PoolStats stats = redis.poolStats();
            assertThat(stats.timeouts()).isEqualTo(1);
            assertThat(stats.waits()).isEqualTo(1);
            assertThat(stats.waitNanos()).isPositive();
            assertThat(redis.get("k")).isNull();
        }
    }

    @Test
    void aConnectionIdleForLongIsPingedOnceBeforeItsNextUse(RedisServer server) {
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.pool(
                        pool -> pool.validateAfterIdle(Duration.ofMillis(100)).sweepInterval(LONG)))) {
            redis.get("k");
            server.resetStats();
            idleFor(Duration.ofMillis(150));

            redis.get("k");
            redis.get("k");

            assertThat(server.commandCalls("ping")).isEqualTo(1);
            assertThat(server.commandCalls("get")).isEqualTo(2);
        }
    }

    private static void idleFor(Duration time) {
        long endNanos = System.nanoTime() + time.toNanos();
        await().until(() -> System.nanoTime() > endNanos);
    }

    @Test
    void idleConnectionsThatTheServerKilledAreReplacedBeforeTheCallerNotices(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.pool(
                        pool -> pool.validateAfterIdle(Duration.ofMillis(50)).sweepInterval(LONG)))) {
            holdAll(redis, 4);
            server.cli("CLIENT", "KILL", "TYPE", "normal");
            await().until(() -> server.connectedClients() == 0);
            idleFor(Duration.ofMillis(80));

            redis.set("k", "v");

            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(redis.poolStats().stale()).isEqualTo(4);
            assertThat(redis.poolStats().total()).isEqualTo(1);
        }
    }

    @Test
    void theIdleMinimumIsThereBeforeTheFirstCommandAndComesBackWhenItIsKilled(RedisServer server) {
        RecordingInterceptor recording = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.interceptor(recording)
                        .pool(pool -> pool.maxSize(20).minIdle(5).sweepInterval(Duration.ofMillis(100))))) {
            await().until(() -> redis.poolStats().idle() == 5);
            assertThat(server.connectedClients()).isEqualTo(5);
            assertThat(recording.dials())
                    .hasSize(5)
                    .allSatisfy(dial -> assertThat(reason(dial)).isEqualTo(DialReason.WARM_UP))
                    .allSatisfy(dial -> assertThat(dial.outcome().status()).isEqualTo(Outcome.Status.OK));

            server.clientList().stream()
                    .limit(2)
                    .forEach(client -> server.cli("CLIENT", "KILL", "ID", client.get("id")));

            await().until(() ->
                    redis.poolStats().created() == 7 && redis.poolStats().idle() == 5);
            await().until(() -> server.connectedClients() == 5);
            assertThat(recording.dials()).hasSize(7);
        }
    }

    private static DialReason reason(RecordedCall dial) {
        return dial.dial().reason();
    }

    @Test
    void aBurstSettlesAtTheIdleMaximum(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis =
                client(server, options -> options.pool(pool -> pool.maxSize(20).maxIdle(10)))) {
            holdAll(redis, 20);
            await().until(() -> server.connectedClients() == 10);
            assertThat(redis.poolStats().idle()).isEqualTo(10);
            assertThat(redis.poolStats().stale()).isZero();
        }
    }

    @Test
    void connectionsIdleForTooLongAreClosedForThatReason(RedisServer server) throws Exception {
        Reasons reasons = new Reasons();
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.interceptor(reasons)
                        .pool(pool -> pool.maxIdleTime(Duration.ofMillis(200)).sweepInterval(Duration.ofMillis(50))))) {
            holdAll(redis, 3);
            await().until(() -> server.connectedClients() == 0);
            assertThat(reasons.closed).hasSize(3).containsOnly(CloseReason.IDLE);
            assertThat(redis.poolStats().stale()).isEqualTo(3);
        }
    }

    @Test
    void connectionsPastTheirLifetimeAreReplacedUnderLoadWithoutAnError(RedisServer server) throws Exception {
        Reasons reasons = new Reasons();
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.interceptor(reasons)
                        .pool(pool -> pool.maxSize(4)
                                .maxLifetime(Duration.ofMillis(200))
                                .lifetimeJitter(Duration.ofMillis(50))
                                .sweepInterval(Duration.ofMillis(50))))) {
            AtomicBoolean over = new AtomicBoolean();
            List<CompletableFuture<Void>> threads = start(8, () -> {
                while (!over.get()) {
                    redis.incr("n");
                }
            });
            await().atMost(LONG).until(() -> reasons.closed.size() >= 20);
            over.set(true);
            join(threads);
            assertThat(reasons.closed).containsOnly(CloseReason.LIFETIME);
        }
    }

    @Test
    void theLevelsAndTheEventsOfThePoolTellTheSame(RedisServer server) {
        Reasons listener = new Reasons();
        try (RedisClient<String, String> redis = client(server, options -> options.interceptor(listener))) {
            for (int i = 0; i < 10; i++) {
                redis.get("k");
            }
            assertThat(listener.acquired).hasValue(10);
            assertThat(listener.hits).hasValue(9);
            assertThat(listener.released).hasValue(10);
            assertThat(listener.opened).hasValue(1);
        }
        assertThat(listener.closed).containsExactly(CloseReason.CLIENT_CLOSED);
        assertThat(listener.pools).as("plain and blocking, opened and closed").hasValue(0);
    }

    /** Writes down what the pools tell. */
    private static final class Reasons implements PoolListener {

        private final List<CloseReason> closed = new CopyOnWriteArrayList<>();
        private final AtomicInteger pools = new AtomicInteger();
        private final AtomicInteger acquired = new AtomicInteger();
        private final AtomicInteger hits = new AtomicInteger();
        private final AtomicInteger released = new AtomicInteger();
        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public void poolOpened(PoolView pool) {
            pools.incrementAndGet();
        }

        @Override
        public void poolClosed(PoolView pool) {
            pools.decrementAndGet();
        }

        @Override
        public void acquired(PoolView pool, long waitedNanos, boolean hit) {
            acquired.incrementAndGet();
            if (hit) {
                hits.incrementAndGet();
            }
        }

        @Override
        public void released(PoolView pool, long usedNanos) {
            released.incrementAndGet();
        }

        @Override
        public void opened(PoolView pool, long dialNanos) {
            opened.incrementAndGet();
        }

        @Override
        public void closed(PoolView pool, CloseReason reason) {
            closed.add(reason);
        }
    }
}
