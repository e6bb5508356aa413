package io.vitrine.args.timeseries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Time series that share the value of a label, reduced to one.
 *
 * @param name {@code label=value}
 * @param labels those that were asked for; null for a label whose value the series do not share
 * @param sources the keys of the series, as text; empty unless all labels were asked for, as RESP2 does not tell them else
 */
public record SeriesGroup(
        String name, Map<String, @Nullable String> labels, List<String> sources, List<Sample> samples) {

    public SeriesGroup {
        Objects.requireNonNull(name, "name");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        sources = List.copyOf(sources);
        samples = List.copyOf(samples);
    }

    /** How many samples, not the name, which is application data. */
    @Override
    public String toString() {
        return "SeriesGroup[samples=" + samples.size() + "]";
    }
}
