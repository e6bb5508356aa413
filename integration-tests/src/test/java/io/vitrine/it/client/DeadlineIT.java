package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisClient;
import io.vitrine.RedisTimeoutException;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.ErrorKind;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Time limits. The server is stopped with SIGSTOP: it takes what is sent and answers nothing. */
@RedisTest
class DeadlineIT {

    @Test
    void aCallEndsAtTheCommandTimeoutAndTheNextOneGetsItsOwnReply(RedisServer server) {
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.commandTimeout(Duration.ofMillis(300)))) {
            redis.set("a", "reply of a");
            redis.set("b", "reply of b");
            server.freeze();
            long startNanos = System.nanoTime();
            RedisTimeoutException timeout = catchThrowableOfType(RedisTimeoutException.class, () -> redis.get("a"));
            Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
            server.resume();

            assertThat(timeout.stage()).isEqualTo(RedisTimeoutException.Stage.COMMAND);
            assertThat(timeout.kind()).isEqualTo(ErrorKind.TIMEOUT);
            assertThat(timeout.timeline()).isNotNull();
            assertThat(timeout).hasMessageContaining("GET").hasMessageContaining("docs/failures/timeout.md");
            assertThat(took).isBetween(Duration.ofMillis(290), Duration.ofMillis(1_000));
            assertThat(redis.withTimeout(Duration.ofSeconds(5)).get("b")).isEqualTo("reply of b");
        }
    }

    @Test
    void aTighterDeadlineOfAViewWins(RedisServer server) {
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.readTimeout(Duration.ofSeconds(3)))) {
            redis.get("warm");
            RedisClient<String, String> quick = redis.withTimeout(Duration.ofMillis(200));
            server.freeze();
            long startNanos = System.nanoTime();
            assertThatThrownBy(() -> quick.get("k")).isInstanceOf(RedisTimeoutException.class);
            Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
            server.resume();

            assertThat(took).isBetween(Duration.ofMillis(195), Duration.ofMillis(900));
        }
    }

    @Test
    void aReadIsTriedAgainAfterTheLimitOfAnAttemptAndAWriteIsNot(RedisServer server) {
        RecordingInterceptor recording = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = Clients.of(
                server,
                options -> options.commandTimeout(Duration.ofSeconds(20))
                        .readTimeout(Duration.ofMillis(300))
                        .retry(RetryPolicy.exponential().maxAttempts(100))
                        .interceptor(recording))) {
            redis.set("k", "v");
            server.resetStats();

            server.freeze();
            Thread healer = resumeAfterFirstTimeout(server, redis);
            assertThat(redis.get("k")).isEqualTo("v");
            join(healer);

            server.freeze();
            assertThatThrownBy(() -> redis.incr("n")).isInstanceOf(RedisTimeoutException.class);
            server.resume();
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(server.commandCalls("incr"))
                    .as("sent once, run at most once")
                    .isLessThanOrEqualTo(1);
        }
    }

    /** Resumes once a connection was given up for its timeout. */
    private static Thread resumeAfterFirstTimeout(RedisServer server, RedisClient<String, String> redis) {
        Thread healer = new Thread(() -> {
            Awaitility.await().until(() -> redis.poolStats().closed() > 0);
            server.resume();
        });
        healer.start();
        return healer;
    }

    @Test
    void anInterruptFreesTheCallerAtOnceAndTheConnectionIsNotReused(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.set("k", "v");
            AtomicReference<Throwable> failure = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            server.freeze();
            Thread caller = new Thread(() -> {
                failure.set(catchThrowableOfType(RuntimeException.class, () -> redis.get("k")));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            Awaitility.await().until(() -> redis.poolStats().used() == 1);
            caller.interrupt();
            join(caller);
            server.resume();

            assertThat(failure.get()).isInstanceOf(CallCancelledException.class);
            assertThat(flag.get()).as("the interrupt flag is kept").isTrue();
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(redis.poolStats().closed()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedCallerSendsNothing(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.get("warm");
            server.resetStats();
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> redis.get("k")).isInstanceOf(CallCancelledException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(server.commandCalls("get")).isZero();
        }
    }

    @Test
    void timeoutsAreToldApartByStage(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(
                server, options -> options.pool(pool -> pool.maxSize(1).acquireTimeout(Duration.ofMillis(100))))) {
            RedisTimeoutException pool = redis.exclusive(connection -> {
                connection.get("k");
                return catchThrowableOfType(RedisTimeoutException.class, () -> redis.get("k"));
            });

            assertThat(pool.stage()).isEqualTo(RedisTimeoutException.Stage.POOL);
            assertThat(pool.kind()).isEqualTo(ErrorKind.OVERLOAD);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        assertThat(thread.isAlive()).isFalse();
    }
}
