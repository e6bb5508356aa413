package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import io.vitrine.internal.config.OptionText;
import java.time.Duration;
import java.util.Objects;

/**
 * TCP keep-alive: how soon a connection whose peer has vanished is found out, at the latest after
 * {@code idle + interval × count}. Idle, interval and count are set where the platform has them (Linux, macOS, recent
 * Windows); elsewhere keep-alive runs at the system's pace.
 *
 * @param idle how long a connection is silent before the first probe; whole seconds
 * @param interval the time between probes; whole seconds
 * @param count the probes without an answer after which the connection is dead
 */
public record KeepAlive(Duration idle, Duration interval, int count) {

    /** No keep-alive. */
    public static final KeepAlive OFF = new KeepAlive(Duration.ZERO, Duration.ZERO, 0);

    /** 30 s, 5 s, 3 probes: a vanished peer is found out after 45 s. */
    public static final KeepAlive DEFAULT = new KeepAlive(Duration.ofSeconds(30), Duration.ofSeconds(5), 3);

    public KeepAlive {
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(interval, "interval");
        if (!idle.isZero() || !interval.isZero() || count != 0) {
            Bounds.seconds("keepAlive idle", idle, 1, 32_767);
            Bounds.seconds("keepAlive interval", interval, 1, 32_767);
            Bounds.number("keepAlive count", count, 1, 127);
        }
    }

    /** Keep-alive with these figures. */
    public static KeepAlive of(Duration idle, Duration interval, int count) {
        if (count == 0) {
            throw Bounds.invalid("keepAlive count 0 is not in 1..127; for none there is KeepAlive.OFF");
        }
        return new KeepAlive(idle, interval, count);
    }

    /** Whether there is keep-alive at all. */
    public boolean isOn() {
        return count > 0;
    }

    /** As options hold it: {@code off}, or {@code 30s,5s,3}. */
    @Override
    public String toString() {
        return isOn() ? OptionText.format(idle) + "," + OptionText.format(interval) + "," + count : "off";
    }
}
