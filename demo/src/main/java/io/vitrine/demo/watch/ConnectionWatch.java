package io.vitrine.demo.watch;

import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.spi.PoolListener;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Tells the feed of connections that come and go, and counts why they went. Safe for any number of threads. */
public final class ConnectionWatch implements ConnectionListener, PoolListener {
    private static final CloseReason[] REASONS = CloseReason.values();

    private final EventFeed feed;
    private final LongAdder[] closedBy = new LongAdder[REASONS.length];

    /** A watch that tells this feed. */
    public ConnectionWatch(EventFeed feed) {
        this.feed = feed;
        for (int i = 0; i < closedBy.length; i++) {
            closedBy[i] = new LongAdder();
        }
    }

    @Override
    public void ready(ConnectionEvent event) {
        feed.add(Event.Source.CONNECTION, "opened (" + event.reason().name().toLowerCase(Locale.ROOT) + ")");
    }

    /** Also what was closed before it was ready, such as a dial that took too long. */
    @Override
    public void closed(ConnectionEvent event, CloseReason reason) {
        feed.add(Event.Source.CONNECTION, "closed (" + reason.label() + ")");
    }

    @Override
    public void closed(PoolView pool, CloseReason reason) {
        closedBy[reason.ordinal()].increment();
    }

    @Override
    public void exhausted(PoolView pool, PoolStats stats, long waitedNanos) {
        feed.add(
                Event.Source.POOL,
                "exhausted: " + stats.used() + " of " + stats.maxSize() + " in use, gave up after "
                        + TimeUnit.NANOSECONDS.toMillis(waitedNanos) + " ms");
    }

    /** How many connections pools closed, by the label of the reason; without reasons that did not occur. */
    public Map<String, Long> closedByReason() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (CloseReason reason : REASONS) {
            long count = closedBy[reason.ordinal()].sum();
            if (count > 0) {
                counts.put(reason.label(), count);
            }
        }
        return counts;
    }
}
