package io.vitrine.args.timeseries;

import io.vitrine.internal.args.Checks;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sample for {@code TS.MADD}, and the series it belongs to.
 *
 * @param <K> the type of keys
 * @param timestamp in whole milliseconds; what is finer is cut off. Null for the server's time
 * @param value NaN since Redis 8.6
 */
public record SeriesSample<K>(K key, @Nullable Instant timestamp, double value) {

    public SeriesSample {
        Objects.requireNonNull(key, "key");
        if (timestamp != null) {
            Checks.epochMillis("TS.MADD timestamp", timestamp);
        }
    }

    /** A sample with the server's time: {@code *}. */
    public static <K> SeriesSample<K> now(K key, double value) {
        return new SeriesSample<>(key, null, value);
    }

    /** The time, not the key, which is application data. */
    @Override
    public String toString() {
        return "SeriesSample[" + (timestamp == null ? "now" : timestamp) + "]";
    }
}
