package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Pipeline;
import io.vitrine.Queued;
import io.vitrine.RedisClient;
import io.vitrine.RedisScriptException;
import io.vitrine.RedisServerException;
import io.vitrine.Script;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoders;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Order;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@RedisTest
class ScriptIT {

    private static final Script ADD = Script.named("add", "return redis.call('INCRBY', KEYS[1], ARGV[1])");

    @Test
    void theDigestIsTheOneTheServerGives(RedisServer server) {
        assertThat(ADD.sha1()).isEqualTo(server.cli("SCRIPT", "LOAD", ADD.source()));
    }

    @Test
    void theSourceTravelsOnceAndTheDigestAfterwards(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            server.resetStats();
            for (int i = 0; i < 5; i++) {
                ADD.run(redis, List.of("n"), List.of("1"), Decoders.LONG);
            }

            assertThat(redis.get("n")).isEqualTo("5");
            assertThat(server.commandCalls("eval")).isEqualTo(1);
            assertThat(server.commandCalls("evalsha")).isEqualTo(5);
        }
    }

    @Test
    void aFlushedScriptIsSentAgain(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            ADD.run(redis, List.of("n"), List.of("1"), Decoders.LONG);
            server.cli("SCRIPT", "FLUSH");

            assertThat(ADD.run(redis, List.of("n"), List.of("1"), Decoders.LONG))
                    .isEqualTo(2);
        }
    }

    @Test
    void theFallbackIsOneLogicalCallWithASecondAttempt(RedisServer server) {
        RecordingInterceptor calls = RecordingInterceptor.named("calls");
        RecordingInterceptor attempts = RecordingInterceptor.named("attempts");
        try (RedisClient<String, String> redis = Clients.of(
                server,
                options -> options.interceptor("calls", Order.OBSERVE_CALL, calls)
                        .interceptor("attempts", Order.OBSERVE_ATTEMPT, attempts))) {
            ADD.run(redis, List.of("n"), List.of("1"), Decoders.LONG);

            assertThat(calls.commands())
                    .singleElement()
                    .satisfies(call -> assertThat(call.outcome().isSuccess()).isTrue());
            assertThat(attempts.commands())
                    .extracting(call -> call.reason())
                    .containsExactly(AttemptReason.FIRST, AttemptReason.SCRIPT_SOURCE);
        }
    }

    @Test
    void inABatchTheFirstUseCarriesTheSource(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            server.cli("SCRIPT", "FLUSH");
            server.resetStats();
            Pipeline<String, String> batch = redis.newPipeline();
            Queued<Long> first = ADD.enqueue(batch, List.of("n"), List.of("1"), Decoders.LONG);
            Queued<Long> second = ADD.enqueue(batch, List.of("n"), List.of("1"), Decoders.LONG);
            batch.execute();

            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(2);
            assertThat(server.commandCalls("eval")).isEqualTo(1);
            assertThat(server.commandCalls("evalsha")).isEqualTo(1);
        }
    }

    @Test
    void scriptsOfTheSameNameAreToldApartByTheirDigest(RedisServer server) {
        Script other = Script.named("add", "return redis.call('DECRBY', KEYS[1], ARGV[1])");
        try (RedisClient<String, String> redis = Clients.of(server)) {
            Pipeline<String, String> batch = redis.newPipeline();
            ADD.enqueue(batch, List.of("n"), List.of("5"), Decoders.LONG);
            Queued<Long> second = other.enqueue(batch, List.of("n"), List.of("2"), Decoders.LONG);
            batch.execute();

            assertThat(second.get()).isEqualTo(3);
        }
    }

    @Test
    void keysAndArgumentsAreApart(RedisServer server) {
        Script joined = Script.of("return KEYS[1]..KEYS[2]..ARGV[1]..#KEYS..#ARGV");
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThat(joined.run(redis, List.of("a", "b"), List.of("x"), Decoders.value(Codec.UTF8)))
                    .isEqualTo("abx21");
        }
    }

    @Test
    void theErrorOfAScriptKeepsItsTextAndAnOddCodeIsOther(RedisServer server) {
        Script raising = Script.of("return {err='key not found'}");
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThatThrownBy(() -> raising.run(redis, List.of(), List.of(), Decoders.LONG))
                    .isInstanceOfSatisfying(RedisScriptException.class, e -> {
                        assertThat(e.code()).isEqualTo("OTHER");
                        assertThat(e.serverMessage()).startsWith("key not found");
                    });
        }
    }

    @Test
    void aFailingScriptIsAScriptException(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThatThrownBy(() -> Script.of("return redis.call('INCR', KEYS[1])")
                            .run(redis, List.of(pushed(redis)), List.of(), Decoders.LONG))
                    .isInstanceOf(RedisScriptException.class)
                    .hasMessageContaining("WRONGTYPE");
            assertThatThrownBy(() -> Script.of("this is not Lua").run(redis, List.of(), List.of(), Decoders.LONG))
                    .isInstanceOf(RedisScriptException.class)
                    .hasMessageContaining("compiling script");
        }
    }

    private static String pushed(RedisClient<String, String> redis) {
        redis.rpush("list", "x");
        return "list";
    }

    @Test
    void aReplyIsReadAsAsked(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThat(Script.of("return 7").run(redis, List.of(), List.of(), Decoders.LONG))
                    .isEqualTo(7);
            assertThat(Script.of("return 1").run(redis, List.of(), List.of(), Decoders.BOOLEAN))
                    .isTrue();
            assertThat(Script.of("return {'a','b'}").run(redis, List.of(), List.of(), Decoders.values(Codec.UTF8)))
                    .containsExactly("a", "b");
            assertThat(Script.of("return false").run(redis, List.of(), List.of(), Decoders.value(Codec.UTF8)))
                    .isNull();
        }
    }

    @Test
    void aReadOnlyScriptMayNotWrite(RedisServer server) {
        Script reading = Script.of("return redis.call('GET', KEYS[1])");
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.set("k", "v");
            server.resetStats();

            assertThat(reading.runReadOnly(redis, List.of("k"), List.of(), Decoders.value(Codec.UTF8)))
                    .isEqualTo("v");
            assertThat(server.commandCalls("evalsha_ro")).isEqualTo(1);
            assertThatThrownBy(() -> ADD.runReadOnly(redis, List.of("n"), List.of("1"), Decoders.LONG))
                    .isInstanceOf(RedisServerException.class);
            assertThat(redis.get("n")).isNull();
        }
    }
}
