package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisClient;
import io.vitrine.command.Codec;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys and values of other types than strings. */
@OnEveryServer
class BinaryCommandsIT extends CommandsOnServer {

    private static final byte[] KEY = {0, (byte) 0xFF, '\r', '\n'};
    private static final byte[] VALUE = {(byte) 0xC3, '\r', '\n', 0};

    BinaryCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void bytesComeBackAsTheyWere() {
        RedisClient<byte[], byte[]> binary = redis.withCodecs(Codec.BYTES, Codec.BYTES);
        binary.set(KEY, VALUE);
        assertThat(binary.get(KEY)).isEqualTo(VALUE);
        assertThat(binary.mget(KEY, VALUE)).containsExactly(VALUE, null);
        assertThat(binary.keys("*")).singleElement().isEqualTo(KEY);
        assertThat(binary.del(KEY)).isEqualTo(1);
        binary.hset(KEY, VALUE, KEY);
        Map<byte[], byte[]> fields = binary.hgetall(KEY);
        assertThat(fields.keySet()).singleElement().isEqualTo(VALUE);
        assertThat(fields.values()).singleElement().isEqualTo(KEY);
    }

    @Test
    void bytesThatAreNoTextAreACodecErrorAndTheNextReplyIsTheNextOne() {
        redis.withCodecs(Codec.UTF8, Codec.BYTES).rpush("l", VALUE, new byte[] {'b'});
        redis.set("k", "v");
        assertThatThrownBy(() -> redis.lrange("l", 0, -1))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("LRANGE")
                .hasMessageContaining("the codec UTF8 cannot read the 4 bytes at [0]");
        assertThat(redis.get("k")).isEqualTo("v");
        assertThat(redis.withCodec(Codec.UTF8_LENIENT).lrange("l", 0, -1)).hasSize(2);
        assertThat(redis.lindex("l", 1)).isEqualTo("b");
        assertThat(redis.lrange("l", 1, 1)).isEqualTo(List.of("b"));
    }
}
