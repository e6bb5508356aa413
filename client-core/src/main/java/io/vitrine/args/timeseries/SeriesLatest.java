package io.vitrine.args.timeseries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time series that matched, and its latest sample.
 *
 * @param <K> the type of keys
 * @param labels those that were asked for; null for a label the series does not have
 * @param sample null when the series is empty
 */
public record SeriesLatest<K>(
        K key,
        Map<String, @Nullable String> labels,
        @Nullable Sample sample) {

    public SeriesLatest {
        Objects.requireNonNull(key, "key");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** The sample, not the key, which is application data. */
    @Override
    public String toString() {
        return "SeriesLatest[" + sample + "]";
    }
}
