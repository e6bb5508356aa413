package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.options.OfflineQueue;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Nobody ever gets the reply of another, whatever happens: 256 callers, blocking and asynchronous, with cancels and interrupts at random and a
 * network that is cut again and again. Each value carries its key. {@code -Dvitrine.mixup.calls} is the number of calls.
 */
@RedisTest
class MixUpIT {

    private static final int CALLERS = 256;
    private static final int KEYS = 1_000;
    private static final int WINDOW = 64;
    private static final long CALLS = Long.getLong("vitrine.mixup.calls", 1_000_000);

    private final LongAdder replies = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder cancelled = new LongAdder();
    private final LongAdder completions = new LongAdder();
    private final LongAdder doubled = new LongAdder();
    private final LongAdder started = new LongAdder();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    @Test
    void noCallerEverGetsTheReplyOfAnotherAndEachCallEndsOnce(RedisServer server) throws Exception {
        Set<String> threadsBefore = Sharing.threads();
        try (FaultProxy proxy = FaultProxy.to(server)) {
            try (RedisClient<String, String> redis = Sharing.client(
                    proxy.url(),
                    options -> options.commandTimeout(Duration.ofSeconds(10))
                            .offlineQueue(OfflineQueue.bounded(50_000)))) {
                redis.pipelined(batch -> {
                    for (int i = 0; i < KEYS; i++) {
                        batch.set("key:" + i, "value of key:" + i);
                    }
                });
                AtomicBoolean over = new AtomicBoolean();
                Thread cutter = new Thread(() -> cutAgainAndAgain(proxy, over));
                cutter.start();
                Sharing.inParallel(CALLERS, thread -> {
                    if (thread % 2 == 0) {
                        callAndWait(redis, thread);
                    } else {
                        callWithoutWaiting(redis, thread);
                    }
                });
                over.set(true);
                cutter.join();
            }
            Awaitility.await().until(() -> proxy.connections() == 0);
        }
        System.out.printf(
                "mix-up: %,d calls, %,d replies, %,d failed %s, %,d cancelled%n",
                started.sum(), replies.sum(), failed.sum(), failures, cancelled.sum());
        assertThat(wrong.sum()).as("wrong replies").isZero();
        assertThat(doubled.sum()).as("calls that ended twice").isZero();
        assertThat(completions.sum()).as("calls that ended").isEqualTo(started.sum());
        assertThat(replies.sum()).as("replies").isGreaterThan(CALLS / 2);
        assertThat(cancelled.sum()).as("cancelled calls").isPositive();
        Awaitility.await().untilAsserted(() -> assertThat(Sharing.threads()).isSubsetOf(threadsBefore));
        assertThat(server.connectedClients(
                        client -> client.getOrDefault("cmd", "").equals("get")))
                .isZero();
    }

    private static void cutAgainAndAgain(FaultProxy proxy, AtomicBoolean over) {
        SplittableRandom random = new SplittableRandom(7);
        long bytesAtCut = 0;
        while (!over.get()) {
            long bytes = proxy.passedBytes(io.vitrine.testkit.Direction.TO_CLIENT);
            if (bytes - bytesAtCut > 2_000_000) {
                bytesAtCut = bytes;
                if (random.nextBoolean()) {
                    proxy.cut();
                } else {
                    proxy.cutAfterBytes(io.vitrine.testkit.Direction.TO_CLIENT, 1_000 + random.nextInt(100));
                }
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        proxy.heal();
    }

    private void callAndWait(RedisClient<String, String> redis, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (long i = 0; i < CALLS / CALLERS; i++) {
            String key = "key:" + random.nextInt(KEYS);
            if (random.nextInt(500) == 0) {
                Thread.currentThread().interrupt();
            }
            started.increment();
            try {
                check(key, redis.get(key));
            } catch (RedisException failure) {
                count(failure);
            } finally {
                completions.increment();
                Thread.interrupted();
            }
        }
    }

    private void callWithoutWaiting(RedisClient<String, String> redis, int seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        long left = CALLS / CALLERS;
        while (left > 0) {
            int window = (int) Math.min(WINDOW, left);
            left -= window;
            CountDownLatch ended = new CountDownLatch(window);
            for (int i = 0; i < window; i++) {
                send(redis, "key:" + random.nextInt(KEYS), random, ended);
            }
            if (!ended.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError(ended.getCount() + " calls never ended");
            }
        }
    }

    private void send(RedisClient<String, String> redis, String key, SplittableRandom random, CountDownLatch ended) {
        started.increment();
        AtomicInteger ends = new AtomicInteger();
        CompletableFuture<String> stage = redis.async().get(key).toCompletableFuture();
        var unused = stage.whenComplete((value, failure) -> {
            if (ends.incrementAndGet() > 1) {
                doubled.increment();
            }
            completions.increment();
            if (failure == null) {
                check(key, value);
            } else {
                count(Outcome.unwrap(failure));
            }
            ended.countDown();
        });
        if (random.nextInt(100) == 0) {
            stage.cancel(true);
        }
    }

    private void check(String key, String value) {
        replies.increment();
        if (!("value of " + key).equals(value)) {
            wrong.increment();
        }
    }

    private void count(Throwable failure) {
        if (failure instanceof CancellationException || failure instanceof io.vitrine.CallCancelledException) {
            cancelled.increment();
        } else {
            failed.increment();
            failures.merge(
                    failure.getClass().getSimpleName() + "/"
                            + Outcome.of(failure).kind(),
                    1L,
                    Long::sum);
        }
    }
}
