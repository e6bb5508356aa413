package io.vitrine.resilience;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock in milliseconds, which makes one {@link Instant} a millisecond: the window of a breaker asks for one at every
 * call and looks at its seconds only. Safe for concurrent use.
 */
final class MillisecondClock extends Clock {

    private final ZoneId zone;
    private volatile Instant last = Instant.EPOCH;

    MillisecondClock() {
        this(ZoneOffset.UTC);
    }

    private MillisecondClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        long nowMillis = System.currentTimeMillis();
        Instant known = last;
        if (known.toEpochMilli() == nowMillis) {
            return known;
        }
        Instant now = Instant.ofEpochMilli(nowMillis);
        last = now;
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MillisecondClock(other);
    }
}
