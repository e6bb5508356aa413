package io.vitrine.args.timeseries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time series that matched, and its samples.
 *
 * @param <K> the type of keys
 * @param labels those that were asked for; null for a label the series does not have
 */
public record SeriesSamples<K>(K key, Map<String, @Nullable String> labels, List<Sample> samples) {

    public SeriesSamples {
        Objects.requireNonNull(key, "key");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        samples = List.copyOf(samples);
    }

    /** How many samples, not the key, which is application data. */
    @Override
    public String toString() {
        return "SeriesSamples[samples=" + samples.size() + "]";
    }
}
