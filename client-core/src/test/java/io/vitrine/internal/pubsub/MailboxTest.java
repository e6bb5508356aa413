package io.vitrine.internal.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.PubSubMessage;
import io.vitrine.PubSubMessage.Gap;
import io.vitrine.PubSubMessage.Message;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.options.PubSubOptions;
import io.vitrine.options.PubSubOptions.Overflow;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.PubSubEvents;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The buffer of one subscriber, with an executor that runs when the test says so. */
final class MailboxTest {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final AtomicInteger droppedEvents = new AtomicInteger();
    private boolean failing;

    private Audience<String, Integer> audience(Overflow overflow) {
        PubSubEvents counting = new PubSubEvents() {
            @Override
            public void dropped(ClientInfo client, boolean pattern, boolean sharded) {
                droppedEvents.incrementAndGet();
            }
        };
        ClientInfo client =
                new ClientInfo("test", ClientInfo.Topology.STANDALONE, List.of(new Endpoint("h", 1)), 0, "1");
        RedisOptions options = RedisOptions.builder()
                .callbackExecutor(tasks::add)
                .pubSub(PubSubOptions.DEFAULT.bufferSize(3).overflow(overflow))
                .build();
        return new Audience<>("unused", options, new PubSubNotices(client, List.of(counting)));
    }

    private void publish(Audience<String, Integer> audience, int from, int to) {
        IntStream.range(from, to).forEach(i -> audience.publish(new Message<>("c", i)));
    }

