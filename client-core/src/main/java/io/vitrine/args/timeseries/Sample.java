package io.vitrine.args.timeseries;

import java.time.Instant;
import java.util.Objects;

/**
 * A value of a time series at a time, which Redis keeps in milliseconds.
 *
 * @param value may be NaN where an aggregation has nothing to tell
 */
public record Sample(Instant timestamp, double value) {

    public Sample {
        Objects.requireNonNull(timestamp, "timestamp");
    }
}
