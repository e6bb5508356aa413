package io.vitrine.internal.pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.vitrine.ClientClosedException;
import io.vitrine.PoolExhaustedException;
import io.vitrine.RedisException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.ConnectionSource;
import io.vitrine.internal.connection.FakeServer;
import io.vitrine.internal.connection.TestConnections;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The contract of the pool when everything happens at once. */
class PoolStressTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Watchdog watchdog = Watchdog.start();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final Set<Long> lent = ConcurrentHashMap.newKeySet();
    private final AtomicLong acquires = new AtomicLong();

    private final ConnectionSource source = (reason, deadlineNanos, cause) -> {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        return TestConnections.over(new CountedServer(open), watchdog);
    };

    @Test
    void twoHundredThreadsShareFiveConnections() throws Exception {
        Pool pool = pool(PoolOptions.builder().maxSize(5).acquireTimeout(Duration.ofSeconds(100)));
        run(200, seed -> {
            for (int i = 0; i < 500; i++) {
                Connection connection = acquire(pool);
                giveBack(pool, connection);
            }
        });
        PoolStats stats = pool.stats();
        assertThat(mostOpen.get()).isLessThanOrEqualTo(5);
        assertThat(stats.hits() + stats.misses()).isEqualTo(200 * 500);
        assertThat(stats.used()).isZero();
        assertThat(stats.pending()).isZero();
        assertThat(stats.total()).isEqualTo(open.get());
        assertThat(stats.created() - stats.closed()).isEqualTo(stats.total());
        pool.close();
        watchdog.close();
        assertThat(open).hasValue(0);
    }

    @Test
    void theFiguresBalanceWhateverBorrowersAndUpkeepDo() throws Exception {
        Pool pool = pool(PoolOptions.builder()
                .maxSize(6)
                .maxIdle(4)
                .minIdle(2)
                .maxIdleTime(Duration.ofMillis(2))
                .maxLifetime(Duration.ofMillis(5))
                .lifetimeJitter(Duration.ofMillis(3))
                .validateAfterIdle(Duration.ofMillis(1))
                .sweepInterval(Duration.ofMillis(1))
                .leakThreshold(Duration.ofSeconds(60))
                .acquireTimeout(Duration.ofMillis(50)));
        pool.warmUp();
        AtomicLong timeouts = new AtomicLong();
        run(24, seed -> borrowAtRandom(pool, new SplittableRandom(seed), timeouts));

        PoolStats stats = pool.stats();
        assertThat(mostOpen.get()).isLessThanOrEqualTo(6);
        assertThat(stats.hits() + stats.misses()).isEqualTo(acquires.get());
        assertThat(stats.timeouts()).isEqualTo(timeouts.get());
        assertThat(stats.used()).isZero();
        assertThat(stats.pending()).isZero();
        pool.close();
        watchdog.close();
        PoolStats last = pool.stats();
        assertThat(last.created()).isEqualTo(last.closed());
        await().untilAtomic(open, equalTo(0));
    }

    private void borrowAtRandom(Pool pool, SplittableRandom random, AtomicLong timeouts) {
        for (int i = 0; i < 1_500; i++) {
            try {
                Connection connection = acquire(pool);
                int what = random.nextInt(100);
                if (what < 5) {
                    connection.close(CloseReason.IO_ERROR);
                } else if (what < 50) {
                    assertThat(connection.isAlive(System.nanoTime() + SECONDS.toNanos(20)))
                            .isTrue();
                }
                giveBack(pool, connection);
            } catch (PoolExhaustedException exhausted) {
                timeouts.incrementAndGet();
            }
        }
    }

    @Test
    void closingInTheMiddleLeavesNothingOpenAndNobodyWaiting() throws Exception {
        for (int round = 0; round < 30; round++) {
            Pool pool = pool(PoolOptions.builder().maxSize(3).minIdle(1).acquireTimeout(Duration.ofSeconds(100)));
            pool.warmUp();
            AtomicInteger turns = new AtomicInteger();
            run(12, seed -> {
                try {
                    while (true) {
                        giveBack(pool, acquire(pool));
                        if (turns.incrementAndGet() == 300) {
                            pool.close(Duration.ofMillis(seed % 2));
                        }
                    }
                } catch (RedisException closed) {
                    assertThat(closed).isInstanceOf(ClientClosedException.class);
                }
            });
            await().untilAtomic(open, equalTo(0));
            PoolStats stats = pool.stats();
            assertThat(stats.created()).isEqualTo(stats.closed());
            assertThat(stats.pending()).isZero();
        }
        watchdog.close();
    }

    private Connection acquire(Pool pool) {
        Connection connection = pool.acquire("GET", System.nanoTime(), NO_LIMIT, null);
        acquires.incrementAndGet();
        assertThat(lent.add(connection.id()))
                .as("lent to one borrower at a time")
                .isTrue();
        return connection;
    }

    private void giveBack(Pool pool, Connection connection) {
        lent.remove(connection.id());
        pool.release(connection);
    }

    private Pool pool(PoolOptions.Builder options) {
        Pool pool = new Pool(
                "stress",
                TestConnections.CLIENT,
                TestConnections.ENDPOINT,
                options.build(),
                source,
                new UpkeepThread(),
                PoolEvents.NONE);
        pool.start();
        return pool;
    }

    private interface Work {
        void run(int seed);
    }

    private static void run(int threads, Work work) throws Exception {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int seed = t;
            all.add(CompletableFuture.runAsync(() -> work.run(seed), task -> new Thread(task).start()));
        }
        for (CompletableFuture<Void> one : all) {
            one.get(110, SECONDS);
        }
    }

    /** Answers, and counts down when it is closed. */
    private static final class CountedServer implements Transport {

        private final FakeServer server = FakeServer.friendly();
        private final AtomicInteger open;

        CountedServer(AtomicInteger open) {
            this.open = open;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return server.read(buffer, offset, length);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            server.write(buffer, offset, length);
        }

        @Override
        public Endpoint peer() {
            return server.peer();
        }

        @Override
        public void close() {
            if (server.closeFirst()) {
                open.decrementAndGet();
            }
        }
    }
}
