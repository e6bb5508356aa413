package io.vitrine.internal.pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.vitrine.ClientClosedException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.PoolStats;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of the pool: its end. */
class PoolCloseTest {

    private final PoolFixture fixture = PoolFixture.of(2);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void closingClosesWhatIsIdleAndRefusesWhoComesLater() {
        Connection idle = fixture.acquire();
        fixture.pool.release(idle);

        fixture.pool.close();
        fixture.pool.close();

        assertThat(idle.closeReason()).isEqualTo(CloseReason.CLIENT_CLOSED);
        assertThat(fixture.open()).isZero();
        assertThatThrownBy(fixture::acquire)
                .isInstanceOf(ClientClosedException.class)
                .hasMessageContaining("client test is closed");
        assertThat(fixture.events).endsWith("closed client_closed", "poolClosed");
        assertThat(fixture.upkeep.planned()).isZero();
        PoolStats stats = fixture.stats();
        assertThat(stats.total()).isZero();
        assertThat(stats.created()).isEqualTo(stats.closed());
    }

    @Test
    void thoseWhoWaitAreSentAway() {
        fixture.acquire();
        fixture.acquire();
        CompletableFuture<Connection> waiting = fixture.acquireInLine();
        fixture.pool.close();
        assertThatThrownBy(() -> waiting.get(20, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ClientClosedException.class);
        assertThat(fixture.stats().pending()).isZero();
    }

    @Test
    void whatIsLentIsWaitedForAndClosedWhenItComesBack() throws Exception {
        Connection lent = fixture.acquire();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(
                () -> fixture.pool.close(Duration.ofSeconds(60)), task -> new Thread(task).start());
        await().until(() -> catchThrowable(fixture::acquire) instanceof ClientClosedException);
        assertThat(lent.isUsable()).isTrue();

        fixture.pool.release(lent);

        closing.get(20, SECONDS);
        assertThat(lent.closeReason()).isEqualTo(CloseReason.CLIENT_CLOSED);
        assertThat(fixture.stats().total()).isZero();
    }

    @Test
    void whatIsStillOutAfterTheGraceIsCutOffAndMayStillComeBack() {
        Connection lent = fixture.acquire();
        fixture.pool.close(Duration.ofMillis(20));
        assertThat(lent.closeReason()).isEqualTo(CloseReason.CLIENT_CLOSED);
        assertThat(fixture.open()).isZero();
        fixture.pool.release(lent);
        assertThat(fixture.stats().closed()).isEqualTo(1);
    }

    @Test
    void aDialUnderWayWhenThePoolClosesLeavesNoConnectionBehind() {
        CountDownLatch closed = new CountDownLatch(1);
        fixture.beforeDial = () -> await().until(() -> closed.getCount() == 0);
        CompletableFuture<Throwable> dialling =
                CompletableFuture.supplyAsync(() -> catchThrowable(fixture::acquire), task -> new Thread(task).start());
        await().until(() -> !fixture.dials.isEmpty());
        fixture.pool.close();
        closed.countDown();
        assertThat(dialling)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(failure -> assertThat(failure).isInstanceOf(ClientClosedException.class));
        assertThat(fixture.open()).isZero();
        assertThat(fixture.stats().total()).isZero();
    }

    @Test
    void aPoolThatStoppedLendingTakesBackWhatIsLentAndIsCutOffOnlyAtItsLimit() {
        Connection comesBack = fixture.acquire();
        Connection staysOut = fixture.acquire();

        fixture.pool.stopLending();

        assertThatThrownBy(fixture::acquire).isInstanceOf(ClientClosedException.class);
        fixture.pool.release(comesBack);
        assertThat(comesBack.isUsable()).isFalse();
        assertThat(staysOut.isUsable()).isTrue();
        fixture.pool.closeBy(System.nanoTime());
        assertThat(staysOut.closeReason()).isEqualTo(CloseReason.CLIENT_CLOSED);
        assertThat(fixture.events).endsWith("poolClosed");
    }
}
