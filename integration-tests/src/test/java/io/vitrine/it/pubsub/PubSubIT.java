package io.vitrine.it.pubsub;

import static io.vitrine.it.pubsub.Subscribers.await;
import static io.vitrine.it.pubsub.Subscribers.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vitrine.ClientClosedException;
import io.vitrine.PubSub;
import io.vitrine.PubSubListener;
import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisServerException;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.AsyncCommands;
import io.vitrine.command.Codec;
import io.vitrine.command.SyncCommands;
import io.vitrine.options.Protocol;
import io.vitrine.options.PubSubOptions;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.PubSubEvents;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What subscribers get from a real server. */
@RedisTest(users = "reader on >secret ~* +@all resetchannels &news")
class PubSubIT {

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void aSubscriberGetsWhatIsPublishedAndPublishTellsHowManyDid(Protocol protocol, RedisServer server)
            throws Exception {
        try (RedisClient<String, String> redis = client(server.url(), options -> options.protocol(protocol));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            assertThat(redis.publish("channel:news", "nobody hears this")).isZero();

            await(news.subscribe("channel:news"));

            assertThat(redis.publish("channel:news", "hello")).isEqualTo(1);
            await().untilAsserted(() -> assertThat(hearing.messages).containsExactly("channel:news hello"));
            assertThat(hearing.notices).containsExactly("+CHANNEL channel:news 1");
            assertThat(news.stats().received()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void subscribeCompletesWhenAllNamesAreConfirmed(Protocol protocol, RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = client(server.url(), options -> options.protocol(protocol));
                PubSub<String, String> news = redis.pubSub()) {
            await(news.subscribe("a", "b", "b", "c"));

            assertThat(redis.pubsubNumsub(List.of("a", "b", "c", "d")))
                    .containsEntry("a", 1L)
                    .containsEntry("b", 1L)
                    .containsEntry("c", 1L)
                    .containsEntry("d", 0L);
            assertThat(redis.pubsubChannels()).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(news.channels()).containsExactly("a", "b", "c");

            await(news.unsubscribe("a", "never subscribed to"));
            assertThat(redis.pubsubChannels()).containsExactlyInAnyOrder("b", "c");
            await(news.unsubscribe());
            assertThat(redis.pubsubChannels()).isEmpty();
            assertThat(news.channels()).isEmpty();
            await(news.unsubscribe());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void patternsAndShardChannelsHaveTheirOwnMessages(Protocol protocol, RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = client(server.url(), options -> options.protocol(protocol));
                PubSub<String, String> orders = redis.pubSub()) {
            Hearing hearing = new Hearing();
            orders.listen(hearing);

            await(orders.psubscribe("orders:*"));
            await(orders.ssubscribe("shard"));

            assertThat(redis.publish("orders:7", "paid")).isEqualTo(1);
            assertThat(redis.spublish("shard", "hello")).isEqualTo(1);
            assertThat(redis.publish("others:7", "paid")).isZero();
            await().untilAsserted(() ->
                    assertThat(hearing.messages).containsExactly("orders:* orders:7 paid", "shard shard hello"));
            assertThat(redis.pubsubNumpat()).isEqualTo(1);
            assertThat(redis.pubsubShardchannels()).containsExactly("shard");
            assertThat(redis.pubsubShardnumsub(List.of("shard"))).containsEntry("shard", 1L);
            assertThat(orders.patterns()).containsExactly("orders:*");
            assertThat(orders.shardChannels()).containsExactly("shard");

            await(orders.punsubscribe("orders:*"));
            await(orders.sunsubscribe("shard"));
            assertThat(redis.pubsubNumpat()).isZero();
            assertThat(redis.pubsubShardchannels()).isEmpty();
            await().untilAsserted(() -> assertThat(hearing.notices)
                    .containsExactly("+PATTERN orders:* 1", "+SHARD shard 1", "-PATTERN orders:* 0", "-SHARD shard 0"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void itStaysIdleForThreeCommandTimeoutsAndThenHears(Protocol protocol, RedisServer server) throws Exception {
        Duration timeout = Duration.ofMillis(300);
        try (RedisClient<String, String> redis = client(
                        server.url(),
                        options -> options.protocol(protocol)
                                .commandTimeout(timeout)
                                .readTimeout(timeout)
                                .pubSub(options(timeout)));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("news"));
            long startNanos = System.nanoTime();

            await().pollDelay(timeout.multipliedBy(3)).until(() -> true);
            assertThat(redis.publish("news", "at last")).isEqualTo(1);

            await().untilAsserted(() -> assertThat(hearing.messages).containsExactly("news at last"));
            assertThat(System.nanoTime() - startNanos)
                    .isGreaterThan(timeout.multipliedBy(3).toNanos());
            assertThat(hearing.gaps).isEmpty();
            assertThat(hearing.ends).hasValue(0);
            assertThat(server.commandCalls("ping")).isPositive();
        }
    }

    private static PubSubOptions options(Duration pingInterval) {
        return PubSubOptions.DEFAULT.pingInterval(pingInterval);
    }

    @Test
    void aSubscriberHasNoCommandsForDataAndAConnectionOfItsOwn(RedisServer server) throws Exception {
        assertThat(SyncCommands.class.isAssignableFrom(PubSub.class)).isFalse();
        assertThat(AsyncCommands.class.isAssignableFrom(PubSub.class)).isFalse();
        try (RedisClient<String, String> redis = client(server.url(), options -> options.protocol(Protocol.RESP2));
                PubSub<String, String> news = redis.pubSub()) {
            await(news.subscribe("news"));
            redis.set("k", "v");
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(server.connectedClients(each -> each.get("sub").equals("1")))
                    .isEqualTo(1);
            assertThat(server.connectedClients()).isEqualTo(2);
            assertThatThrownBy(() ->
                            redis.execute(redis.command("SUBSCRIBE").field("x").returningNothing()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("client.pubSub()");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void aRefusalIsThatOfItsCommandAndOthersGoOn(Protocol protocol, RedisServer server) throws Exception {
        String url = "redis://reader:secret@127.0.0.1:" + server.port();
        try (RedisClient<String, String> redis = client(url, options -> options.protocol(protocol));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            var allowed = news.subscribe("news");
            var refused = news.subscribe("secrets");
            var again = news.subscribe("news");

            await(allowed);
            await(again);
            assertThatThrownBy(() -> await(refused))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(RedisServerException.class)
                    .hasMessageContaining("NOPERM");
            assertThat(news.channels()).containsExactly("news");
            server.cli("PUBLISH", "news", "hello");
            await().untilAsserted(() -> assertThat(hearing.messages).containsExactly("news hello"));
        }
    }

    @Test
    void whatTheCodecCannotReadIsSkippedAndTold(RedisServer server) throws Exception {
        try (RedisClient<String, Long> redis = RedisClient.create(
                        RedisOptions.parse(server.url()).toBuilder()
                                .discoverInterceptors(false)
                                .build(),
                        Codec.UTF8,
                        new NumberCodec());
                PubSub<String, Long> numbers = redis.pubSub()) {
            List<Long> heard = new CopyOnWriteArrayList<>();
            AtomicInteger errors = new AtomicInteger();
            numbers.listen(new PubSubListener<>() {
                @Override
                public void onMessage(String channel, Long message) {
                    heard.add(message);
                }

                @Override
                public void onError(RedisException error) {
                    errors.incrementAndGet();
                }
            });
            await(numbers.subscribe("numbers"));

            server.cli("PUBLISH", "numbers", "1");
            server.cli("PUBLISH", "numbers", "no number");
            server.cli("PUBLISH", "numbers", "3");

            await().untilAsserted(() -> assertThat(heard).containsExactly(1L, 3L));
            assertThat(errors).hasValue(1);
            assertThat(numbers.stats().undecodable()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void oneHundredThousandMessagesComeInOrder(Protocol protocol, RedisServer server) throws Exception {
        int count = 100_000;
        try (RedisClient<String, String> redis = client(
                        server.url(),
                        options -> options.protocol(protocol).pubSub(PubSubOptions.DEFAULT.bufferSize(count)));
                PubSub<String, String> numbers = redis.pubSub()) {
            List<String> heard = new ArrayList<>(count);
            AtomicInteger size = new AtomicInteger();
            numbers.listen(new PubSubListener<>() {
                @Override
                public void onMessage(String channel, String message) {
                    heard.add(message);
                    size.incrementAndGet();
                }
            });
            await(numbers.subscribe("numbers"));

            for (int from = 0; from < count; from += 10_000) {
                int start = from;
                redis.pipelined(pipeline -> {
                    for (int i = start; i < start + 10_000; i++) {
                        pipeline.publish("numbers", Integer.toString(i));
                    }
                });
            }

            await().atMost(Duration.ofSeconds(30)).until(() -> size.get() == count);
            for (int i = 0; i < count; i++) {
                assertThat(heard.get(i)).isEqualTo(Integer.toString(i));
            }
            assertThat(numbers.stats().dropped()).isZero();
        }
    }

    @Test
    void interceptorsSeeTheDialTheCommandsAndTheMessages(RedisServer server) throws Exception {
        RecordingInterceptor recorder = RecordingInterceptor.create();
        List<String> events = new CopyOnWriteArrayList<>();
        PubSubEvents listener = new PubSubEvents() {
            @Override
            public void received(ClientInfo client, boolean pattern, boolean sharded) {
                events.add((pattern ? "pattern" : sharded ? "sharded" : "plain"));
                throw new IllegalStateException("a listener that fails harms nobody");
            }
        };
        try (RedisClient<String, String> redis = client(
                        server.url(), options -> options.interceptor(recorder).interceptor(listener));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("news"));
            await(news.psubscribe("n*"));
            redis.publish("news", "hello");

            await().untilAsserted(() -> assertThat(hearing.messages).hasSize(2));
            assertThat(events).containsExactly("plain", "pattern");
            assertThat(recorder.commands("SUBSCRIBE")).hasSize(1);
            assertThat(recorder.commands("PSUBSCRIBE")).hasSize(1);
            assertThat(recorder.dials())
                    .anySatisfy(call ->
                            assertThat(call.dial()).extracting(Dial::reason).isEqualTo(DialReason.PUBSUB));
        }
    }

    @Test
    void theEndOfTheClientIsTheEndOfItsSubscribers(RedisServer server) {
        RedisClient<String, String> redis = client(server.url(), options -> options);
        PubSub<String, String> news = redis.pubSub();
        Hearing hearing = new Hearing();
        news.listen(hearing);
        Streamed streamed = new Streamed(Long.MAX_VALUE);
        news.messages().subscribe(streamed);
        news.subscribe("news").toCompletableFuture().join();
        String name = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(each -> each.matches("vitrine-pubsub-\\d+"))
                .findFirst()
                .orElseThrow();

        redis.close();

        await().until(() -> server.connectedClients() == 0);
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(each -> each.getName().startsWith(name)));
        assertThat(hearing.ends).hasValue(1);
        assertThat(hearing.endCause).isNull();
        assertThat(streamed.isCompleted()).isTrue();
        assertThatThrownBy(() -> news.subscribe("more").toCompletableFuture().join())
                .hasCauseInstanceOf(ClientClosedException.class);
        assertThatThrownBy(redis::pubSub).isInstanceOf(ClientClosedException.class);
        Hearing late = new Hearing();
        news.listen(late);
        await().until(() -> late.ends.get() == 1);
    }

    /** Whole numbers as digits. */
    private static final class NumberCodec implements Codec<Long> {

        @Override
        public void encode(Long value, ArgumentWriter out) {
            out.writeLong(value);
        }

        @Override
        public Long decode(byte[] buffer, int offset, int length) {
            return Long.valueOf(Codec.UTF8.decode(buffer, offset, length));
        }
    }
}
