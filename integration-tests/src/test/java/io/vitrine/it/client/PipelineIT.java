package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Pipeline;
import io.vitrine.PipelineException;
import io.vitrine.Queued;
import io.vitrine.RedisClient;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.Result;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@RedisTest
class PipelineIT {

    @Test
    void aBatchIsSentWithoutMulti(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            server.resetStats();

            redis.pipelined(batch -> {
                batch.set("a", "1");
                batch.get("a");
            });

            assertThat(server.commandCalls("multi")).isZero();
            assertThat(server.commandCalls("exec")).isZero();
            assertThat(server.commandCalls("get")).isEqualTo(1);
        }
    }

    @Test
    void resultsComeInTheOrderOfTheCallsWithErrorsInTheirPlace(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.set("text", "abc");

            List<Result<?>> results = redis.pipelined(batch -> {
                batch.incr("n");
                batch.incr("text");
                batch.get("text");
                batch.get("nothing");
                batch.incr("n");
            });

            assertThat(results).extracting(Result::isOk).containsExactly(true, false, true, true, true);
            assertThat(results.get(0).get()).isEqualTo(1L);
            assertThat(results.get(2).get()).isEqualTo("abc");
            assertThat(results.get(3).get()).isNull();
            assertThat(results.get(4).get()).isEqualTo(2L);
        }
    }

    @Test
    void oneWrongTypeInFiveIsOneErrorAndFourValues(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.rpush("list", "x");

            Pipeline<String, String> batch = redis.newPipeline();
            Queued<Long> first = batch.incr("n");
            Queued<String> wrong = batch.get("list");
            batch.incr("n");
            batch.incr("n");
            Queued<Long> last = batch.incr("n");
            List<Result<?>> results = batch.execute();

            assertThat(results.stream().filter(Result::isOk)).hasSize(4);
            assertThat(first.get()).isEqualTo(1);
            assertThat(last.get()).isEqualTo(4);
            assertThatThrownBy(wrong::get).isInstanceOf(RedisWrongTypeException.class);
            assertThat(wrong.result()).isInstanceOf(Result.Err.class);
        }
    }

    @Test
    void allOrAnExceptionWithTheFirstErrorAndMissesAreNone(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.rpush("list", "x");
            Pipeline<String, String> misses = redis.newPipeline();
            misses.get("nothing");
            misses.incr("n");

            assertThat(misses.executeOrThrow()).containsExactly(null, 1L);

            Pipeline<String, String> failing = redis.newPipeline();
            failing.incr("n");
            failing.get("list");
            failing.incr("list");
            assertThatThrownBy(failing::executeOrThrow)
                    .isInstanceOfSatisfying(PipelineException.class, e -> {
                        assertThat(e.firstError()).isInstanceOf(RedisWrongTypeException.class);
                        assertThat(e.failed()).isEqualTo(2);
                    })
                    .hasMessageContaining("index 1");
        }
    }

    @Test
    void aHandleHasNoValueBeforeTheBatchHasRun(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            Pipeline<String, String> batch = redis.newPipeline();
            Queued<Long> n = batch.incr("n");

            assertThatThrownBy(n::get).isInstanceOf(IllegalStateException.class).hasMessageContaining("execute it");

            batch.execute();
            assertThat(n.get()).isEqualTo(1);
            assertThatThrownBy(() -> batch.incr("n")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aThrowingCallbackSendsNothing(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            server.resetStats();

            assertThatThrownBy(() -> redis.pipelined(batch -> {
                        batch.incr("n");
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");

            assertThat(server.commandCalls("incr")).isZero();
            assertThat(redis.poolStats().used()).isZero();
        }
    }

    @Test
    void aClosedBatchIsNotSent(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            server.resetStats();
            Queued<Long> n;
            try (Pipeline<String, String> batch = redis.newPipeline()) {
                n = batch.incr("n");
            }

            assertThat(server.commandCalls("incr")).isZero();
            assertThatThrownBy(n::get).hasMessageContaining("closed without being executed");
        }
    }

    @Test
    void twoThousandCommandsOverALongLineTakeAFewRoundTrips(FaultProxy proxy) {
        proxy.delay(Duration.ofMillis(10));
        try (RedisClient<String, String> redis = Clients.of(proxy.url(), options -> options)) {
            redis.get("warm");
            Pipeline<String, String> batch = redis.newPipeline();
            for (int i = 0; i < 2_000; i++) {
                batch.set("k" + i, "v" + i);
            }
            long startNanos = System.nanoTime();

            List<Result<?>> results = batch.execute();

            assertThat(results).hasSize(2_000).allMatch(Result::isOk);
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                    .as("one by one it would be 2,000 round trips of 20 ms, 40 s")
                    .isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aBatchOfAHundredMegabytesDoesNotBlockItself(RedisServer server) {
        String megabyte = "x".repeat(1_000_000);
        try (RedisClient<String, String> redis =
                Clients.of(server, options -> options.commandTimeout(Duration.ofSeconds(60)))) {
            redis.set("big", megabyte);
            Pipeline<String, String> batch = redis.newPipeline();
            List<Queued<String>> gets = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                batch.set("big" + i % 2, megabyte);
                gets.add(batch.get("big"));
            }

            batch.execute();

            assertThat(gets).allSatisfy(get -> assertThat(get.get()).hasSize(1_000_000));
        }
    }
}
