package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.CallCancelledException;
import io.vitrine.NotConnectedException;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisTimeoutException;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import io.vitrine.options.OfflineQueue;
import io.vitrine.options.ReconnectStrategy;
import io.vitrine.options.RetryPolicy;
import io.vitrine.testkit.Direction;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Times and bounds of calls on a shared connection, where several threads have a part in keeping them. */
@RedisTest
class SharedLimitsIT {

    /** Enough calls of a lone caller for it to read its replies by itself. */
    private static void beAlone(RedisClient<String, String> redis) {
        for (int i = 0; i < 1_000; i++) {
            redis.get("k");
        }
    }

    @Test
    void anIdleConnectionStaysAlthoughItsLastCallerHadLittleTime(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(proxy.url())) {
            RedisClient<String, String> hasty = redis.withTimeout(Duration.ofMillis(150));
            beAlone(hasty);
            hasty.get("k");
            Awaitility.await()
                    .during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> proxy.connections() == 1);
            redis.get("k");
            assertThat(proxy.accepted()).isEqualTo(1);
        }
    }

    @Test
    void aLoneCallersTimeIsItsOwnAlsoWhenAnotherThreadWrites(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(
                server.url(),
                options -> options.retry(RetryPolicy.none())
                        .commandTimeout(Duration.ofSeconds(9))
                        .shared(s -> s.maxFlushDelay(Duration.ofMillis(1))))) {
            beAlone(redis);
            server.freeze();
            try {
                long startNanos = System.nanoTime();
                assertThat(catchThrowableOfType(
                                RedisTimeoutException.class,
                                () -> redis.withTimeout(Duration.ofMillis(200)).get("k")))
                        .isNotNull();
                assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(2));
            } finally {
                server.resume();
            }
        }
    }

    @Test
    void whatDoesNotFitIntoTheBoundsIsWaitedForAndNotSpunFor(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options -> options.commandTimeout(Duration.ofSeconds(20))
                                .shared(s -> s.maxInFlightBytes(2_000_000)))) {
            redis.set("k", "v");
            proxy.blackHole(Direction.TO_CLIENT);
            List<CompletionStage<?>> stages = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                stages.add(redis.async().set("big", "v".repeat(900_000)));
            }
            Awaitility.await().until(() -> writer() != 0 && proxy.passedBytes(Direction.TO_SERVER) > 1_800_000);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long beforeNanos = threads.getThreadCpuTime(writer());
            Awaitility.await()
                    .during(Duration.ofMillis(400))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> stages.stream()
                            .noneMatch(stage -> stage.toCompletableFuture().isDone()));
            assertThat(Duration.ofNanos(threads.getThreadCpuTime(writer()) - beforeNanos))
                    .isLessThan(Duration.ofMillis(200));
        }
    }

    private static long writer() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("vitrine-link-\\d+-writer"))
                .mapToLong(Thread::getId)
                .findAny()
                .orElse(0);
    }

    @Test
    void withoutAQueueWhatWasNotWrittenFailsWithTheConnection(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(
                        proxy.url(),
                        options -> options.retry(RetryPolicy.none())
                                .commandTimeout(Duration.ofSeconds(20))
                                .reconnect(ReconnectStrategy.linear(Duration.ofSeconds(5), Duration.ofSeconds(5)))
                                .offlineQueue(OfflineQueue.disabled())
                                .shared(s -> s.maxInFlight(10)))) {
            redis.set("k", "v");
            proxy.blackHole(Direction.TO_CLIENT);
            List<CompletionStage<String>> stages = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                stages.add(redis.async().get("k"));
            }
            proxy.refuse();
            long startNanos = System.nanoTime();
            proxy.cut();
            assertThat(stages.stream().map(Sharing::failure))
                    .filteredOn(NotConnectedException.class::isInstance)
                    .hasSizeGreaterThanOrEqualTo(90); // the others were written
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(4));
        }
    }

    /** Its objects are small to look at. */
    private record Repeated(int bytes) implements Codec<Integer> {

        @Override
        public void encode(Integer value, ArgumentWriter out) {
            out.writeBytes(new byte[value]);
        }

        @Override
        public Integer decode(byte[] buffer, int offset, int length) {
            return length;
        }
    }

    @Test
    void anAsynchronousCallerNeverWaitsForRoomHoweverLongItsObjectsBecome(RedisServer server) throws Exception {
        RedisOptions options = RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .build();
        try (RedisClient<String, Integer> redis = RedisClient.create(options, Codec.UTF8, new Repeated(0))) {
            Sharing.get(redis.async().set("k", 1));
            server.freeze();
            AtomicReference<CompletionStage<?>> stage = new AtomicReference<>();
            Thread caller = new Thread(() -> stage.set(redis.async().set("k", 30_000_000)));
            caller.setDaemon(true);
            caller.start();
            try {
                caller.join(3_000);
                assertThat(caller.isAlive()).as("the caller waits").isFalse();
            } finally {
                server.resume();
            }
            Sharing.get(stage.get());
            assertThat(Sharing.get(redis.async().get("k"))).isEqualTo(30_000_000);
        }
    }

    @Test
    void whoIsInterruptedAlreadySendsNothingAndHarmsNobody(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(proxy.url())) {
            beAlone(redis);
            server.resetStats();
            Thread.currentThread().interrupt();
            CallCancelledException refused = catchThrowableOfType(CallCancelledException.class, () -> redis.incr("n"));
            assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
            assertThat(refused).hasMessageContaining("was not sent");
            redis.get("k");
            assertThat(server.commandCalls("incr")).isZero();
            assertThat(proxy.accepted()).isEqualTo(1);
        }
    }

    @Test
    void whoClosesAndIsInterruptedWaitsForCallsUnderWayAllTheSame(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            RedisClient<String, String> redis = Sharing.client(proxy.url());
            redis.set("k", "v");
            proxy.delay(Duration.ofMillis(250)); // each way
            CompletionStage<String> underWay = redis.async().get("k");
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long beforeNanos = threads.getCurrentThreadCpuTime();
            Thread.currentThread().interrupt();
            redis.close(Duration.ofSeconds(5));
            assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - beforeNanos))
                    .isLessThan(Duration.ofMillis(200));
            assertThat(Sharing.get(underWay)).isEqualTo("v");
        }
    }
}
