package io.vitrine.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The meters of one pool. Levels and counts are pulled when somebody looks; only times and closings are pushed. */
final class PoolMeters {

    private final MeterRegistry registry;
    private final OwnedMeters meters;
    private final PoolView pool;
    private final Tags tags;
    private final HitRatioWindow hitRatio;
    private final Timer createTime;
    private final Timer waitTime;
    private final Timer useTime;
    private final ConcurrentMap<CloseReason, Counter> closings = new ConcurrentHashMap<>();

    PoolMeters(MeterRegistry registry, PoolView pool) {
        this.registry = registry;
        this.meters = new OwnedMeters(registry);
        this.pool = pool;
        this.tags = MeterNames.library(pool.client()).and(MeterNames.POOL_NAME, pool.name());
        this.hitRatio = new HitRatioWindow(nowNanos());
        this.createTime = timer(MeterNames.CONNECTION_CREATE_TIME, "Time to open a connection, with its handshake.");
        this.waitTime = timer(MeterNames.CONNECTION_WAIT_TIME, "Time borrowers waited, of those who had to wait.");
        this.useTime = timer(MeterNames.CONNECTION_USE_TIME, "Time connections were out.");
        levels();
        counts();
    }

    private void levels() {
        String count = MeterNames.CONNECTION_COUNT;
        String state = MeterNames.CONNECTION_STATE;
        gauge(count, "Connections open now.", tags.and(state, "idle"), PoolStats::idle);
        gauge(count, "Connections open now.", tags.and(state, "used"), PoolStats::used);
        gauge(MeterNames.CONNECTION_MAX, "Most connections allowed.", tags, PoolStats::maxSize);
        gauge(MeterNames.CONNECTION_IDLE_MAX, "Most idle connections kept.", tags, PoolStats::maxIdle);
        gauge(MeterNames.CONNECTION_IDLE_MIN, "Idle connections kept ready.", tags, PoolStats::minIdle);
        gauge(MeterNames.CONNECTION_PENDING, "Borrowers waiting now.", tags, PoolStats::pending);
        meters.own(() -> Gauge.builder(MeterNames.POOL_HIT_RATIO, this, PoolMeters::hitRatio)
                .description("Share of borrowers in the last minute who found an open connection.")
                .tags(tags)
                .register(registry));
    }

    private void counts() {
        counter(MeterNames.CONNECTION_TIMEOUTS, "Borrowers who gave up waiting.", PoolStats::timeouts);
        counter(MeterNames.POOL_HITS, "Borrowers who found an open connection.", PoolStats::hits);
        counter(MeterNames.POOL_MISSES, "Borrowers for whom one was dialled.", PoolStats::misses);
        counter(MeterNames.POOL_STALE, "Connections closed for age, idleness or health.", PoolStats::stale);
    }

    private Timer timer(String name, String description) {
        return meters.own(() -> Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(Buckets.semantic())
                .register(registry));
    }

    private void gauge(String name, String description, Tags own, ToDoubleFunction<PoolStats> level) {
        meters.own(() -> Gauge.builder(name, pool, view -> level.applyAsDouble(view.stats()))
                .description(description)
                .tags(own)
                .register(registry));
    }

    private void counter(String name, String description, ToDoubleFunction<PoolStats> count) {
        meters.own(() -> FunctionCounter.builder(name, pool, view -> count.applyAsDouble(view.stats()))
                .description(description)
                .tags(tags)
                .register(registry));
    }

    private double hitRatio() {
        return hitRatio.at(nowNanos(), pool.stats());
    }

    private long nowNanos() {
        return registry.config().clock().monotonicTime();
    }

    void dialled(long nanos) {
        createTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    void waited(long nanos) {
        waitTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    void used(long nanos) {
        useTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    void closed(CloseReason reason) {
        Counter known = closings.get(reason);
        (known == null ? closings(reason) : known).increment();
    }

    private Counter closings(CloseReason reason) {
        Counter counter = meters.own(() -> Counter.builder(MeterNames.CONNECTION_CLOSED)
                .description("Connections closed.")
                .tags(tags)
                .tag(MeterNames.CLOSE_REASON, reason.label())
                .register(registry));
        closings.put(reason, counter);
        return counter;
    }

    void close() {
        meters.close();
    }
}
