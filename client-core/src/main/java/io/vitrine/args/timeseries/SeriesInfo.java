package io.vitrine.args.timeseries;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code TS.INFO} tells of a time series. A number that the server does not tell is 0.
 *
 * @param <K> the type of keys
 * @param memoryUsage in bytes
 * @param firstTimestamp of the first sample; 1970 when there is none
 * @param lastTimestamp of the last sample; 1970 when there is none
 * @param retention how long samples are kept; zero for ever
 * @param chunkSize in bytes
 * @param encoding how chunks are kept; null when the server does not tell it
 * @param duplicatePolicy null when the server's own is in force
 * @param source the series this one is compacted from; null for none
 * @param ignoreMaxTimeDiff a sample that comes so soon after the last is left out if its value is near enough
 * @param ignoreMaxValueDiff how near that is
 * @param chunks only with {@code DEBUG}
 */
public record SeriesInfo<K>(
        long totalSamples,
        long memoryUsage,
        Instant firstTimestamp,
        Instant lastTimestamp,
        Duration retention,
        long chunkCount,
        long chunkSize,
        @Nullable SeriesEncoding encoding,
        @Nullable DuplicatePolicy duplicatePolicy,
        Map<String, @Nullable String> labels,
        @Nullable K source,
        List<CompactionRule<K>> rules,
        Duration ignoreMaxTimeDiff,
        double ignoreMaxValueDiff,
        List<ChunkInfo> chunks) {

    public SeriesInfo {
        Objects.requireNonNull(firstTimestamp, "firstTimestamp");
        Objects.requireNonNull(lastTimestamp, "lastTimestamp");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(ignoreMaxTimeDiff, "ignoreMaxTimeDiff");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        rules = List.copyOf(rules);
        chunks = List.copyOf(chunks);
    }

    /** How many samples, not keys and labels, which are application data. */
    @Override
    public String toString() {
        return "SeriesInfo[totalSamples=" + totalSamples + ", memoryUsage=" + memoryUsage + "]";
    }
}
