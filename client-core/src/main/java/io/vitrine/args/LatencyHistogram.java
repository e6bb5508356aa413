package io.vitrine.args;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long a command took at the server.
 *
 * @param calls how often it ran
 * @param buckets how often it took no longer than a time, cumulative
 */
public record LatencyHistogram(long calls, Map<Duration, Long> buckets) {

    public LatencyHistogram {
        buckets = Collections.unmodifiableMap(new LinkedHashMap<>(buckets));
    }
}
