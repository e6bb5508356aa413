package io.vitrine.internal.pool;

import static io.vitrine.internal.pool.PoolFixture.NO_LIMIT;
import static io.vitrine.internal.pool.PoolFixture.get;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.vitrine.CallCancelledException;
import io.vitrine.PoolExhaustedException;
import io.vitrine.RedisConnectionException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.FakeServer;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import io.vitrine.spi.PoolListener;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of the pool: lending and taking back. */
class PoolTest {

    private PoolFixture fixture = PoolFixture.of(2);

    @AfterEach
    void close() {
        fixture.close();
        assertThat(Thread.interrupted()).as("a flag left behind").isFalse();
    }

    private void use(PoolOptions.Builder options) {
        fixture.close();
        fixture = new PoolFixture(options.build());
    }

    @Test
    void theFirstAcquireDialsAndIsAMiss() {
        Connection connection = fixture.acquire();
        assertThat(connection.isUsable()).isTrue();
        PoolStats stats = fixture.stats();
        assertThat(stats.misses()).isEqualTo(1);
        assertThat(stats.hits()).isZero();
        assertThat(stats.total()).isEqualTo(1);
        assertThat(stats.used()).isEqualTo(1);
        assertThat(stats.idle()).isZero();
        assertThat(fixture.events).containsExactly("poolOpened", "opened", "acquired miss");
    }

    @Test
    void aConnectionThatCameBackIsLentAgainAndThatIsAHit() {
        Connection first = fixture.acquire();
        fixture.pool.release(first);
        assertThat(fixture.stats().idle()).isEqualTo(1);
        assertThat(fixture.acquire()).isSameAs(first);
        assertThat(fixture.stats().hits()).isEqualTo(1);
        assertThat(fixture.stats().hitRate()).isEqualTo(0.5);
        assertThat(fixture.events).endsWith("released", "acquired hit");
    }

    @Test
    void anUnusedPoolHasNoHitRate() {
        assertThat(fixture.stats().hitRate()).isNaN();
    }

    @Test
    void fewConnectionsDoTheWorkAndTheOthersStayIdle() {
        use(PoolFixture.options(3));
        List<Connection> all = List.of(fixture.acquire(), fixture.acquire(), fixture.acquire());
        for (int i : new int[] {1, 0, 2}) {
            fixture.pool.release(all.get(i));
        }
        for (int i = 0; i < 10; i++) {
            Connection again = fixture.acquire();
            assertThat(again).isSameAs(all.get(0));
            fixture.pool.release(again);
        }
    }

    @Test
    void thereAreNeverMoreConnectionsThanTheMaximalSize() throws Exception {
        Connection first = fixture.acquire();
        fixture.acquire();
        CompletableFuture<Connection> third = fixture.acquireInLine();
        assertThat(fixture.servers).hasSize(2);
        assertThat(fixture.stats().pending()).isEqualTo(1);

        fixture.pool.release(first);

        assertThat(get(third)).isSameAs(first);
        assertThat(fixture.servers).hasSize(2);
        PoolStats stats = fixture.stats();
        assertThat(stats.waits()).isEqualTo(1);
        assertThat(stats.waitNanos()).isPositive();
        assertThat(stats.pending()).isZero();
        await().until(() -> fixture.events.contains("acquired hit after waiting"));
    }

    @Test
    void thoseWhoWaitAreServedInTheOrderTheyCame() throws Exception {
        use(PoolFixture.options(1));
        Connection only = fixture.acquire();
        List<CompletableFuture<Connection>> line =
                List.of(fixture.acquireInLine(), fixture.acquireInLine(), fixture.acquireInLine());
        for (int served = 0; served < line.size(); served++) {
            fixture.pool.release(only);
            assertThat(get(line.get(served))).isSameAs(only);
            assertThat(line.subList(served + 1, line.size())).noneMatch(CompletableFuture::isDone);
        }
    }

    @Test
    void whoComesLaterDoesNotOvertakeThoseWhoWait() throws Exception {
        use(PoolFixture.options(1));
        Connection only = fixture.acquire();
        CompletableFuture<Connection> first = fixture.acquireInLine();
        fixture.pool.release(only);
        assertThatThrownBy(() -> fixture.pool.acquire(
                        "GET", System.nanoTime(), System.nanoTime() + MILLISECONDS.toNanos(20), null))
                .isInstanceOf(PoolExhaustedException.class);
        assertThat(get(first)).isSameAs(only);
    }