    /** Runs what is there; at most one task, since one subscriber has one. */
    private void run() {
        assertThat(tasks).hasSizeLessThanOrEqualTo(1);
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    private final class Recorder implements Receiver<String, Integer> {

        private final long demand;
        private final boolean surviving;

        Recorder(long demand, boolean surviving) {
            this.demand = demand;
            this.surviving = surviving;
        }

        @Override
        public void begin(Mailbox<String, Integer> mailbox) {
            heard.add("begin");
            if (demand > 0) {
                mailbox.request(demand);
            }
        }

        @Override
        public void accept(PubSubMessage<String, Integer> message) {
            heard.add(message instanceof Message<String, Integer> one ? "" + one.message() : "notice");
            if (failing) {
                throw new IllegalStateException("the subscriber's own failure");
            }
        }

        @Override
        public boolean hearsErrors() {
            return surviving;
        }

        @Override
        public void hear(RedisException error) {
            heard.add("error");
        }

        @Override
        public void end(@Nullable Throwable cause) {
            heard.add(cause == null ? "end" : cause.getClass().getSimpleName());
        }

        @Override
        public boolean survivesFailures() {
            return surviving;
        }
    }

    @Test
    void everythingIsDeliveredInOrderAndTheBeginningFirst() {
        Audience<String, Integer> audience = audience(Overflow.DROP_OLDEST);
        audience.join(new Recorder(Mailbox.UNLIMITED, true));
        publish(audience, 0, 2);
        assertThat(heard).isEmpty();
        run();
        audience.tell(new RedisException(ErrorKind.OTHER, "x", null));
        publish(audience, 2, 3);
        audience.tell(new Gap<>(Instant.EPOCH, Instant.EPOCH));
        run();
        audience.end(new IllegalStateException());
        run();
        publish(audience, 3, 4);
        run();
        assertThat(heard).containsExactly("begin", "0", "1", "error", "2", "notice", "IllegalStateException");
        assertThat(audience.size()).isZero();
    }

    @Test
    void theOldestMessagesGiveWayAndNoticesStay() {
        Audience<String, Integer> audience = audience(Overflow.DROP_OLDEST);
        Mailbox<String, Integer> mailbox = audience.join(new Recorder(Mailbox.UNLIMITED, true));
        audience.tell(new Gap<>(Instant.EPOCH, Instant.EPOCH));
        publish(audience, 0, 10);
        run();
        assertThat(heard).containsExactly("begin", "notice", "8", "9");
        assertThat(mailbox.dropped()).isEqualTo(8);
        assertThat(audience.dropped()).isEqualTo(8);
        assertThat(droppedEvents).hasValue(8);
    }

    @Test
    void theNewestMessagesAreLost() {
        Audience<String, Integer> audience = audience(Overflow.DROP_NEWEST);
        Mailbox<String, Integer> mailbox = audience.join(new Recorder(Mailbox.UNLIMITED, true));
        publish(audience, 0, 10);
        run();
        assertThat(heard).containsExactly("begin", "0", "1", "2");
        assertThat(mailbox.dropped()).isEqualTo(7);
    }

    @Test
    void theSubscriberFailsAndHearsNothingElse() {
        Audience<String, Integer> audience = audience(Overflow.FAIL_SUBSCRIBER);
        Mailbox<String, Integer> mailbox = audience.join(new Recorder(Mailbox.UNLIMITED, true));
        publish(audience, 0, 10);
        assertThat(mailbox.isActive()).isFalse();
        assertThat(audience.size()).isZero();
        run();
        assertThat(heard).containsExactly("begin", "SlowSubscriberException");
    }

    @Test
    void demandIsKeptToAndTheEndWaitsForWhatIsHere() {
        Audience<String, Integer> audience = audience(Overflow.DROP_OLDEST);
        Mailbox<String, Integer> mailbox = audience.join(new Recorder(1, false));
        publish(audience, 0, 3);
        run();
        assertThat(heard).containsExactly("begin", "0");
        mailbox.request(1);
        mailbox.end(null);
        run();
        assertThat(heard).containsExactly("begin", "0", "1");
        mailbox.request(Long.MAX_VALUE);
        mailbox.request(Long.MAX_VALUE);
        run();
        assertThat(heard).containsExactly("begin", "0", "1", "2", "end");
    }

    @Test
    void closingDropsWhatIsHere() {
        Audience<String, Integer> audience = audience(Overflow.DROP_OLDEST);
        audience.join(new Recorder(Mailbox.UNLIMITED, true));
        publish(audience, 0, 3);
        audience.close();
        run();
        assertThat(heard).containsExactly("begin", "end");
        audience.join(new Recorder(Mailbox.UNLIMITED, true));
        run();
        assertThat(heard).containsExactly("begin", "end", "begin", "end");
    }

    @Test
    void aReceiverThatThrowsGoesOnOrIsLeftAlone() {
        failing = true;
        Audience<String, Integer> audience = audience(Overflow.DROP_OLDEST);
        audience.join(new Recorder(Mailbox.UNLIMITED, true));
        publish(audience, 0, 2);
        run();
        assertThat(heard).containsExactly("begin", "0", "1");
        assertThat(audience.failures()).isEqualTo(2);
        audience.close();
        run();

        heard.clear();
        Audience<String, Integer> strict = audience(Overflow.DROP_OLDEST);
        strict.join(new Recorder(Mailbox.UNLIMITED, false));
        publish(strict, 0, 2);
        run();
        strict.close();
        run();
        assertThat(heard).containsExactly("begin", "0");
        assertThat(strict.size()).isZero();
    }

    @Test
    void aLongRowOfMessagesLeavesTheThreadToOthersInBetween() {
        PubSubOptions wide = PubSubOptions.DEFAULT.bufferSize(1_000);
        RedisOptions options =
                RedisOptions.builder().callbackExecutor(tasks::add).pubSub(wide).build();
        ClientInfo client =
                new ClientInfo("test", ClientInfo.Topology.STANDALONE, List.of(new Endpoint("h", 1)), 0, "1");
        Audience<String, Integer> audience = new Audience<>("unused", options, new PubSubNotices(client, List.of()));
        audience.join(new Recorder(Mailbox.UNLIMITED, true));
        publish(audience, 0, 1_000);
        tasks.poll().run();
        assertThat(heard).hasSizeLessThan(300);
        assertThat(tasks).hasSize(1);
        run();
        assertThat(heard).hasSize(1_001);
    }
}
