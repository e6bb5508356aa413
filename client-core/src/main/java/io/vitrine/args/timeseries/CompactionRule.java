package io.vitrine.args.timeseries;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How a time series is compacted into another.
 *
 * @param <K> the type of keys
 * @param destination the series that gets the buckets
 * @param bucket how long each is
 * @param alignment where a bucket starts
 */
public record CompactionRule<K>(K destination, Duration bucket, Aggregator aggregator, Instant alignment) {

    public CompactionRule {
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(aggregator, "aggregator");
        Objects.requireNonNull(alignment, "alignment");
    }

    /** The aggregator and the bucket, not the key, which is application data. */
    @Override
    public String toString() {
        return "CompactionRule[" + aggregator + ", " + bucket + "]";
    }
}
