package io.vitrine.args.timeseries;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Several values at a time: of several aggregators, or of several series.
 *
 * @param values in the order in which they were asked for; NaN where there is none
 */
public record SampleRow(Instant timestamp, List<Double> values) {

    public SampleRow {
        Objects.requireNonNull(timestamp, "timestamp");
        values = List.copyOf(values);
    }
}
