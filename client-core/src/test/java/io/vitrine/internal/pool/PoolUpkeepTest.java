package io.vitrine.internal.pool;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vitrine.internal.connection.Connection;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.DialReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the pool does by itself. */
class PoolUpkeepTest {

    private PoolFixture fixture = PoolFixture.of(4);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void use(PoolOptions.Builder options) {
        fixture.close();
        fixture = new PoolFixture(options.build());
    }

    private List<Connection> idle(int count) {
        List<Connection> all =
                IntStream.range(0, count).mapToObj(i -> fixture.acquire()).toList();
        all.forEach(fixture.pool::release);
        return all;
    }

    private static long in(long amount, TimeUnit unit) {
        return System.nanoTime() + unit.toNanos(amount);
    }

    @Test
    void connectionsIdleForTooLongAreClosed() {
        use(PoolFixture.options(4).maxIdleTime(Duration.ofMinutes(5)));
        List<Connection> all = idle(3);
        fixture.pool.sweep(in(4, MINUTES));
        assertThat(fixture.stats().idle()).isEqualTo(3);
        fixture.pool.sweep(in(6, MINUTES));
        assertThat(all).extracting(Connection::closeReason).containsOnly(CloseReason.IDLE);
        assertThat(fixture.stats().total()).isZero();
        assertThat(fixture.stats().stale()).isEqualTo(3);
    }

    @Test
    void theIdleMinimumIsKeptHoweverLongItIsIdle() {
        use(PoolFixture.options(4).minIdle(2).maxIdleTime(Duration.ofMinutes(5)));
        idle(4);
        fixture.pool.sweep(in(6, MINUTES));
        assertThat(fixture.stats().idle()).isEqualTo(2);
    }

    @Test
    void connectionsThatAreTooOldAreClosedWhileTheyAreIdle() {
        use(PoolFixture.options(4).maxLifetime(Duration.ofMinutes(30)));
        Connection old = idle(1).get(0);
        fixture.pool.sweep(in(31, MINUTES));
        assertThat(old.closeReason()).isEqualTo(CloseReason.LIFETIME);
    }

    @Test
    void lifetimesDifferByTheJitterSoThatNotAllEndAtOnce() {
        use(PoolFixture.options(64).maxLifetime(Duration.ofMinutes(30)).lifetimeJitter(Duration.ofMinutes(10)));
        idle(64);
        fixture.pool.sweep(in(19, MINUTES));
        assertThat(fixture.stats().total()).isEqualTo(64);
        fixture.pool.sweep(in(25, MINUTES));
        assertThat(fixture.stats().total()).isBetween(1, 63);
        fixture.pool.sweep(in(31, MINUTES));
        assertThat(fixture.stats().total()).isZero();
    }

    @Test
    void deadIdleConnectionsAreFoundAndClosed() {
        List<Connection> all = idle(3);
        fixture.servers.get(1).hangUp();
        fixture.pool.sweep(in(1, MINUTES));
        assertThat(all.get(1).closeReason()).isEqualTo(CloseReason.UNHEALTHY);
        assertThat(fixture.stats().idle()).isEqualTo(2);
        assertThat(fixture.servers.get(0).commands()).containsExactly(List.of("PING"));
    }

    @Test
    void whatIsInUseIsNotTouched() {
        use(PoolFixture.options(4).maxIdleTime(Duration.ofMillis(1)).maxLifetime(Duration.ofMillis(1)));
        Connection lent = fixture.acquire();
        fixture.pool.sweep(in(1, MINUTES));
        assertThat(lent.isUsable()).isTrue();
        assertThat(fixture.servers.get(0).commands()).isEmpty();
    }

    @Test
    void aCheckedConnectionNeedsNoCheckWhenItIsLent() {
        use(PoolFixture.options(1).validateAfterIdle(Duration.ofSeconds(40)));
        idle(1);
        fixture.pool.sweep(in(20, SECONDS));
        assertThat(fixture.servers.get(0).commands()).hasSize(1);
        fixture.acquireAt(in(39, SECONDS));
        assertThat(fixture.servers.get(0).commands()).hasSize(1);
    }

    @Test
    void warmingUpDialsTheIdleMinimumAheadOfDemand() {
        use(PoolFixture.options(4).minIdle(3));
        fixture.upkeep.runDue();
        assertThat(fixture.dials).isEmpty();

        fixture.pool.warmUp();
        fixture.upkeep.runDue();

        assertThat(fixture.dials).hasSize(3).containsOnly(DialReason.WARM_UP);
        assertThat(fixture.stats().idle()).isEqualTo(3);
        fixture.acquire();
        assertThat(fixture.stats().hits()).isEqualTo(1);
        assertThat(fixture.stats().misses()).isZero();
    }

