package io.vitrine.args.timeseries;

import java.time.Instant;
import java.util.Objects;

/**
 * A chunk of a time series, as {@code TS.INFO … DEBUG} tells.
 *
 * @param start the time of its first sample
 * @param end the time of its last sample
 * @param size in bytes
 */
public record ChunkInfo(Instant start, Instant end, long samples, long size, double bytesPerSample) {

    public ChunkInfo {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }
}