    @Test
    void anExhaustedPoolSaysHowItStands() {
        use(PoolFixture.options(2).acquireTimeout(Duration.ofMillis(30)));
        fixture.pool.release(fixture.acquire());
        fixture.pool.acquire("BLPOP", System.nanoTime() - MINUTES.toNanos(2), NO_LIMIT, null);
        fixture.acquire();
        PhaseClock phases = new PhaseClock(System.nanoTime());

        PoolExhaustedException failure = catchThrowableOfType(
                PoolExhaustedException.class, () -> fixture.pool.acquire("GET", System.nanoTime(), NO_LIMIT, phases));

        assertThat(failure.kind()).isEqualTo(ErrorKind.OVERLOAD);
        assertThat(failure)
                .hasMessageContaining("no connection of pool test became free within")
                .hasMessageContaining("2/2 in use, 0 waiting, oldest borrow 120")
                .hasMessageContaining("by BLPOP")
                .hasMessageContaining("docs/failures/pool-exhausted.md");
        assertThat(failure.stats().used()).isEqualTo(2);
        assertThat(failure.timeline()).isSameAs(phases);
        assertThat(phases.phaseNanos(Phase.POOL_WAIT)).isGreaterThanOrEqualTo(MILLISECONDS.toNanos(25));
        PoolStats stats = fixture.stats();
        assertThat(stats.timeouts()).isEqualTo(1);
        assertThat(stats.waits()).isEqualTo(1);
        assertThat(stats.waitNanos()).isGreaterThanOrEqualTo(MILLISECONDS.toNanos(25));
        assertThat(stats.hits() + stats.misses()).isEqualTo(3);
        assertThat(fixture.events).endsWith("exhausted 2/2");
    }

    @Test
    void theCallsDeadlineBoundsTheWaitToo() {
        use(PoolFixture.options(1));
        fixture.acquire();
        assertThatThrownBy(() -> fixture.pool.acquire(
                        "GET", System.nanoTime(), System.nanoTime() + MILLISECONDS.toNanos(20), null))
                .isInstanceOf(PoolExhaustedException.class);
    }

    @Test
    void anInterruptEndsTheWaitAndLeavesTheFlagSet() throws Exception {
        use(PoolFixture.options(1));
        Connection only = fixture.acquire();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            failure.complete(catchThrowable(fixture::acquire));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        waiter.start();
        await().until(() -> fixture.stats().pending() == 1);

        waiter.interrupt();

        assertThat(failure.get(20, SECONDS)).isInstanceOf(CallCancelledException.class);
        assertThat(flag.get(20, SECONDS)).isTrue();
        assertThat(fixture.stats().pending()).isZero();
        fixture.pool.release(only);
        assertThat(fixture.acquire()).isSameAs(only);
    }

    @Test
    void aBrokenConnectionIsClosedForItsOwnReasonAndItsPlaceGoesToTheFirstWhoWaits() throws Exception {
        use(PoolFixture.options(1));
        Connection broken = fixture.acquire();
        CompletableFuture<Connection> waiting = fixture.acquireInLine();
        broken.close(CloseReason.TIMEOUT);

        fixture.pool.release(broken);

        assertThat(get(waiting)).isNotSameAs(broken).matches(Connection::isUsable);
        PoolStats stats = fixture.stats();
        assertThat(stats.created()).isEqualTo(2);
        assertThat(stats.closed()).isEqualTo(1);
        assertThat(stats.misses()).isEqualTo(2);
        assertThat(stats.stale()).isZero();
        assertThat(fixture.events).contains("closed timeout");
    }

    @Test
    void aDialThatFailsReachesItsCallerAndLeavesThePlaceToTheNext() throws Exception {
        use(PoolFixture.options(1));
        CountDownLatch waits = new CountDownLatch(1);
        fixture.refusing = true;
        fixture.beforeDial = () -> await().until(() -> waits.getCount() == 0);
        CompletableFuture<Throwable> first =
                CompletableFuture.supplyAsync(() -> catchThrowable(fixture::acquire), task -> new Thread(task).start());
        await().until(() -> fixture.dials.size() == 1);
        CompletableFuture<Connection> second = fixture.acquireInLine();
        fixture.beforeDial = () -> fixture.refusing = false;

        waits.countDown();

        assertThat(first.get(20, SECONDS)).isInstanceOf(RedisConnectionException.class);
        assertThat(get(second).isUsable()).isTrue();
        assertThat(fixture.stats().misses()).isEqualTo(1);
        assertThat(fixture.stats().created()).isEqualTo(1);
    }

