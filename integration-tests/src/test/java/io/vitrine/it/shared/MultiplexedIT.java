package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisClient;
import io.vitrine.RedisTimeoutException;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.args.KeyValue;
import io.vitrine.command.Decoders;
import io.vitrine.options.RetryPolicy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Blocking calls of many threads over one connection. */
@RedisTest
class MultiplexedIT {

    @Test
    void manyThreadsShareOneConnection(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            Sharing.inParallel(64, thread -> {
                for (int i = 0; i < 1_000; i++) {
                    redis.incr("n");
                }
            });

            assertThat(redis.get("n")).isEqualTo("64000");
            assertThat(server.connectedClients(client -> "vitrine".equals(client.get("lib-name"))
                            || client.getOrDefault("cmd", "").contains("get")))
                    .isEqualTo(1);
            assertThat(redis.poolStats().total()).isZero();
        }
    }

    @Test
    void aLoneCallerAndManyTakeTurns(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < 200; i++) {
                    redis.incr("alone");
                }
                Sharing.inParallel(8, thread -> {
                    for (int i = 0; i < 50; i++) {
                        redis.incr("together");
                    }
                });
            }
            assertThat(redis.mget("alone", "together")).containsExactly("4000", "8000");
        }
    }

    @Test
    void blockingCommandsWatchAndExclusiveTakeConnectionsOfTheirOwn(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            redis.ping();
            AtomicReference<Object> popped = new AtomicReference<>();
            Thread blocked = new Thread(() -> popped.set(redis.blpop(Duration.ofSeconds(10), List.of("queue"))));
            blocked.start();
            Awaitility.await()
                    .until(() -> server.connectedClients(
                                    client -> client.getOrDefault("flags", "").contains("b"))
                            == 1);

            assertThat(redis.get("k")).isNull();
            String committed = redis.watching(List.of("k"), 1, tx -> {
                tx.multi(queued -> queued.set("k", "v"));
                return "committed";
            });
            assertThat(committed).isEqualTo("committed");
            redis.lpush("queue", "job");
            blocked.join();
            assertThat(popped.get()).isEqualTo(new KeyValue<>("queue", "job"));
        }
    }

    @Test
    void anErrorIsThatOfItsOwnCallAndTheConnectionStays(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            redis.lpush("list", "x");
            long id = clientId(redis);
            assertThatThrownBy(() -> redis.get("list")).isInstanceOf(RedisWrongTypeException.class);
            assertThat(redis.llen("list")).isEqualTo(1);
            assertThat(clientId(redis)).isEqualTo(id);
        }
    }

    private static long clientId(RedisClient<String, String> redis) {
        return redis.execute(redis.command("CLIENT ID").returning(Decoders.LONG));
    }

    @Test
    void aCallerWhoseTimeIsUpLeavesAndTheOthersStay(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Sharing.client(
                server.url(), options -> options.retry(RetryPolicy.none()).commandTimeout(Duration.ofSeconds(10)))) {
            redis.set("k", "v");
            RedisClient<String, String> quick = redis.withTimeout(Duration.ofMillis(200));
            AtomicReference<String> patient = new AtomicReference<>();
            server.freeze();
            Thread waiting = new Thread(() -> patient.set(redis.get("k")));
            waiting.start();
            Awaitility.await().until(() -> waiting.getState() != Thread.State.NEW);
            Thread second = new Thread(() -> redis.get("k"));
            second.start();

            long startNanos = System.nanoTime();
            RedisTimeoutException timeout = catchThrowableOfType(RedisTimeoutException.class, () -> quick.get("other"));
            Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
            server.resume();
            waiting.join();
            second.join();

            assertThat(timeout).hasMessageContaining("GET");
            assertThat(took).isBetween(Duration.ofMillis(195), Duration.ofMillis(900));
            assertThat(patient.get()).isEqualTo("v");
        }
    }

    @Test
    void anInterruptFreesTheCallerAtOnceAndTheOthersStay(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.commandTimeout(Duration.ofSeconds(20)))) {
            redis.set("k", "v");
            server.freeze();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            AtomicReference<String> patient = new AtomicReference<>();
            Thread waiting = new Thread(() -> patient.set(redis.get("k")));
            waiting.start();
            Thread interrupted = new Thread(() -> {
                try {
                    redis.get("k");
                } catch (Throwable thrown) {
                    failure.set(thrown);
                }
            });
            interrupted.start();
            Awaitility.await().until(() -> isIn(interrupted, "io.vitrine.internal.shared"));
            long startNanos = System.nanoTime();
            interrupted.interrupt();
            interrupted.join();
            Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
            server.resume();
            waiting.join();

            assertThat(failure.get()).isInstanceOf(CallCancelledException.class);
            assertThat(took).isLessThan(Duration.ofMillis(500));
            assertThat(patient.get()).isEqualTo("v");
            assertThat(redis.get("k")).isEqualTo("v");
        }
    }

    @Test
    void anInterruptFreesALoneCallerWhoReadsByHimself(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.commandTimeout(Duration.ofSeconds(20)))) {
            for (int i = 0; i < 1_000; i++) {
                redis.set("k", "v"); // long enough alone to read by itself
            }
            server.freeze();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    redis.get("k");
                } catch (Throwable thrown) {
                    failure.set(thrown);
                }
            });
            caller.start();
            Awaitility.await().until(() -> isIn(caller, "readInline") || isIn(caller, "await"));
            long startNanos = System.nanoTime();
            caller.interrupt();
            caller.join();
            Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
            server.resume();

            assertThat(failure.get()).isInstanceOf(CallCancelledException.class);
            assertThat(took).isLessThan(Duration.ofMillis(500));
            assertThat(redis.get("k")).isEqualTo("v");
        }
    }

    private static boolean isIn(Thread thread, String part) {
        for (StackTraceElement element : thread.getStackTrace()) {
            if (element.toString().contains(part)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void largeValuesAndManySmallOnesTravelTogether(RedisServer server) throws Exception {
        String large = "x".repeat(3_000_000);
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            Sharing.inParallel(8, thread -> {
                for (int i = 0; i < 10; i++) {
                    redis.set("large" + thread, large + i);
                    assertThat(redis.get("large" + thread)).isEqualTo(large + i);
                    for (int small = 0; small < 100; small++) {
                        redis.set("small" + thread, "v" + small);
                    }
                }
            });
        }
    }
}
