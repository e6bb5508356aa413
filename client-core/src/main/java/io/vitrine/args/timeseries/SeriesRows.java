package io.vitrine.args.timeseries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time series that matched, and its buckets with a value of each aggregator.
 *
 * @param <K> the type of keys
 * @param labels those that were asked for; null for a label the series does not have
 */
public record SeriesRows<K>(K key, Map<String, @Nullable String> labels, List<SampleRow> rows) {

    public SeriesRows {
        Objects.requireNonNull(key, "key");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        rows = List.copyOf(rows);
    }

    /** How many buckets, not the key, which is application data. */
    @Override
    public String toString() {
        return "SeriesRows[rows=" + rows.size() + "]";
    }
}
