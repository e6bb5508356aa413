package io.vitrine.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduledWaitsTest {

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final Executor ON_NO_THREAD = task -> {
        throw new AssertionError("nothing was to be run");
    };

    private static CompletableFuture<@Nullable Void> pause(Executor executor, long nanos) {
        return new ScheduledWaits(executor).pause(nanos).toCompletableFuture();
    }

    @Test
    void aPauseOfNoLengthIsOverAtOnceAndNeedsNoThread() {
        assertThat(pause(ON_NO_THREAD, 0)).isCompleted();
        assertThat(pause(ON_NO_THREAD, -1)).isCompleted();
        assertThat(pause(ON_NO_THREAD, Long.MIN_VALUE)).isCompleted();
    }

    @Test
    void aPauseLastsAsLongAsItIsMeantTo() {
        long beganNanos = System.nanoTime();
        pause(Runnable::run, TimeUnit.MILLISECONDS.toNanos(60))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();

        assertThat(Duration.ofNanos(System.nanoTime() - beganNanos)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void whoeverPausesIsNotHeldUp() {
        List<CompletableFuture<@Nullable Void>> pauses = new ArrayList<>();
        int threads = Thread.activeCount();
        for (int call = 0; call < 1_000; call++) {
            pauses.add(pause(ON_NO_THREAD, HOUR));
        }

        assertThat(pauses).noneMatch(CompletableFuture::isDone);
        assertThat(Thread.activeCount()).isLessThan(threads + 10);
    }

    @Test
    void nothingComesAfterThePauseBeforeTheExecutorRunsIt() {
        ConcurrentLinkedQueue<Runnable> handedOver = new ConcurrentLinkedQueue<>();
        CompletableFuture<@Nullable Void> pause = pause(handedOver::add, 1);
        CompletableFuture<Thread> continued = pause.thenApply(over -> Thread.currentThread());

        await().until(() -> !handedOver.isEmpty());
        assertThat(pause).isNotDone();
        handedOver.remove().run();

        assertThat(continued).isCompletedWithValue(Thread.currentThread());
    }

    @Test
    void aPauseWhoseExecutorRefusesFailsInsteadOfLastingForEver() {
        CompletableFuture<@Nullable Void> pause = pause(
                task -> {
                    throw new RejectedExecutionException("shut down");
                },
                1);

        await().until(pause::isDone);
        assertThat(pause)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(RejectedExecutionException.class);
    }
}
