package io.vitrine.demo.watch;

import org.HdrHistogram.Histogram;

/**
 * How long calls took, in nanoseconds; all 0 when there were none.
 *
 * @param p50 half of the calls took no longer
 * @param p95 19 of 20 took no longer
 * @param p99 99 of 100 took no longer
 * @param p999 999 of 1,000 took no longer
 * @param max the longest
 */
public record Percentiles(long p50, long p95, long p99, long p999, long max) {

    static Percentiles of(Histogram histogram) {
        return new Percentiles(
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(95),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9),
                histogram.getMaxValue());
    }
}
