package io.vitrine.it.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisAuthException;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.Result;
import io.vitrine.TransactionResult;
import io.vitrine.spi.DialInterceptor;
import io.vitrine.spi.Transport;
import io.vitrine.testkit.RecordedCall;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection of the pool loses its identity on the server's side: RESET is spoken on it behind the client's back. */
class ReauthenticationIT {

    private static RedisServer server;

    private final List<Transport> dialled = new CopyOnWriteArrayList<>();
    private final DialInterceptor remembering =
            (call, next) -> next.proceed(call).thenApply(transport -> {
                dialled.add(transport);
                return transport;
            });

    @BeforeAll
    static void start() {
        server = RedisServer.builder().requirepass("secret").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private RedisClient<String, String> client(UnaryOperator<RedisOptionsBuilder> more) {
        return Clients.of(
                server.url(),
                options -> more.apply(options.interceptor(remembering).pool(pool -> pool.maxSize(1))));
    }

    /** Of the idle connection: nobody else reads or writes it meanwhile. */
    private void reset() throws IOException {
        Transport transport = dialled.get(dialled.size() - 1);
        byte[] words = "RESET\r\n".getBytes(US_ASCII);
        transport.write(words, 0, words.length);
        byte[] reply = new byte[64];
        int count = transport.read(reply, 0, reply.length);
        assertThat(new String(reply, 0, count, US_ASCII)).isEqualTo("+RESET\r\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCommandIsSentOnceMoreOnAConnectionThatIsAuthenticated(boolean watched) throws IOException {
        RecordingInterceptor recording = RecordingInterceptor.create();
        try (RedisClient<String, String> redis =
                client(options -> watched ? options.interceptor("calls", 100, recording) : options)) {
            redis.set("n", "1");
            reset();

            assertThat(redis.incr("n")).as("a write, run once").isEqualTo(2);

            assertThat(dialled).hasSize(2);
            assertThat(redis.poolStats().closed()).isEqualTo(1);
            if (watched) {
                RecordedCall call = recording.commands("INCR").get(0);
                assertThat(call.outcome().isSuccess()).isTrue();
                assertThat(call.attempt()).as("seen as a second attempt").isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soAreAPipelineAndATransaction(boolean watched) throws IOException {
        RecordingInterceptor recording = RecordingInterceptor.create();
        try (RedisClient<String, String> redis =
                client(options -> watched ? options.interceptor("calls", 100, recording) : options)) {
            redis.set("a", "1");
            reset();
            List<Result<?>> results = redis.pipelined(batch -> {
                batch.incr("a");
                batch.get("a");
            });
            assertThat(results.get(0).get()).isEqualTo(2L);
            assertThat(results.get(1).get()).isEqualTo("2");

            reset();
            TransactionResult transaction = redis.transaction(tx -> tx.incr("a"));
            assertThat(transaction.committed()).isTrue();
            assertThat(redis.get("a")).isEqualTo("3");
            assertThat(dialled).hasSize(3);
        }
    }

    @Test
    void aScriptIsNotBecauseItMayRaiseWhatItLikes() throws IOException {
        try (RedisClient<String, String> redis = client(options -> options)) {
            redis.set("runs", "0");

            assertThatThrownBy(() -> redis.execute(redis.command("EVAL")
                            .token("redis.call('INCR', KEYS[1]); return redis.error_reply('NOAUTH of the script')")
                            .number(1)
                            .key("runs")
                            .returningNothing()))
                    .isInstanceOf(RedisAuthException.class);

            assertThat(redis.get("runs")).isEqualTo("1");
        }
    }
}
