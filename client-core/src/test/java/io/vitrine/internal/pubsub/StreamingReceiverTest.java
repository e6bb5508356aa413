package io.vitrine.internal.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.PubSubMessage;
import io.vitrine.PubSubMessage.Message;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of {@link Flow}, with an executor that runs when the test says so. */
final class StreamingReceiverTest {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Audience<String, Integer> audience = audience();
    private final Recorder recorder = new Recorder();
    private Consumer<Flow.Subscription> onSubscribe = given -> {};
    private Consumer<Flow.Subscription> onNext = given -> {};

    private Audience<String, Integer> audience() {
        ClientInfo client =
                new ClientInfo("test", ClientInfo.Topology.STANDALONE, List.of(new Endpoint("h", 1)), 0, "1");
        RedisOptions options =
                RedisOptions.builder().callbackExecutor(tasks::add).build();
        return new Audience<>("unused", options, new PubSubNotices(client, List.of()));
    }

    /** Writes down what it hears. */
    private final class Recorder implements Flow.Subscriber<PubSubMessage<String, Integer>> {

        private final List<String> heard = new ArrayList<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            onSubscribe.accept(given);
            heard.add("subscribed");
        }

        @Override
        public void onNext(PubSubMessage<String, Integer> item) {
            heard.add(item instanceof Message<String, Integer> one ? "" + one.message() : "notice");
            onNext.accept(subscription);
        }

        @Override
        public void onError(Throwable failure) {
            heard.add(failure.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            heard.add("complete");
        }
    }

    /** A subscriber for whom these are waiting. */
    private Flow.Subscription subscribe(int messages) {
        audience.join(new StreamingReceiver<>(recorder));
        for (int i = 0; i < messages; i++) {
            audience.publish(new Message<>("c", i));
        }
        run();
        return recorder.subscription;
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    @Test
    void nothingComesBeforeTheSubscriberHasTakenItsSubscription() {
        onSubscribe = given -> {
            given.request(10);
            run();
        };
        subscribe(2);
        assertThat(recorder.heard).containsExactly("subscribed", "0", "1");
    }

    @Test
    void aSubscriberThatThrowsIsCancelled() {
        Flow.Subscription subscription = subscribe(3);
        onNext = given -> {
            throw new IllegalStateException("the subscriber's own failure");
        };
        subscription.request(2);
        run();
        subscription.request(1);
        audience.close();
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "0");
        assertThat(audience.size()).isZero();
        assertThat(audience.failures()).isEqualTo(1);
    }

    @Test
    void aSubscriberThatThrowsAtItsSubscriptionIsCancelled() {
        onSubscribe = given -> {
            given.request(1);
            throw new IllegalStateException("the subscriber's own failure");
        };
        subscribe(1);
        assertThat(recorder.heard).isEmpty();
        assertThat(audience.size()).isZero();
    }

    @Test
    void whoAsksForNothingHearsThatItIsWrong() {
        onNext = given -> given.request(-1);
        Flow.Subscription subscription = subscribe(3);
        subscription.request(2);
        run();
        subscription.request(0);
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "0", "IllegalArgumentException");
    }

    @Test
    void whoAsksForNothingBeforeTheEndHearsThatItIsWrong() {
        Flow.Subscription subscription = subscribe(1);
        audience.end(new IllegalStateException());
        subscription.request(0);
        audience.close();
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "IllegalArgumentException");
    }

    @Test
    void whoAsksForNothingWhileTheRestIsDeliveredHearsThatItIsWrong() {
        onNext = given -> given.request(-1);
        Flow.Subscription subscription = subscribe(3);
        audience.end(new IllegalStateException());
        subscription.request(3);
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "0", "IllegalArgumentException");
    }

    @Test
    void demandWithoutAnEndStaysSo() {
        onNext = given -> given.request(Long.MAX_VALUE);
        subscribe(3).request(Long.MAX_VALUE);
        run();
        audience.end(new IllegalStateException());
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "0", "1", "2", "IllegalStateException");
    }

    @Test
    void whoCancelsHearsNothingMore() {
        onNext = given -> {
            given.cancel();
            given.request(0);
        };
        Flow.Subscription subscription = subscribe(3);
        subscription.request(2);
        run();
        subscription.request(1);
        subscription.request(0);
        audience.close();
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "0");
        assertThat(audience.size()).isZero();
    }

    @Test
    void whatCannotBeDeliveredCostsNoDemandAndDoesNotDelayTheEnd() {
        Flow.Subscription subscription = subscribe(0);
        subscription.request(1);
        audience.undecodable(new RedisException(ErrorKind.CODEC, "unreadable", null));
        audience.publish(new Message<>("c", 0));
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "0");

        audience.undecodable(new RedisException(ErrorKind.CODEC, "unreadable", null));
        audience.end(new IllegalStateException());
        run();
        assertThat(recorder.heard).containsExactly("subscribed", "0", "IllegalStateException");
    }
}
