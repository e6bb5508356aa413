package io.vitrine.it.pubsub;

import static io.vitrine.it.pubsub.Subscribers.await;
import static io.vitrine.it.pubsub.Subscribers.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.PubSub;
import io.vitrine.PubSubListener;
import io.vitrine.RedisClient;
import io.vitrine.SlowSubscriberException;
import io.vitrine.Subscription;
import io.vitrine.options.PubSubOptions;
import io.vitrine.options.PubSubOptions.Overflow;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Subscribers that are slow, throw or never return. */
@RedisTest
class SlowSubscriberIT {

    private static final int COUNT = 500;
    private static final PubSubOptions SMALL = PubSubOptions.DEFAULT.bufferSize(10);

    private static RedisClient<String, String> clientOf(RedisServer server, PubSubOptions options) {
        return client(server.url(), each -> each.pubSub(options));
    }

    private static void publish(RedisClient<String, String> redis, int count) {
        redis.pipelined(pipeline -> IntStream.range(0, count).forEach(i -> pipeline.publish("c", "" + i)));
    }

    @Test
    void aListenerThatNeverReturnsStallsNobody(RedisServer server) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (RedisClient<String, String> redis = clientOf(server, PubSubOptions.DEFAULT);
                PubSub<String, String> subscriber = redis.pubSub()) {
            CountDownLatch blocked = new CountDownLatch(1);
            Subscription slow = subscriber.listen(new PubSubListener<>() {
                @Override
                public void onMessage(String channel, String message) {
                    blocked.countDown();
                    boolean interrupted = false;
                    while (never.getCount() > 0 && !interrupted) {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            interrupted = true;
                        }
                    }
                }
            });
            Hearing hearing = new Hearing();
            subscriber.listen(hearing);
            await(subscriber.subscribe("c"));

            for (int i = 0; i < 10; i++) {
                publish(redis, COUNT);
                int sum = (i + 1) * COUNT;
                await().until(() -> hearing.messages.size() == sum);
            }

            blocked.await();
            assertThat(slow.dropped()).isEqualTo(10L * COUNT - 1 - 1_024);
            assertThat(subscriber.stats().dropped()).isEqualTo(slow.dropped());
            await(subscriber.subscribe("d"));
            assertThat(redis.async().ping().toCompletableFuture().get()).isEqualTo("PONG");
        } finally {
            never.countDown();
        }
    }

    @Test
    void aListenerMayMakeBlockingCallsAndWaitForStages(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = clientOf(server, PubSubOptions.DEFAULT);
                PubSub<String, String> subscriber = redis.pubSub()) {
            CompletableFuture<String> done = new CompletableFuture<>();
            subscriber.listen(new PubSubListener<>() {
                @Override
                public void onMessage(String channel, String message) {
                    try {
                        redis.set("k", message);
                        redis.pipelined(batch -> batch.append("k", "+"));
                        redis.transaction(batch -> batch.append("k", "+"));
                        subscriber.subscribe("d").toCompletableFuture().join();
                        done.complete(
                                redis.async().get("k").toCompletableFuture().join());
                    } catch (RuntimeException thrown) {
                        done.completeExceptionally(thrown);
                    }
                }
            });
            await(subscriber.subscribe("c"));

            publish(redis, 1);

            assertThat(await(done)).isEqualTo("0++");
            assertThat(subscriber.channels()).containsExactly("c", "d");
            assertThat(subscriber.stats().listenerFailures()).isZero();
        }
    }

    @Test
    void aListenerThatThrowsIsCountedAndGoesOn(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = clientOf(server, PubSubOptions.DEFAULT);
                PubSub<String, String> subscriber = redis.pubSub()) {
            subscriber.listen(new PubSubListener<>() {
                @Override
                public void onMessage(String channel, String message) {
                    throw new IllegalStateException("the listener's own failure");
                }
            });
            Hearing hearing = new Hearing();
            subscriber.listen(hearing);
            await(subscriber.subscribe("c"));

            publish(redis, 20);

            await().until(() -> hearing.messages.size() == 20);
            await().until(() -> subscriber.stats().listenerFailures() == 20);
        }
    }

    @Test
    void theOldestOrTheNewestAreDroppedAsTheOptionsSay(RedisServer server) throws Exception {
        assertThat(heardWithoutDemand(server, Overflow.DROP_OLDEST))
                .containsExactlyElementsOf(numbers(COUNT - 10, COUNT));
        assertThat(heardWithoutDemand(server, Overflow.DROP_NEWEST)).containsExactlyElementsOf(numbers(0, 10));
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "" + i).toList();
    }

    /** What a subscriber gets that requests nothing before all is published. */
    private static List<String> heardWithoutDemand(RedisServer server, Overflow overflow) throws Exception {
        try (RedisClient<String, String> redis = clientOf(server, SMALL.overflow(overflow));
                PubSub<String, String> subscriber = redis.pubSub()) {
            await(subscriber.subscribe("c"));
            Streamed streamed = new Streamed(0);
            subscriber.messages().subscribe(streamed);
            await().until(streamed::isSubscribed);
            publish(redis, COUNT);
            await().until(() -> subscriber.stats().received() == COUNT);
            assertThat(subscriber.stats().dropped()).isEqualTo(COUNT - 10);
            assertThat(streamed.messages).isEmpty();
            streamed.subscription().request(100);
            await().until(() -> streamed.messages.size() == 10);
            return streamed.messages;
        }
    }

    @Test
    void aSubscriberFailsOnOverflowIfTheOptionsSaySo(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = clientOf(server, SMALL.overflow(Overflow.FAIL_SUBSCRIBER));
                PubSub<String, String> subscriber = redis.pubSub()) {
            Streamed streamed = new Streamed(0);
            Hearing hearing = new Hearing();
            subscriber.messages().subscribe(streamed);
            await(subscriber.subscribe("c"));

            publish(redis, 11);
            await().untilAsserted(() -> assertThat(streamed.failure()).isInstanceOf(SlowSubscriberException.class));
            subscriber.listen(hearing);
            publish(redis, 1);
            await().until(() -> hearing.messages.size() == 1);
            assertThat(subscriber.stats().subscribers()).isEqualTo(1);
        }
    }

    @Test
    void aStreamGivesWhatIsRequestedAndNoMore(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = clientOf(server, PubSubOptions.DEFAULT);
                PubSub<String, String> subscriber = redis.pubSub()) {
            Streamed streamed = new Streamed(3);
            subscriber.messages().subscribe(streamed);
            await(subscriber.subscribe("c"));
            publish(redis, 10);
            await().until(() -> subscriber.stats().received() == 10);

            await().until(() -> streamed.messages.size() == 3);
            await().during(Duration.ofMillis(100)).until(() -> streamed.messages.size() == 3);
            assertThat(streamed.messages).containsExactly("Subscribed", "0", "1");
            streamed.subscription().request(2);
            await().until(() -> streamed.messages.size() == 5);
            streamed.subscription().cancel();
            publish(redis, 10);
            await().until(() -> subscriber.stats().received() == 20);
            assertThat(streamed.messages).containsExactly("Subscribed", "0", "1", "2", "3");
            assertThat(streamed.isCompleted()).isFalse();
            assertThat(subscriber.stats().subscribers()).isZero();

            Streamed wrong = new Streamed(0);
            subscriber.messages().subscribe(wrong);
            await().until(wrong::isSubscribed);
            wrong.subscription().request(0);
            await().untilAsserted(() -> assertThat(wrong.failure()).isInstanceOf(IllegalArgumentException.class));
        }
    }
}
