package io.vitrine.benchmarks.pool;

import io.vitrine.RedisOptions;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.ConnectionEvents;
import io.vitrine.internal.connection.Dialer;
import io.vitrine.internal.pool.Pool;
import io.vitrine.internal.pool.PoolEvents;
import io.vitrine.internal.pool.UpkeepThread;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A hit on the pool, without network: borrow and give back with as many connections as threads. Run with {@code -t 1}, {@code -t 8},
 * {@code -t 64}, and with {@code -prof gc}: a hit allocates nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH sets the fields before it measures
public class PoolBenchmark {

    private static final int CONNECTIONS = 64;

    private final Watchdog watchdog = Watchdog.start();
    private final UpkeepThread upkeep = new UpkeepThread();
    private Pool pool;

    @Setup
    public void open() {
        Endpoint endpoint = new Endpoint("memory", 1);
        ClientInfo client = new ClientInfo("bench", ClientInfo.Topology.STANDALONE, List.of(endpoint), 0, "0");
        Dialer dialer = new Dialer(
                RedisOptions.builder().connectTimeout(Duration.ofMinutes(5)).build(),
                client,
                endpoint,
                (dial, startNanos, deadlineNanos, terminal) ->
                        CompletableFuture.completedFuture(new HelloTransport(endpoint)),
                watchdog,
                ConnectionEvents.NONE);
        pool = new Pool(
                "bench",
                client,
                endpoint,
                PoolOptions.builder().maxSize(CONNECTIONS).build(),
                dialer,
                upkeep,
                PoolEvents.NONE);
        pool.start();
        List<Connection> all = Stream.generate(() -> pool.acquire("GET", System.nanoTime(), Long.MAX_VALUE, null))
                .limit(CONNECTIONS)
                .toList();
        all.forEach(pool::release);
    }

    @TearDown
    public void close() {
        pool.close();
        upkeep.close();
        watchdog.close();
    }

    @Benchmark
    public long borrowAndGiveBack() {
        Connection connection = pool.acquire("GET", System.nanoTime(), Long.MAX_VALUE, null);
        long id = connection.id();
        pool.release(connection);
        return id;
    }

    /** What of it is the clock. */
    @Benchmark
    public long readTheClockTwice() {
        long first = System.nanoTime();
        return System.nanoTime() - first;
    }
}
