package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OnEveryServer
class PubSubCommandsIT extends CommandsOnServer {

    PubSubCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void nobodyListens() {
        assertThat(redis.publish("c", "m")).isZero();
        assertThat(redis.spublish("c", "m")).isZero();
        assertThat(redis.pubsubChannels()).isEmpty();
        assertThat(redis.pubsubNumpat()).isZero();
        assertThat(redis.pubsubNumsub(List.of("c", "d"))).isEqualTo(Map.of("c", 0L, "d", 0L));
        assertThat(redis.pubsubShardchannels()).isEmpty();
    }

    @Test
    void listenersAreCounted() throws IOException {
        try (Socket listener = new Socket(server.host(), server.port())) {
            listener.getOutputStream()
                    .write("SUBSCRIBE one two\r\nPSUBSCRIBE t*\r\nSSUBSCRIBE shard\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> redis.pubsubShardchannels().size() == 1);

            assertThat(redis.pubsubChannels()).containsExactlyInAnyOrder("one", "two");
            assertThat(redis.pubsubChannels("o*")).containsExactly("one");
            assertThat(redis.pubsubNumpat()).isEqualTo(1);
            assertThat(redis.pubsubNumsub(List.of("one", "none"))).isEqualTo(Map.of("one", 1L, "none", 0L));
            assertThat(redis.pubsubShardchannels("s*")).containsExactly("shard");
            assertThat(redis.pubsubShardnumsub(List.of("shard"))).isEqualTo(Map.of("shard", 1L));
            assertThat(redis.publish("one", "m")).isEqualTo(1);
            assertThat(redis.publish("two", "m")).isEqualTo(2);
            assertThat(redis.spublish("shard", "m")).isEqualTo(1);
        }
    }
}
