package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.ClientClosedException;
import io.vitrine.CodecException;
import io.vitrine.RedisClient;
import io.vitrine.command.Codec;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@RedisTest
class ViewsIT {

    @Test
    void theSameKeyThroughBothCodecs(RedisServer server) {
        try (RedisClient<String, String> text = Clients.of(server)) {
            RedisClient<String, byte[]> bytes = text.withCodec(Codec.BYTES);
            text.set("k", "grüße");

            assertThat(bytes.get("k")).isEqualTo("grüße".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anyBytesSurviveTheRoundTrip(RedisServer server) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (RedisClient<String, String> text = Clients.of(server)) {
            RedisClient<byte[], byte[]> bytes = text.withCodecs(Codec.BYTES, Codec.BYTES);
            bytes.set(all, all);

            assertThat(bytes.get(all)).isEqualTo(all);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreAnErrorOfTheCodecAndTheConnectionStays(RedisServer server) {
        try (RedisClient<String, String> text = Clients.of(server)) {
            text.withCodec(Codec.BYTES).set("binary", new byte[] {(byte) 0xC3, (byte) 0x28});
            text.set("k", "v");

            assertThatThrownBy(() -> text.get("binary"))
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("GET")
                    .hasMessageContaining("UTF-8");
            assertThat(text.get("k")).isEqualTo("v");
            assertThat(text.withCodec(Codec.UTF8_LENIENT).get("binary")).isEqualTo("\uFFFD(");
            assertThat(text.poolStats().created()).isEqualTo(1);
        }
    }

    @Test
    void closingAViewLeavesTheClientUsable(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            try (RedisClient<String, byte[]> view = redis.withCodec(Codec.BYTES)) {
                view.set("k", new byte[] {'v'});
            }

            assertThat(redis.get("k")).isEqualTo("v");
        }
    }

    @Test
    void closingTheClientClosesItsViews(RedisServer server) {
        RedisClient<String, String> redis = Clients.of(server);
        RedisClient<String, byte[]> view = redis.withCodec(Codec.BYTES);
        redis.close();

        assertThatThrownBy(() -> view.get("k")).isInstanceOf(ClientClosedException.class);
    }

    @Test
    void aDerivedViewSharesThePoolAndHasItsOwnChain(RedisServer server) {
        RecordingInterceptor first = RecordingInterceptor.create();
        RecordingInterceptor second = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.interceptor(first))) {
            RedisClient<String, String> derived = redis.with(second);
            redis.get("k");
            derived.get("k");
            derived.withTimeout(java.time.Duration.ofSeconds(1)).get("k");

            assertThat(first.commands()).hasSize(3);
            assertThat(second.commands()).hasSize(2);
            assertThat(redis.poolStats().created()).isEqualTo(1);
        }
    }

    @Test
    void aThousandViewsUnderLoadEachKeepTheirOwnChain(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            AtomicInteger next = new AtomicInteger();
            List<RecordingInterceptor> recordings = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                recordings.add(RecordingInterceptor.create());
            }

            TransactionIT.inParallel(8, 125, () -> {
                RecordingInterceptor own = recordings.get(next.getAndIncrement());
                RedisClient<String, String> view = redis.with(own);
                for (int call = 0; call < 10; call++) {
                    view.get("k");
                }
            });

            assertThat(recordings).allSatisfy(own -> assertThat(own.commands()).hasSize(10));
        }
    }
}
