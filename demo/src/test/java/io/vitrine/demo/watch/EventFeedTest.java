package io.vitrine.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.demo.SteppingClock;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener.ConnectionEvent;
import io.vitrine.spi.DialReason;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakePool;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventFeedTest {
    private static final ConnectionEvent CONNECTION =
            new ConnectionEvent(FakeCall.CLIENT, FakeCall.NODE, 1, DialReason.DEMAND);

    private final SteppingClock clock = new SteppingClock();
    private final EventFeed feed = new EventFeed(3, clock);
    private final ConnectionWatch watch = new ConnectionWatch(feed);

    @Test
    void theNewestComesFirstAndTheOldestMakesRoom() {
        for (String text : new String[] {"a", "b", "c", "d"}) {
            feed.add(Event.Source.FAULT, text);
        }

        assertThat(feed.list()).extracting(Event::text).containsExactly("d", "c", "b");
    }

    @Test
    void whatHappensAgainSoonIsOneEntryWithACount() {
        long before = clock.millis();
        feed.add(Event.Source.CONNECTION, "closed");
        clock.pass(EventFeed.SAME);
        feed.add(Event.Source.CONNECTION, "closed");

        assertThat(feed.list())
                .containsExactly(new Event(before + EventFeed.SAME.toMillis(), Event.Source.CONNECTION, "closed", 2));
    }

    @Test
    void whatHappensAgainLaterIsAnotherEntry() {
        feed.add(Event.Source.CONNECTION, "closed");
        clock.pass(EventFeed.SAME.plusMillis(1));
        feed.add(Event.Source.CONNECTION, "closed");

        assertThat(feed.list()).extracting(Event::times).containsExactly(1, 1);
    }

    @Test
    void connectionsTellWhenTheyComeAndWhyTheyGo() {
        watch.ready(CONNECTION);
        watch.closed(CONNECTION, CloseReason.IO_ERROR);
        watch.closed(CONNECTION, CloseReason.IO_ERROR);

        assertThat(feed.list()).extracting(Event::text).containsExactly("closed (io_error)", "opened (demand)");
        assertThat(feed.list().get(0).times()).isEqualTo(2);
        assertThat(watch.closedByReason()).isEmpty();
    }

    @Test
    void whatPoolsCloseIsCountedByReason() {
        watch.closed(new FakePool("pool"), CloseReason.IDLE);
        watch.closed(new FakePool("pool"), CloseReason.IDLE);
        watch.closed(new FakePool("pool"), CloseReason.TIMEOUT);

        assertThat(watch.closedByReason()).containsExactly(Map.entry("idle", 2L), Map.entry("timeout", 1L));
    }

    @Test
    void anExhaustedPoolSaysItsLevelsAndTheWait() {
        watch.exhausted(
                new FakePool("pool"), FakePool.EMPTY, Duration.ofMillis(250).toNanos());

        assertThat(feed.list())
                .extracting(Event::source, Event::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Event.Source.POOL, "exhausted: 0 of 16 in use, gave up after 250 ms"));
    }
}
