package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** 256 callers who never wait, each with its next call as soon as it has its reply. */
@RedisTest
class AsyncLoadIT {

    private static final int CALLERS = 256;
    private static final long CALLS = 200_000;

    private final AtomicLong answered = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    private CompletionStage<String> call(RedisClient<String, String> redis) {
        return redis.async().get("k").thenCompose(value -> {
            answered.incrementAndGet();
            return over.get() ? CompletableFuture.completedStage(value) : call(redis);
        });
    }

    private List<CompletionStage<String>> start(RedisClient<String, String> redis) {
        redis.set("k", "v");
        List<CompletionStage<String>> callers = new ArrayList<>();
        IntStream.range(0, CALLERS).forEach(i -> callers.add(call(redis)));
        return callers;
    }

    /** The server's own count of what it read: at least as many system calls as ours that wrote. */
    private static long reads(RedisServer server) {
        return Long.parseLong(server.admin().info("stats").get("total_reads_processed"));
    }

    @Test
    void aSystemCallWritesTwentyCallsOrMore(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            List<CompletionStage<String>> callers = start(redis);
            Awaitility.await().until(() -> answered.get() > 10_000);
            long readsBefore = reads(server);
            long answeredBefore = answered.get();
            Awaitility.await().until(() -> answered.get() > answeredBefore + CALLS);
            double callsARead = (double) (answered.get() - answeredBefore) / (reads(server) - readsBefore);
            over.set(true);
            callers.forEach(Sharing::get);
            System.out.printf("%.1f calls of %d asynchronous callers a read of the server%n", callsARead, CALLERS);
            assertThat(callsARead).isGreaterThanOrEqualTo(20);
        }
    }

    /** But the reader, which hands over to the callbacks. */
    @Test
    void noThreadOfOursIsBlockedOrWaitsForALockMeanwhile(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            List<CompletionStage<String>> callers = start(redis);
            Awaitility.await().until(() -> answered.get() > 10_000);
            List<String> blocked = IntStream.range(0, 200)
                    .boxed()
                    .flatMap(look -> blockedThreads())
                    .toList();
            over.set(true);
            callers.forEach(Sharing::get);
            assertThat(blocked).isEmpty();
        }
    }

    private static Stream<String> blockedThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith("vitrine-"))
                .filter(each -> !each.getKey().getName().matches("vitrine-link-\\d+"))
                .filter(each -> each.getKey().getState() == Thread.State.BLOCKED || waitsForALock(each))
                .map(each -> each.getKey() + " " + List.of(each.getValue()));
    }

    private static boolean waitsForALock(Map.Entry<Thread, StackTraceElement[]> thread) {
        return Stream.of(thread.getValue())
                .anyMatch(frame -> frame.getClassName().contains("ReentrantLock$")
                        && frame.getMethodName().contains("lock"));
    }
}
