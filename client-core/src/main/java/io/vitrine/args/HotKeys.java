package io.vitrine.args;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The keys that take most of a server. Since 8.6.
 *
 * @param <K> the type of keys
 * @param active whether it is still looking
 * @param sampleRatio it looks at one of so many commands
 * @param slots of which slots; if none were chosen, those of the server, or none where it does not tell
 * @param started when it began
 * @param duration for how long it has looked
 * @param byCpuTime the time that keys took, the longest first; empty if it did not look for that
 * @param byNetBytes the bytes that keys moved, the most first; empty if it did not look for that
 * @param figures all other figures, by the names of <a
 *     href="https://redis.io/docs/latest/commands/hotkeys-get/">HOTKEYS GET</a>
 */
public record HotKeys<K>(
        boolean active,
        long sampleRatio,
        List<SlotRange> slots,
        Instant started,
        Duration duration,
        Map<K, Duration> byCpuTime,
        Map<K, Long> byNetBytes,
        Map<String, Long> figures) {

    public HotKeys {
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(duration, "duration");
        slots = List.copyOf(slots);
        byCpuTime = Collections.unmodifiableMap(new LinkedHashMap<>(byCpuTime));
        byNetBytes = Collections.unmodifiableMap(new LinkedHashMap<>(byNetBytes));
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** The figures, not the keys, which are application data. */
    @Override
    public String toString() {
        return "HotKeys[active=" + active + ", duration=" + duration + ", " + figures + "]";
    }
}