    @Test
    void whatWasNotLentCannotBeGivenBack() {
        Connection connection = fixture.acquire();
        fixture.pool.release(connection);
        assertThatThrownBy(() -> fixture.pool.release(connection)).isInstanceOf(IllegalStateException.class);
        try (PoolFixture other = PoolFixture.of(1)) {
            Connection foreign = other.acquire();
            fixture.acquire();
            assertThatThrownBy(() -> fixture.pool.release(foreign)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(fixture.stats().total()).isEqualTo(1);
    }

    @Test
    void aConnectionIdleForLongIsCheckedOnceBeforeItIsLent() {
        use(PoolFixture.options(1).validateAfterIdle(Duration.ofSeconds(1)));
        Connection connection = fixture.acquire();
        fixture.pool.release(connection);
        long later = System.nanoTime() + SECONDS.toNanos(2);

        assertThat(fixture.acquireAt(later)).isSameAs(connection);
        fixture.pool.release(connection);
        assertThat(fixture.acquire()).isSameAs(connection);

        assertThat(fixture.servers.get(0).commands()).containsExactly(List.of("PING"));
        assertThat(fixture.stats().hits()).isEqualTo(2);
    }

    @Test
    void withZeroEachConnectionIsCheckedEachTime() {
        use(PoolFixture.options(1).validateAfterIdle(Duration.ZERO));
        for (int i = 0; i < 3; i++) {
            fixture.pool.release(fixture.acquire());
        }
        assertThat(fixture.servers.get(0).commands()).hasSize(2);
    }

    @Test
    void aDeadIdleConnectionIsReplacedAndTheBorrowerDoesNotNotice() {
        use(PoolFixture.options(3).validateAfterIdle(Duration.ofSeconds(1)));
        List<Connection> idle = List.of(fixture.acquire(), fixture.acquire(), fixture.acquire());
        idle.forEach(fixture.pool::release);
        fixture.servers.get(0).hangUp();
        fixture.servers.get(1).hangUp();
        long later = System.nanoTime() + SECONDS.toNanos(2);

        assertThat(fixture.acquireAt(later)).isSameAs(idle.get(2));

        PoolStats stats = fixture.stats();
        assertThat(stats.stale()).isEqualTo(2);
        assertThat(stats.total()).isEqualTo(1);
        assertThat(stats.hits()).isEqualTo(1);
        assertThat(fixture.events).containsSubsequence("closed unhealthy", "closed unhealthy", "acquired hit");
    }

    @Test
    void whenAllIdleConnectionsAreDeadTheBorrowerGetsANewOne() {
        use(PoolFixture.options(2).validateAfterIdle(Duration.ofSeconds(1)));
        List.of(fixture.acquire(), fixture.acquire()).forEach(fixture.pool::release);
        fixture.servers.forEach(FakeServer::hangUp);

        Connection fresh = fixture.acquireAt(System.nanoTime() + SECONDS.toNanos(2));

        assertThat(fresh.isUsable()).isTrue();
        assertThat(fixture.stats().misses()).isEqualTo(3);
        assertThat(fixture.stats().total()).isEqualTo(1);
        fixture.acquire();
        assertThat(fixture.open()).isEqualTo(2);
    }

    @Test
    void aConnectionPastItsLifetimeIsClosedWhenItComesBackAndNotBefore() {
        use(PoolFixture.options(1).maxLifetime(Duration.ofMillis(1)));
        Connection old = fixture.acquire();
        long openedNanos = System.nanoTime();
        await().until(() -> System.nanoTime() - openedNanos > MILLISECONDS.toNanos(2));
        fixture.pool.sweep(System.nanoTime());
        assertThat(old.isUsable()).isTrue();

        fixture.pool.release(old);

        assertThat(old.closeReason()).isEqualTo(CloseReason.LIFETIME);
        assertThat(fixture.stats().stale()).isEqualTo(1);
        assertThat(fixture.stats().total()).isZero();
    }

    @Test
    void whatComesBackBeyondTheIdleMaximumIsClosed() {
        use(PoolFixture.options(4).maxIdle(2));
        List<Connection> burst = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            burst.add(fixture.acquire());
        }
        burst.forEach(fixture.pool::release);
        PoolStats stats = fixture.stats();
        assertThat(stats.idle()).isEqualTo(2);
        assertThat(stats.total()).isEqualTo(2);
        assertThat(stats.stale()).isZero();
        assertThat(fixture.events.stream().filter("closed surplus"::equals)).hasSize(2);
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        PoolEvents events = new PoolEvents(List.of(new PoolListener() {
            @Override
            public void acquired(PoolView pool, long waitedNanos, boolean hit) {
                throw new IllegalStateException("on purpose");
            }
        }));
        events.acquired(fixture.pool, 0, true);
        events.acquired(fixture.pool, 0, true);
        assertThat(events.failures()).isEqualTo(2);
    }

    @Test
    void thePoolNamesItsClientAndNodeAndShowsItsFigures() {
        assertThat(fixture.pool.name()).isEqualTo("test");
        assertThat(fixture.pool.endpoint().port()).isEqualTo(6379);
        assertThat(fixture.pool.client().name()).isEqualTo("test");
        assertThat(fixture.pool).asString().contains("maxSize=2");
    }
}
