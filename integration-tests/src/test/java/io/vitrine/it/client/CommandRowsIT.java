package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.args.SetArgs;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoders;
import io.vitrine.options.Protocol;
import io.vitrine.spi.ErrorKind;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies in their Java types, the same over both versions of the protocol. */
@RedisTest
class CommandRowsIT {

    private static RedisClient<String, String> client(RedisServer server, Protocol protocol) {
        return Clients.of(server, options -> options.protocol(protocol));
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void repliesComeInTheirJavaTypes(Protocol protocol, RedisServer server) {
        try (RedisClient<String, String> redis = client(server, protocol)) {
            redis.set("k", "v");
            boolean expires = redis.expire("k", Duration.ofMinutes(1));
            boolean missing = redis.expire("nothing", Duration.ofMinutes(1));

            assertThat(expires).isTrue();
            assertThat(missing).isFalse();
            assertThat(redis.hset("hash", Map.of("a", "1", "b", "2"))).isEqualTo(2);
            assertThat(redis.hgetall("hash")).isEqualTo(Map.of("a", "1", "b", "2"));
            assertThat(redis.incrbyfloat("float", 1.5)).isEqualTo(1.5);
            assertThat(redis.sadd("set", List.of("x", "y"))).isEqualTo(2);
            assertThat(redis.smembers("set")).containsExactlyInAnyOrder("x", "y");
            assertThat(redis.mget(List.of("k", "nothing"))).containsExactly("v", null);
            redis.zadd("zset", 2.5, "m");
            assertThat(redis.zscore("zset", "m")).isEqualTo(2.5);
            assertThat(redis.zscore("zset", "nobody")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void setTakesAnExpiryAndConditions(Protocol protocol, RedisServer server) {
        try (RedisClient<String, String> redis = client(server, protocol)) {
            redis.set("hour", "v", SetArgs.ex(Duration.ofHours(1)));
            assertThat(server.cli("TTL", "hour")).isEqualTo(3_600L);

            redis.set("short", "v", SetArgs.ex(Duration.ofMillis(1_500)));
            assertThat((Long) server.cli("PTTL", "short")).isBetween(1L, 1_500L);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aRawScriptIsEvaluated(Protocol protocol, RedisServer server) {
        try (RedisClient<String, String> redis = client(server, protocol)) {
            Long sum = redis.execute(redis.command("EVAL")
                    .token("return tonumber(ARGV[1]) + tonumber(redis.call('INCR', KEYS[1]))")
                    .number(1)
                    .key("n")
                    .value("41")
                    .returning(Decoders.LONG));

            assertThat(sum).isEqualTo(42);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aWrongTypeIsAnExceptionOfItsOwn(Protocol protocol, RedisServer server) {
        try (RedisClient<String, String> redis = client(server, protocol)) {
            redis.rpush("list", "x");

            assertThatThrownBy(() -> redis.get("list")).isInstanceOfSatisfying(RedisWrongTypeException.class, e -> {
                assertThat(e.code()).isEqualTo("WRONGTYPE");
                assertThat(e.kind()).isEqualTo(ErrorKind.USAGE);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void anObjectIsWrittenAndReadByACodecOfItsOwn(Protocol protocol, RedisServer server) {
        record Point(int x, int y) {}
        Codec<Point> points = new Codec<>() {
            @Override
            public void encode(Point value, io.vitrine.command.ArgumentWriter out) {
                out.writeUtf8(value.x() + "," + value.y());
            }

            @Override
            public Point decode(byte[] buffer, int offset, int length) {
                String[] parts = Codec.UTF8.decode(buffer, offset, length).split(",", 2);
                return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        };
        try (RedisClient<String, String> redis = client(server, protocol)) {
            RedisClient<String, Point> typed = redis.withCodec(points);
            typed.set("point", new Point(3, 4));

            assertThat(typed.get("point")).isEqualTo(new Point(3, 4));
        }
    }
}
