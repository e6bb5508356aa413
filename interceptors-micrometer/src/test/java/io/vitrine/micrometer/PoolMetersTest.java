package io.vitrine.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.PoolStats;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakePool;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoolMetersTest {

    private static final long MILLISECOND = 1_000_000;

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final MicrometerInterceptor interceptor = MicrometerInterceptor.create(registry);
    private final FakePool pool = new FakePool("fake/127.0.0.1:6379");

    @BeforeEach
    void open() {
        interceptor.poolOpened(pool);
    }

    @Test
    void theLevelsOfThePoolAreGauges() {
        pool.stats(new PoolStats(16, 8, 2, 7, 4, 3, 5, 0, 0, 0, 0, 0, 0, 7, 0));

        assertThat(gauge("db.client.connection.count", "idle")).isEqualTo(4);
        assertThat(gauge("db.client.connection.count", "used")).isEqualTo(3);
        assertThat(meter("db.client.connection.max").gauge().value()).isEqualTo(16);
        assertThat(meter("db.client.connection.idle.max").gauge().value()).isEqualTo(8);
        assertThat(meter("db.client.connection.idle.min").gauge().value()).isEqualTo(2);
        assertThat(meter("db.client.connection.pending_requests").gauge().value())
                .isEqualTo(5);
    }

    @Test
    void theCountsOfThePoolAreCounters() {
        pool.stats(new PoolStats(16, 8, 2, 0, 0, 0, 0, 100, 20, 3, 9, 0, 4, 24, 24));

        assertThat(meter("redis.client.pool.hits").functionCounter().count()).isEqualTo(100);
        assertThat(meter("redis.client.pool.misses").functionCounter().count()).isEqualTo(20);
        assertThat(meter("redis.client.pool.stale").functionCounter().count()).isEqualTo(4);
        assertThat(meter("db.client.connection.timeouts").functionCounter().count())
                .isEqualTo(3);
    }

    @Test
    void everyMeterNamesThePoolTheLibraryAndTheSystem() {
        interceptor.closed(pool, CloseReason.IDLE);

        Tags common = Tags.of(
                "db.system.name", "redis",
                "redis.client.library", "vitrine:" + FakeCall.CLIENT.libraryVersion(),
                "db.client.connection.pool.name", "fake/127.0.0.1:6379");
        assertThat(registry.getMeters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(meter.getId().getTags()).containsAll(common));
    }

    @Test
    void dialsAndUseAreTimed() {
        interceptor.opened(pool, 2 * MILLISECOND);
        interceptor.released(pool, 3 * MILLISECOND);

        assertThat(totalMillis("db.client.connection.create_time")).isEqualTo(2);
        assertThat(totalMillis("db.client.connection.use_time")).isEqualTo(3);
    }

    @Test
    void thoseWhoWaitedAreTimedWhetherTheyGotAConnectionOrNot() {
        interceptor.acquired(pool, 0, true);
        interceptor.acquired(pool, 5 * MILLISECOND, true);
        interceptor.exhausted(pool, pool.stats(), 40 * MILLISECOND);

        assertThat(meter("db.client.connection.wait_time").timer().count()).isEqualTo(2);
        assertThat(totalMillis("db.client.connection.wait_time")).isEqualTo(45);
    }

    @Test
    void closedConnectionsAreCountedByReason() {
        interceptor.closed(pool, CloseReason.IDLE);
        interceptor.closed(pool, CloseReason.IDLE);
        interceptor.closed(pool, CloseReason.IO_ERROR);

        assertThat(closed("idle")).isEqualTo(2);
        assertThat(closed("io_error")).isEqualTo(1);
    }

    @Test
    void theHitRatioIsThatOfTheLastMinute() {
        pool.acquires(0, 100);
        assertThat(hitRatio()).isZero();
        clock.add(Duration.ofSeconds(61));

        pool.acquires(99, 101);
        assertThat(hitRatio())
                .as("the cold start still counts: nobody looked since")
                .isEqualTo(99.0 / 200);
        clock.add(Duration.ofSeconds(61));
        pool.acquires(198, 102);

        assertThat(hitRatio()).isEqualTo(0.99);
    }

    @Test
    void theHitRatioOfAnIdlePoolIsAbsent() {
        assertThat(hitRatio()).isNaN();
    }

    @Test
    void theMetersOfAPoolGoWithThePool() {
        interceptor.closed(pool, CloseReason.IDLE);

        interceptor.poolClosed(pool);

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void eventsOfAPoolThatIsGoneAreIgnored() {
        interceptor.poolClosed(pool);

        interceptor.acquired(pool, 1, true);
        interceptor.released(pool, 1);
        interceptor.opened(pool, 1);
        interceptor.closed(pool, CloseReason.CLIENT_CLOSED);
        interceptor.exhausted(pool, pool.stats(), 1);

        assertThat(registry.getMeters()).isEmpty();
    }

    private RequiredSearch meter(String name) {
        return registry.get(name);
    }

    private double gauge(String name, String state) {
        return meter(name).tag("db.client.connection.state", state).gauge().value();
    }

    private double totalMillis(String name) {
        return meter(name).timer().totalTime(TimeUnit.MILLISECONDS);
    }

    private double closed(String reason) {
        return meter("redis.client.connection.closed")
                .tag("redis.client.connection.close.reason", reason)
                .counter()
                .count();
    }

    private double hitRatio() {
        return meter("redis.client.pool.hit.ratio").gauge().value();
    }
}
