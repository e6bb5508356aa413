package io.vitrine.args.timeseries;

import io.vitrine.internal.args.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * A sample for {@code TS.MADD}, and the series it belongs to.
 *
 * @param <K> the type of keys
 * @param timestamp in whole milliseconds; what is finer is cut off
 */
public record SeriesSample<K>(K key, Instant timestamp, double value) {

    public SeriesSample {
        Objects.requireNonNull(key, "key");
        Checks.epochMillis("TS.MADD timestamp", timestamp);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("TS.MADD value is NaN; must be a number");
        }
    }

    /** The time, not the key, which is application data. */
    @Override
    public String toString() {
        return "SeriesSample[" + timestamp + "]";
    }
}
