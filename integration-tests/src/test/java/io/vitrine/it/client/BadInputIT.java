package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.CodecException;
import io.vitrine.PoolExhaustedException;
import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.command.Codec;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.PoolStats;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import io.vitrine.testkit.ScriptedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong gets its own clear error, and the next call on the same client gets its own reply. */
@RedisTest
class BadInputIT {

    /** Each of these is followed by {@code +NEXT}, which must never be taken for a later call's reply. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\n",
                "$5\r\nab\r\n",
                "$-2\r\n",
                "$abc\r\n",
                "$99999999999999999999\r\n",
                "*2147483648\r\n",
                ":12a\r\n",
                "#maybe\r\n",
                "\r\n",
                "+no end\n",
                "%1\r\n+key only\r\n.\r\n",
            })
    void aMalformedReplyClosesTheConnectionAndNobodyGetsWhatFollows(String malformed) {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "bad").malformed(malformed);
            server.onCommand("GET").reply("$3\r\nown\r\n");
            try (RedisClient<String, String> redis =
                    Clients.of(server.url(), options -> options.retry(RetryPolicy.none()))) {
                assertThatThrownBy(() -> redis.get("bad"))
                        .isInstanceOf(RedisProtocolException.class)
                        .hasMessageContaining("docs/failures/protocol.md");

                for (int i = 0; i < 3; i++) {
                    assertThat(redis.get("good")).isEqualTo("own");
                }
                assertThat(redis.poolStats().closed()).isEqualTo(1);
            }
        }
    }

    /** Well formed, but not what the command promises: the connection stays, and {@code +NEXT} is out of step with nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*2\r\n$1\r\na\r\n$1\r\nb\r\n",
                "%1\r\n$1\r\na\r\n*1\r\n:1\r\n",
                "*1\r\n*1\r\n*1\r\n-ERR deep inside\r\n",
            })
    void aReplyOfAnotherShapeIsADecodingErrorAndTheConnectionStaysInStep(String other) {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("INCR", "bad").reply(other);
            server.onCommand("INCR").reply(":7\r\n");
            try (RedisClient<String, String> redis = Clients.of(server.url(), options -> options)) {
                assertThatThrownBy(() -> redis.incr("bad"))
                        .isInstanceOf(CodecException.class)
                        .hasMessageContaining("INCR");

                assertThat(redis.incr("good")).isEqualTo(7);
                assertThat(redis.poolStats().created()).isEqualTo(1);
            }
        }
    }

    @Test
    void arraysNestedTenThousandDeepAreRefused() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "bad").malformed("*1\r\n".repeat(10_000) + ":1\r\n");
            server.onCommand("GET").reply("$3\r\nown\r\n");
            try (RedisClient<String, String> redis = Clients.of(server.url(), options -> options)) {
                assertThatThrownBy(() -> redis.get("bad"))
                        .isInstanceOf(RedisProtocolException.class)
                        .hasMessageContaining("deep");
                assertThat(redis.get("good")).isEqualTo("own");
            }
        }
    }

    @Test
    void aServerThatClosesInTheMiddleOfAReplyIsAnIoError() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "bad").reply("$10\r\nhalf").thenClose();
            server.onCommand("GET").reply("$3\r\nown\r\n");
            try (RedisClient<String, String> redis =
                    Clients.of(server.url(), options -> options.retry(RetryPolicy.none()))) {
                assertThatThrownBy(() -> redis.get("bad")).isInstanceOf(RedisConnectionException.class);
                assertThat(redis.get("good")).isEqualTo("own");
            }
        }
    }

    @Test
    void aReplyInSingleBytesIsTheSameReply() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.onCommand("GET").replyInSlices("$11\r\nhello world\r\n", 1);
            try (RedisClient<String, String> redis = Clients.of(server.url(), options -> options)) {
                assertThat(redis.get("k")).isEqualTo("hello world");
            }
        }
    }

    @Test
    void aValueBeyondTheLimitIsRefusedBeforeAnythingIsSent(RedisServer server) {
        byte[] huge = new byte[600 << 20];
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.set("k", "v");
            server.resetStats();

            assertThatThrownBy(() -> redis.withCodec(Codec.BYTES).set("huge", huge))
                    .isInstanceOf(RedisException.class)
                    .hasMessageContaining("SET")
                    .hasMessageContaining(String.valueOf(huge.length));

            assertThat(server.commandCalls("set")).isZero();
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(redis.poolStats().created()).isEqualTo(1);
        }
    }

    @Test
    void aReplyBeyondTheLimitIsRefusedBeforeItIsTaken(RedisServer server) {
        try (RedisClient<String, String> writing = Clients.of(server);
                RedisClient<String, String> redis = Clients.of(
                        server,
                        options -> options.limits(new ProtocolLimits(
                                1_000,
                                ProtocolLimits.DEFAULTS.maxElements(),
                                ProtocolLimits.DEFAULTS.maxDepth(),
                                ProtocolLimits.DEFAULTS.maxLineBytes())))) {
            writing.set("big", "x".repeat(2_000));
            writing.set("small", "v");

            assertThatThrownBy(() -> redis.get("big"))
                    .isInstanceOf(RedisProtocolException.class)
                    .hasMessageContaining("2000")
                    .hasMessageContaining("1000");
            assertThat(redis.get("small")).isEqualTo("v");
        }
    }

    @Test
    void aPoolOfTwoWithThreeHoldersSaysHowItStands(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(
                server, options -> options.pool(pool -> pool.maxSize(2).acquireTimeout(Duration.ofMillis(200))))) {
            PoolExhaustedException exhausted = redis.exclusive(first -> redis.exclusive(second -> {
                first.get("k");
                second.get("k");
                return catchThrowableOfType(
                        PoolExhaustedException.class, () -> redis.exclusive(third -> third.get("k")));
            }));

            assertThat(exhausted).hasMessageContaining("2/2 in use").hasMessageContaining("oldest borrow");
            PoolStats stats = exhausted.stats();
            assertThat(stats).isNotNull();
            assertThat(stats.used()).isEqualTo(2);
            assertThat(stats.timeouts()).isEqualTo(1);
            assertThat(stats.waits()).isEqualTo(1);
            assertThat(stats.waitNanos()).isGreaterThan(Duration.ofMillis(190).toNanos());
            assertThat(redis.get("k")).isNull();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake under test
    void aNullKeyIsNamedBeforeAnythingIsSent(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThatThrownBy(() -> redis.get(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("GET")
                    .hasMessageContaining("key");
            assertThatThrownBy(() -> redis.set("k", null)).hasMessageContaining("value");
            assertThat(redis.poolStats().created()).isZero();
        }
    }

    @Test
    void aWrongNumberOfArgumentsAndNonsenseAreRefusedBeforeAnythingIsSent(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThatThrownBy(() -> redis.mget(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> redis.zadd("z", Double.NaN, "m")).isInstanceOf(IllegalArgumentException.class);
            assertThat(redis.poolStats().created()).isZero();
        }
    }
}
