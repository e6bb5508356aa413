package io.vitrine.it.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.spi.PoolStats;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Micrometer module as a program has it: found on the class path, reporting to the global registry. */
@RedisTest
class MetersIT {

    private static final String DURATION = "db.client.operation.duration";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void stopListening() {
        Metrics.removeRegistry(registry);
        registry.close();
    }

    @Test
    void callsMissesAndBatchesAreTimedAsSuccesses(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url())) {
            redis.set("a", "1");
            redis.get("a");
            redis.get("missing");
            redis.pipelined(p -> {
                p.get("a");
                p.incr("n");
            });

            assertThat(count("GET", "none")).isEqualTo(2);
            assertThat(count("SET", "none")).isEqualTo(1);
            assertThat(count("PIPELINE", "none")).isEqualTo(1);
            assertThat(registry.scrape()).contains("db_client_operation_duration_seconds_bucket{");
        }
    }

    @Test
    void failuresAreTimedUnderTheirErrorType(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url())) {
            redis.set("a", "1");
            assertThatThrownBy(() -> redis.lpush("a", "2")).isInstanceOf(RedisWrongTypeException.class);

            assertThat(count("LPUSH", "WRONGTYPE")).isEqualTo(1);
        }
    }

    @Test
    void theTimeOfACallIsInSeconds(RedisServer server, FaultProxy proxy) {
        try (RedisClient<String, String> redis = client(proxy.url())) {
            redis.get("a");
            proxy.delay(Duration.ofMillis(25));
            redis.strlen("a");

            double seconds = registry.get(DURATION)
                    .tag("db.operation.name", "STRLEN")
                    .timer()
                    .totalTime(TimeUnit.SECONDS);
            assertThat(seconds).isBetween(0.05, 2.0);
        }
    }

    @Test
    void theMetersOfAWarmPoolAreThoseOfItsStatsAndTheHitRatioIsHigh(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url())) {
            for (int i = 0; i < 1_000; i++) {
                redis.get("a");
            }
            PoolStats stats = redis.poolStats();

            assertThat(counter("redis.client.pool.hits"))
                    .isEqualTo((double) stats.hits())
                    .isEqualTo(999);
            assertThat(counter("redis.client.pool.misses"))
                    .isEqualTo((double) stats.misses())
                    .isEqualTo(1);
            assertThat(counter("redis.client.pool.stale")).isZero();
            assertThat(counter("db.client.connection.timeouts")).isZero();
            assertThat(gauge("db.client.connection.count", "idle")).isEqualTo(1);
            assertThat(gauge("db.client.connection.count", "used")).isZero();
            assertThat(gaugeOf("db.client.connection.max")).isEqualTo(stats.maxSize());
            assertThat(gaugeOf("redis.client.pool.hit.ratio")).isEqualTo(0.999);
            assertThat(stats.hitRate()).isEqualTo(0.999);
        }
    }

    @Test
    void dialsUsesAndClosingsAreSeen(RedisServer server, FaultProxy proxy) {
        try (RedisClient<String, String> redis = client(proxy.url())) {
            redis.get("a");
            proxy.cut();
            redis.get("a");

            assertThat(timerCount("db.client.connection.create_time")).isEqualTo(2);
            assertThat(timerCount("db.client.connection.use_time")).isGreaterThanOrEqualTo(2);
            assertThat(registry.get("redis.client.connection.closed").counters())
                    .anySatisfy(counter -> assertThat(counter.count()).isEqualTo(1));
        }
    }

    @Test
    void whoGivesUpWaitingIsCountedAndTimed(RedisServer server) throws Exception {
        RedisOptions options = options(server.url()).toBuilder()
                .pool(pool -> pool.maxSize(1).acquireTimeout(Duration.ofMillis(100)))
                .build();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService holder = Executors.newSingleThreadExecutor();
        try (RedisClient<String, String> redis = RedisClient.create(options)) {
            Future<?> holding = holder.submit(() -> redis.exclusive(connection -> {
                connection.get("first");
                held.countDown();
                await(done);
                return null;
            }));
            held.await();

            assertThatThrownBy(() -> redis.get("a")).isInstanceOf(RedisException.class);
            assertThat(counter("db.client.connection.timeouts")).isEqualTo(1);
            assertThat(timerCount("db.client.connection.wait_time")).isEqualTo(1);
            assertThat(count("GET", "io.vitrine.PoolExhaustedException")).isEqualTo(1);
            done.countDown();
            holding.get();
        } finally {
            holder.shutdown();
        }
    }

    @Test
    void aClientTakesItsMetersWithIt(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url())) {
            redis.get("a");
            assertThat(ours()).isNotEmpty();
        }

        assertThat(ours()).isEmpty();
    }

    @Test
    void classicNamesAreASetting(RedisServer server) {
        RedisOptions classic = options(server.url()).toBuilder()
                .interceptorSetting("micrometer.naming", "classic")
                .build();
        try (RedisClient<String, String> redis = RedisClient.create(classic)) {
            redis.get("missing");
            redis.pipelined(p -> {
                p.set("a", "1");
                p.lpush("a", "2");
            });

            assertThat(registry.scrape())
                    .contains("redis_command_duration_seconds_count{cmd=\"get\",status=\"ok\"} 1")
                    .contains("redis_command_duration_seconds_count{cmd=\"pipeline\",status=\"error\"} 1");
        }
    }

    @Test
    void phasesAreTimedWhenAskedFor(RedisServer server) {
        RedisOptions phased = options(server.url()).toBuilder()
                .interceptorSetting("micrometer.phases", "true")
                .build();
        try (RedisClient<String, String> redis = RedisClient.create(phased)) {
            redis.get("a");

            assertThat(registry.get("redis.client.operation.phase.duration")
                            .tag("redis.client.phase", "server")
                            .timer()
                            .totalTime(TimeUnit.NANOSECONDS))
                    .isPositive();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RedisOptions options(String url) {
        return RedisOptions.parse(url).toBuilder()
                .interceptorSetting("otel.enabled", "false")
                .interceptorSetting("resilience.enabled", "false")
                .build();
    }

    private static RedisClient<String, String> client(String url) {
        return RedisClient.create(options(url));
    }

    private List<String> ours() {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(Meter.Id::getName)
                .filter(name -> name.startsWith("db.client.") || name.startsWith("redis."))
                .toList();
    }

    private long count(String operation, String errorType) {
        return registry.get(DURATION)
                .tag("db.operation.name", operation)
                .tag("error.type", errorType)
                .timer()
                .count();
    }

    private double counter(String name) {
        return registry.get(name).functionCounters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private long timerCount(String name) {
        return registry.get(name).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private double gauge(String name, String state) {
        return registry.get(name).tag("db.client.connection.state", state).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    /** The gauge of the pool for calls; the one for blocking commands has its own. */
    private double gaugeOf(String name) {
        return registry.get(name).gauges().stream()
                .filter(gauge ->
                        !gauge.getId().getTag("db.client.connection.pool.name").contains("blocking"))
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }
}
