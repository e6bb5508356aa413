package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.CodecException;
import io.vitrine.Queued;
import io.vitrine.RedisClient;
import io.vitrine.codec.json.JsonCodec;
import io.vitrine.command.Codec;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects in Redis: as JSON, compressed, and what happens when they do not fit. */
@RedisTest
class CodecsIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonCodec<Order> ORDERS = JsonCodec.of(MAPPER, Order.class);
    private static final Order ORDER = new Order("grüße", 3, List.of("a", "b"));

    record Order(String id, int amount, List<String> tags) {}

    /** Has itself inside, which JSON cannot. */
    static final class Loop {
        public Loop getSelf() {
            return this;
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void anObjectIsKeptAsJson(Protocol protocol, RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.protocol(protocol))) {
            RedisClient<String, Order> orders = redis.withCodec(ORDERS);
            orders.set("order", ORDER);
            orders.hset("orders", "first", ORDER);
            orders.rpush("queue", ORDER, new Order("2", 1, List.of()));
            var batch = orders.newPipeline();
            Queued<Order> queued = batch.get("order");
            batch.execute();

            assertThat(queued.get()).isEqualTo(ORDER);
            assertThat(redis.get("order")).isEqualTo("{\"id\":\"grüße\",\"amount\":3,\"tags\":[\"a\",\"b\"]}");
            assertThat(orders.get("order")).isEqualTo(ORDER);
            assertThat(orders.get("nothing")).isNull();
            assertThat(orders.hgetall("orders")).isEqualTo(Map.of("first", ORDER));
            assertThat(orders.lrange("queue", 0, -1)).extracting(Order::id).containsExactly("grüße", "2");
        }
    }

    @Test
    void aTypeWithArgumentsIsKeptAsJson(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            RedisClient<String, List<Order>> lists =
                    redis.withCodec(JsonCodec.of(MAPPER, new TypeReference<List<Order>>() {}));
            lists.set("orders", List.of(ORDER, ORDER));

            assertThat(lists.get("orders")).containsExactly(ORDER, ORDER);
        }
    }

    @Test
    void jsonThatDoesNotFitNamesTheCommandAndNotTheValueAndTheConnectionStays(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            RedisClient<String, Order> orders = redis.withCodec(ORDERS);
            redis.set("bad", "{\"amount\":\"secret\"}");
            redis.rpush("list", "{\"id\":\"1\",\"amount\":1,\"tags\":[]}", "[\"secret\"]");
            orders.set("good", ORDER);

            Throwable failure = catchThrowable(() -> orders.get("bad"));
            assertThat(failure).isInstanceOf(CodecException.class).hasMessageContaining("GET");
            assertThat(printed(failure)).doesNotContain("secret");
            Throwable inside = catchThrowable(() -> orders.lrange("list", 0, -1));
            assertThat(inside)
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("LRANGE")
                    .hasMessageContaining("[1]");
            assertThat(printed(inside)).doesNotContain("secret");
            assertThat(orders.get("good")).isEqualTo(ORDER);
            assertThat(redis.poolStats().created()).isEqualTo(1);
        }
    }

    @Test
    void anObjectThatIsNoJsonNamesTheCommandAndThePositionAndNothingIsSent(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.set("k", "v");
            server.resetStats();

            assertThatThrownBy(() ->
                            redis.withCodec(JsonCodec.of(MAPPER, Loop.class)).set("k", new Loop()))
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("SET: argument 2 cannot be encoded");
            assertThat(server.commandCalls("set")).isZero();
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(redis.poolStats().created()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aLongValueIsKeptCompressed(Protocol protocol, RedisServer server) {
        Order large = new Order("a".repeat(500_000), 1, List.of());
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.protocol(protocol))) {
            RedisClient<String, Order> orders = redis.withCodec(Codec.compressed(ORDERS));
            orders.set("large", large);
            orders.set("small", ORDER);

            assertThat(redis.strlen("large")).isLessThan(2_000);
            assertThat(redis.get("small")).startsWith("\0{\"id\"");
            assertThat(orders.mget("large", "small", "nothing")).containsExactly(large, ORDER, null);
        }
    }

    @Test
    void aBombNamesTheCommandAndTheConnectionStays(RedisServer server) {
        byte[] bomb = new byte[200_000];
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[80 << 20]);
        deflater.finish();
        bomb[0] = 1;
        int length = 1 + deflater.deflate(bomb, 1, bomb.length - 1);
        deflater.end();
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.withCodec(Codec.BYTES).set("bomb", Arrays.copyOf(bomb, length));
            RedisClient<String, String> compressed = redis.withCodec(Codec.compressed(Codec.UTF8));

            assertThatThrownBy(() -> compressed.get("bomb"))
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("GET")
                    .hasMessageContaining("limit of 67108864 bytes");
            compressed.set("k", "v");
            assertThat(compressed.get("k")).isEqualTo("v");
            assertThat(redis.poolStats().created()).isEqualTo(1);
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
