package io.vitrine.internal.time;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private final Watchdog watchdog = Watchdog.start();

    @AfterEach
    void close() {
        watchdog.close();
    }

    private static long in(long millis) {
        return System.nanoTime() + MILLISECONDS.toNanos(millis);
    }

    @Test
    void aDeadlineThatPassesRunsItsActionAtThatTime() throws Exception {
        CompletableFuture<Long> firedAt = new CompletableFuture<>();
        Deadline deadline = watchdog.deadline(() -> firedAt.complete(System.nanoTime()));
        long limitNanos = in(100);

        deadline.arm(limitNanos);

        long lateNanos = firedAt.get(10, SECONDS) - limitNanos;
        assertThat(lateNanos).isBetween(0L, SECONDS.toNanos(1));
        assertThat(deadline.hasFired()).isTrue();
        assertThat(deadline.disarm()).isFalse();
    }

    @Test
    void aDeadlineThatIsMetDoesNotFire() throws Exception {
        AtomicInteger fired = new AtomicInteger();
        Deadline met = watchdog.deadline(fired::incrementAndGet);
        met.arm(in(20));
        assertThat(met.disarm()).isTrue();

        CountDownLatch later = new CountDownLatch(1);
        watchdog.deadline(later::countDown).arm(in(60));

        assertThat(later.await(10, SECONDS)).isTrue();
        assertThat(fired).hasValue(0);
        assertThat(met.hasFired()).isFalse();
    }

    @Test
    void anEarlierDeadlineIsMetWhileTheThreadSleepsTowardsALaterOne() throws Exception {
        CountDownLatch early = new CountDownLatch(1);
        AtomicInteger late = new AtomicInteger();
        watchdog.deadline(late::incrementAndGet).arm(in(60_000));
        Deadline deadline = watchdog.deadline(early::countDown);
        deadline.arm(in(50_000));

        deadline.arm(in(30));

        assertThat(early.await(10, SECONDS)).isTrue();
        assertThat(late).hasValue(0);
    }

    @Test
    void aDeadlineInThePastFiresAtOnce() throws Exception {
        CountDownLatch fired = new CountDownLatch(1);
        watchdog.deadline(fired::countDown).arm(System.nanoTime() - 1);
        assertThat(fired.await(10, SECONDS)).isTrue();
    }

    @Test
    void noDeadlineNeverFires() {
        Deadline deadline = watchdog.deadline(() -> {});
        deadline.arm(Deadline.NONE);
        assertThat(deadline.remainingNanos()).isEqualTo(Deadline.NONE);
        assertThat(deadline.disarm()).isTrue();
        assertThat(watchdog.wakeUps()).isZero();
    }

    @Test
    void onceFiredItStaysFired() throws Exception {
        AtomicInteger fired = new AtomicInteger();
        Deadline deadline = watchdog.deadline(fired::incrementAndGet);
        deadline.arm(System.nanoTime());
        await().until(deadline::hasFired);

        deadline.arm(in(1));
        CountDownLatch later = new CountDownLatch(1);
        watchdog.deadline(later::countDown).arm(in(40));

        assertThat(later.await(10, SECONDS)).isTrue();
        await().untilAtomic(fired, equalTo(1));
        assertThat(deadline.remainingNanos()).isZero();
    }

    @Test
    void manyShortExchangesUnderALongLimitDoNotWakeTheThread() {
        Deadline deadline = watchdog.deadline(() -> {});
        for (int i = 0; i < 100_000; i++) {
            deadline.arm(in(60_000));
            deadline.disarm();
        }
        assertThat(watchdog.wakeUps()).isZero();
    }

    @Test
    void aRetiredDeadlineIsForgotten() {
        Deadline deadline = watchdog.deadline(() -> {});
        deadline.arm(in(60_000));
        assertThat(watchdog.size()).isEqualTo(1);
        deadline.retire();
        assertThat(watchdog.size()).isZero();
    }

    @Test
    void anActionThatThrowsDoesNotHarmTheOthers() throws Exception {
        watchdog.deadline(() -> {
                    throw new IllegalStateException("on purpose");
                })
                .arm(System.nanoTime());
        CountDownLatch fired = new CountDownLatch(1);
        watchdog.deadline(fired::countDown).arm(in(20));
        assertThat(fired.await(10, SECONDS)).isTrue();
    }

    @Test
    void closingEndsTheThread() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch fired = new CountDownLatch(1);
        watchdog.deadline(() -> {
                    thread.set(Thread.currentThread());
                    fired.countDown();
                })
                .arm(System.nanoTime());
        assertThat(fired.await(10, SECONDS)).isTrue();
        assertThat(thread.get().isDaemon()).isTrue();

        watchdog.close();

        thread.get().join(SECONDS.toMillis(10));
        assertThat(thread.get().isAlive()).isFalse();
    }

    /**
     * Threads arm and disarm around limits of some hundred microseconds, so that arming, firing and the sleep of the thread meet in
     * every order. Whatever the order: an owner who waits for his limit sees it fire, and the action has run exactly when
     * disarming says so.
     */
    @Test
    void noDeadlineIsMissedAndNoneFiresUnnoticedUnderStress() throws Exception {
        int threads = 8;
        int rounds = 3_000;
        List<CompletableFuture<Integer>> owners = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int seed = t;
            owners.add(CompletableFuture.supplyAsync(() -> own(seed, rounds), task -> new Thread(task).start()));
        }
        int fired = 0;
        for (CompletableFuture<Integer> owner : owners) {
            fired += owner.get(100, SECONDS);
        }
        assertThat(fired).isPositive();
        assertThat(watchdog.size()).isZero();
    }

    private int own(int seed, int rounds) {
        SplittableRandom random = new SplittableRandom(seed);
        int firedRounds = 0;
        for (int i = 0; i < rounds; i++) {
            AtomicInteger actions = new AtomicInteger();
            Deadline deadline = watchdog.deadline(actions::incrementAndGet);
            deadline.arm(System.nanoTime() + random.nextLong(300_000));
            if (random.nextInt(10) == 0) {
                spinUntil(deadline::hasFired);
            } else {
                long untilNanos = System.nanoTime() + random.nextLong(300_000);
                while (System.nanoTime() < untilNanos) {
                    Thread.onSpinWait();
                }
            }
            if (deadline.disarm()) {
                assertThat(actions).hasValue(0);
            } else {
                firedRounds++;
                spinUntil(() -> actions.get() == 1);
            }
            deadline.retire();
        }
        return firedRounds;
    }

    /** Awaitility begins with a pause of 100 ms and a thread of its own: thousands of rounds would take minutes and meet nothing. */
    private static void spinUntil(BooleanSupplier condition) {
        long limitNanos = in(20_000);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - limitNanos)
                    .as("a deadline was missed")
                    .isNegative();
            LockSupport.parkNanos(20_000);
        }
    }
}
