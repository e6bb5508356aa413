package io.vitrine.internal.pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.vitrine.RedisConnectionException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.ConnectionSource;
import io.vitrine.internal.connection.FakeServer;
import io.vitrine.internal.connection.TestConnections;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import io.vitrine.spi.PoolListener;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A pool over servers in memory, with its upkeep in the test's hand and its events written down. */
final class PoolFixture implements AutoCloseable, ConnectionSource, PoolListener {

    static final long NO_LIMIT = Long.MAX_VALUE;

    final Watchdog watchdog = Watchdog.start();
    final ManualUpkeep upkeep = new ManualUpkeep();
    final List<FakeServer> servers = new CopyOnWriteArrayList<>();
    final List<DialReason> dials = new CopyOnWriteArrayList<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    final Pool pool;
    volatile Function<List<String>, String> answers = words -> "+OK\r\n";
    volatile @Nullable Runnable beforeDial;
    volatile boolean refusing;

    PoolFixture(PoolOptions options) {
        pool = new Pool(
                "test",
                TestConnections.CLIENT,
                TestConnections.ENDPOINT,
                options,
                this,
                upkeep,
                new PoolEvents(List.of(this)));
        pool.start();
    }

    /** A small pool with patience and nothing that happens by itself. */
    static PoolOptions.Builder options(int maxSize) {
        return PoolOptions.builder()
                .maxSize(maxSize)
                .acquireTimeout(Duration.ofSeconds(20))
                .sweepInterval(Duration.ofSeconds(30));
    }

    static PoolFixture of(int maxSize) {
        return new PoolFixture(options(maxSize).build());
    }

    @Override
    public Connection dial(DialReason reason, long deadlineNanos, @Nullable PhaseClock cause) {
        dials.add(reason);
        Runnable first = beforeDial;
        if (first != null) {
            first.run();
        }
        if (refusing) {
            throw new RedisConnectionException(ErrorKind.CONNECT, Phase.TCP, "refused on purpose", null);
        }
        FakeServer server = FakeServer.answering(words -> answers.apply(words));
        servers.add(server);
        return TestConnections.over(server, watchdog);
    }

    Connection acquire() {
        return acquireAt(System.nanoTime());
    }

    Connection acquireAt(long nowNanos) {
        return pool.acquire("GET", nowNanos, NO_LIMIT, null);
    }

    /** Begins to acquire on a thread of its own; returns when that thread waits in the line. */
    CompletableFuture<Connection> acquireInLine() {
        int before = pool.stats().pending();
        CompletableFuture<Connection> acquired =
                CompletableFuture.supplyAsync(this::acquire, task -> new Thread(task).start());
        await().until(() -> pool.stats().pending() == before + 1);
        return acquired;
    }

    static Connection get(CompletableFuture<Connection> acquired) throws Exception {
        return acquired.get(20, SECONDS);
    }

    PoolStats stats() {
        return pool.stats();
    }

    long open() {
        return servers.stream().filter(server -> !server.isClosed()).count();
    }

    @Override
    public void poolOpened(PoolView view) {
        events.add("poolOpened");
    }

    @Override
    public void poolClosed(PoolView view) {
        events.add("poolClosed");
    }

    @Override
    public void acquired(PoolView view, long waitedNanos, boolean hit) {
        events.add("acquired " + (hit ? "hit" : "miss") + (waitedNanos > 0 ? " after waiting" : ""));
    }

    @Override
    public void released(PoolView view, long usedNanos) {
        events.add("released");
    }

    @Override
    public void opened(PoolView view, long dialNanos) {
        events.add("opened");
    }

    @Override
    public void closed(PoolView view, CloseReason reason) {
        events.add("closed " + reason.label());
    }

    @Override
    public void exhausted(PoolView view, PoolStats stats, long waitedNanos) {
        events.add("exhausted " + stats.used() + "/" + stats.maxSize());
    }

    @Override
    public void close() {
        pool.close();
        watchdog.close();
    }
}
