package io.vitrine.it.pubsub;

import static io.vitrine.it.pubsub.Subscribers.await;
import static io.vitrine.it.pubsub.Subscribers.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vitrine.NotConnectedException;
import io.vitrine.PubSub;
import io.vitrine.PubSubMessage.Gap;
import io.vitrine.RedisClient;
import io.vitrine.RedisTimeoutException;
import io.vitrine.options.Protocol;
import io.vitrine.options.PubSubOptions;
import io.vitrine.options.ReconnectStrategy;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.spi.PubSubEvents;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Subscriptions over a bad network and with servers that fail. */
@RedisTest
class PubSubFaultsIT {

    private static final Duration SHORT = Duration.ofMillis(200);

    /** Writes down what becomes of connections and subscriptions. */
    private static final class Events implements ConnectionListener, PubSubEvents {

        final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void reconnecting(ConnectionEvent event, int attempt, Duration delay, Throwable cause) {
            seen.add("reconnecting");
        }

        @Override
        public void closed(ConnectionEvent event, CloseReason reason) {
            seen.add("closed " + reason);
        }

        @Override
        public void ended(ConnectionEvent event) {
            seen.add("ended");
        }

        @Override
        public void resubscribed(ClientInfo client, int names, long gapNanos) {
            seen.add("resubscribed " + names + (gapNanos > 0 ? "" : " with no gap"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void afterACutMessagesResumeAndTheGapIsReported(Protocol protocol, RedisServer server, FaultProxy proxy)
            throws Exception {
        Events events = new Events();
        try (RedisClient<String, String> redis = client(
                        proxy.url(), options -> options.protocol(protocol).interceptor(events));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("a", "b"));
            await(news.psubscribe("p*"));
            await(news.ssubscribe("s"));
            await(news.unsubscribe("b"));
            server.cli("PUBLISH", "a", "before");
            await().until(() -> hearing.messages.size() == 1);

            proxy.cut();

            await().until(() -> hearing.gaps.size() == 1);
            server.cli("PUBLISH", "a", "after");
            server.cli("PUBLISH", "b", "not subscribed to");
            server.cli("PUBLISH", "p1", "pattern");
            server.cli("SPUBLISH", "s", "shard");
            await().untilAsserted(() -> assertThat(hearing.messages)
                    .containsExactly("a before", "a after", "p* p1 pattern", "shard s shard"));
            Gap<String, String> gap = hearing.gaps.get(0);
            assertThat(gap.restoredAt()).isAfterOrEqualTo(gap.lostAt());
            assertThat(news.stats().resubscribes()).isEqualTo(1);
            assertThat(events.seen).containsSubsequence("closed IO_ERROR", "reconnecting", "resubscribed 3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void aRightThatIsTakenAwayCostsNoOtherName(Protocol protocol, RedisServer server) throws Exception {
        server.cli("ACL", "SETUSER", "reader", "on", ">secret", "+@all", "resetchannels", "&a", "&b", "&c");
        String url = "redis://reader:secret@127.0.0.1:" + server.port();
        try (RedisClient<String, String> redis = client(url, options -> options.protocol(protocol));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("a", "b", "c"));

            server.cli("ACL", "SETUSER", "reader", "resetchannels", "&a", "&c");

            await().until(() -> hearing.gaps.size() == 1);
            assertThat(news.channels()).containsExactly("a", "c");
            assertThat(hearing.errors)
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal).hasMessageContaining("NOPERM"));
            assertThat(hearing.notices).filteredOn(each -> each.startsWith("-")).containsExactly("-CHANNEL b 2");
            server.cli("PUBLISH", "a", "after");
            server.cli("PUBLISH", "c", "after");
            await().untilAsserted(() -> assertThat(hearing.messages).containsExactly("a after", "c after"));
        }
    }

    @Test
    void whatIsSubscribedToWhileTheConnectionIsAwayIsConfirmedLater(RedisServer server, FaultProxy proxy)
            throws Exception {
        try (RedisClient<String, String> redis = client(proxy.url(), options -> options);
                PubSub<String, String> news = redis.pubSub()) {
            await(news.subscribe("a", "b"));
            proxy.refuse();
            proxy.cut();
            await().until(() -> !news.stats().connected());

            CompletionStage<Void> more = news.subscribe("c");
            CompletionStage<Void> less = news.unsubscribe("a");
            assertThat(more.toCompletableFuture()).isNotDone();
            proxy.heal();

            await(more);
            await(less);
            assertThat(redis.pubsubChannels()).containsExactlyInAnyOrder("b", "c");
        }
    }

    @Test
    void aCallWhoseTimeIsUpFailsAndItsNameStaysWanted(RedisServer server, FaultProxy proxy) throws Exception {
        proxy.refuse();
        try (RedisClient<String, String> redis = client(proxy.url(), options -> options.commandTimeout(SHORT));
                PubSub<String, String> news = redis.pubSub()) {
            CompletionStage<Void> late = news.subscribe("a");
            assertThatThrownBy(() -> await(late)).hasCauseInstanceOf(RedisTimeoutException.class);
            assertThat(news.channels()).containsExactly("a");

            proxy.heal();
            await().until(() -> server.cli("PUBSUB", "CHANNELS").equals(List.of("a")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void aFrozenServerIsNoticedByPing(Protocol protocol, RedisServer server, FaultProxy proxy) throws Exception {
        Events events = new Events();
        PubSubOptions impatient = PubSubOptions.DEFAULT.pingInterval(SHORT).pingTimeout(SHORT);
        try (RedisClient<String, String> redis = client(
                        proxy.url(),
                        options -> options.protocol(protocol)
                                .connectTimeout(SHORT)
                                .pubSub(impatient)
                                .interceptor(events));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("a"));
            server.freeze();
            try {
                await().until(() -> events.seen.contains("closed UNHEALTHY"));
            } finally {
                server.resume();
            }
            await().until(() -> hearing.gaps.size() == 1);
            server.cli("PUBLISH", "a", "after");
            await().untilAsserted(() -> assertThat(hearing.messages).containsExactly("a after"));
        }
    }

    @Test
    void aServerThatWasKilledIsFoundAgain(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = client(server.url(), options -> options);
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("a"));
            server.kill();
            await().until(() -> !news.stats().connected());
            server.restart();

            await().until(() -> hearing.gaps.size() == 1);
            assertThat(redis.publish("a", "after")).isEqualTo(1);
            await().untilAsserted(() -> assertThat(hearing.messages).containsExactly("a after"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP2", "RESP3"})
    void aNetworkOfSingleBytesLosesNothing(Protocol protocol, RedisServer server, FaultProxy proxy) throws Exception {
        proxy.sliceIntoSingleBytes();
        try (RedisClient<String, String> redis = client(proxy.url(), options -> options.protocol(protocol));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("a", "b", "c"));
            await(news.psubscribe("p*"));
            for (int i = 0; i < 50; i++) {
                server.cli("PUBLISH", "p" + i, "message " + i);
            }
            await().until(() -> hearing.messages.size() == 50);
            assertThat(hearing.messages).contains("p* p49 message 49");
        }
    }

    @Test
    void whenTheStrategyGivesUpListenersHearTheEndAndConnectRevives(RedisServer server, FaultProxy proxy)
            throws Exception {
        Events events = new Events();
        try (RedisClient<String, String> redis = client(
                        proxy.url(),
                        options -> options.reconnect(ReconnectStrategy.never()).interceptor(events));
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            Streamed streamed = new Streamed(Long.MAX_VALUE);
            news.messages().subscribe(streamed);
            await(news.subscribe("a"));

            proxy.cut();

            await().until(() -> hearing.ends.get() == 1);
            assertThat(hearing.endCause).isInstanceOf(NotConnectedException.class);
            await().untilAsserted(() -> assertThat(streamed.failure()).isInstanceOf(NotConnectedException.class));
            assertThat(events.seen).contains("ended");
            assertThatThrownBy(() -> await(news.subscribe("b"))).hasCauseInstanceOf(NotConnectedException.class);

            Hearing second = new Hearing();
            news.listen(second);
            news.connect();
            await().until(() -> second.gaps.size() == 1);
            server.cli("PUBLISH", "a", "after");
            await().untilAsserted(() -> assertThat(second.messages).containsExactly("a after"));
        }
    }

    @Test
    void fiveCutsAreFiveGapsAndOneConnection(RedisServer server, FaultProxy proxy) throws Exception {
        try (RedisClient<String, String> redis = client(proxy.url(), options -> options);
                PubSub<String, String> news = redis.pubSub()) {
            Hearing hearing = new Hearing();
            news.listen(hearing);
            await(news.subscribe("a"));
            for (int i = 1; i <= 5; i++) {
                int gaps = i;
                proxy.cut();
                await().until(() -> hearing.gaps.size() == gaps);
            }
            assertThat(proxy.accepted()).isEqualTo(6);
            assertThat(news.stats().resubscribes()).isEqualTo(5);
            await().until(() -> server.connectedClients() == 1);
        }
    }
}