    @Test
    void withoutWarmingUpTheMinimumIsKeptFromTheFirstMissOn() {
        use(PoolFixture.options(4).minIdle(2));
        Connection first = fixture.acquire();
        fixture.upkeep.runDue();
        assertThat(fixture.dials).containsExactly(DialReason.DEMAND, DialReason.WARM_UP, DialReason.WARM_UP);
        fixture.pool.release(first);
        assertThat(fixture.stats().idle()).isEqualTo(3);
    }

    @Test
    void theMinimumIsRefilledWhenConnectionsAreLost() {
        use(PoolFixture.options(5).minIdle(5));
        fixture.pool.warmUp();
        fixture.upkeep.runDue();
        fixture.servers.get(0).hangUp();
        fixture.servers.get(3).hangUp();

        fixture.pool.sweep(in(1, MINUTES));
        fixture.upkeep.runDue();

        assertThat(fixture.stats().idle()).isEqualTo(5);
        assertThat(fixture.open()).isEqualTo(5);
        assertThat(fixture.stats().created()).isEqualTo(7);
    }

    @Test
    void theMinimumIsRefilledWhenABrokenConnectionComesBack() {
        use(PoolFixture.options(2).minIdle(1));
        fixture.pool.warmUp();
        fixture.upkeep.runDue();
        Connection broken = fixture.acquire();
        broken.close(CloseReason.IO_ERROR);
        fixture.pool.release(broken);
        fixture.upkeep.runDue();
        assertThat(fixture.stats().idle()).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownIsDialledWithGrowingPauses() {
        use(PoolFixture.options(2).minIdle(2));
        fixture.refusing = true;
        fixture.pool.warmUp();
        fixture.upkeep.runDue();
        assertThat(fixture.dials).hasSize(1);

        fixture.upkeep.pass(SECONDS.toNanos(10));
        int within10s = fixture.dials.size();
        assertThat(within10s).isBetween(5, 12);
        fixture.upkeep.pass(SECONDS.toNanos(60));
        assertThat(fixture.dials.size() - within10s).isBetween(5, 14);

        fixture.refusing = false;
        fixture.upkeep.pass(SECONDS.toNanos(12));
        assertThat(fixture.stats().idle()).isEqualTo(2);
    }

    @Test
    void theRefillNeverGoesBeyondTheMaximalSize() {
        use(PoolFixture.options(2).minIdle(2));
        fixture.acquire();
        fixture.acquire();
        fixture.pool.warmUp();
        fixture.upkeep.runDue();
        assertThat(fixture.servers).hasSize(2);
    }

    @Test
    void aLeakIsReportedOnceWithTheStackOfTheBorrow() {
        use(PoolFixture.options(2).leakThreshold(Duration.ofSeconds(1)));
        Logger logger = (Logger) LoggerFactory.getLogger(PoolUpkeep.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            Connection leaked = fixture.acquire();
            fixture.pool.reportLeaks(in(500, MILLISECONDS));
            assertThat(log.list).isEmpty();
            fixture.pool.reportLeaks(in(2, SECONDS));
            fixture.pool.reportLeaks(in(3, SECONDS));
            assertThat(log.list).hasSize(1);
            ILoggingEvent report = log.list.get(0);
            assertThat(report.getFormattedMessage())
                    .contains("pool test", "by GET", Thread.currentThread().getName());
            assertThat(report.getThrowableProxy().getStackTraceElementProxyArray())
                    .anyMatch(frame ->
                            frame.getStackTraceElement().getMethodName().contains("aLeakIsReported"));

            fixture.pool.release(leaked);
            fixture.acquire();
            fixture.pool.reportLeaks(in(2, SECONDS));
            assertThat(log.list).hasSize(2);
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void withoutAThresholdNoStackIsKept() {
        fixture.acquire();
        fixture.pool.reportLeaks(in(60, MINUTES));
        assertThat(fixture.upkeep.planned()).as("only the sweep").isEqualTo(1);
    }

    @Test
    void theSweepRunsAtItsInterval() {
        use(PoolFixture.options(2).sweepInterval(Duration.ofSeconds(10)).minIdle(1));
        fixture.pool.warmUp();
        fixture.upkeep.runDue();
        Connection idle = fixture.acquire();
        fixture.pool.release(idle);
        idle.close(CloseReason.IO_ERROR);
        fixture.upkeep.pass(SECONDS.toNanos(11));
        assertThat(fixture.stats().idle()).isEqualTo(1);
    }

    @Test
    void aWarmUpThatFailsWithAForeignExceptionKeepsNoSlot() {
        use(PoolFixture.options(1).minIdle(1));
        fixture.beforeDial = () -> {
            throw new IllegalStateException("an interceptor threw on purpose");
        };
        fixture.pool.warmUp();
        fixture.upkeep.runDue();

        fixture.beforeDial = null;
        fixture.pool.release(fixture.acquire());
        assertThat(fixture.stats().total()).isEqualTo(1);
    }
}
