package io.vitrine.demo.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last events. What happens again within {@link #SAME} becomes one entry with a count. Safe for any number of threads. */
public final class EventFeed {
    static final Duration SAME = Duration.ofSeconds(2);

    private final Clock clock;
    private final Recent<Event> kept;

    /**
     * A feed.
     *
     * @param capacity how many events are kept
     */
    public EventFeed(int capacity, Clock clock) {
        this.kept = new Recent<>(capacity);
        this.clock = clock;
    }

    /** Something happened just now. */
    public void add(Event.Source source, String text) {
        kept.add(new Event(clock.millis(), source, text, 1), EventFeed::merge);
    }

    private static @Nullable Event merge(Event last, Event added) {
        boolean same = last.source() == added.source()
                && last.text().equals(added.text())
                && added.atMillis() - last.atMillis() <= SAME.toMillis();
        return same ? new Event(added.atMillis(), added.source(), added.text(), last.times() + 1) : null;
    }

    /** The events, the last first. */
    public List<Event> list() {
        return kept.list();
    }
}
