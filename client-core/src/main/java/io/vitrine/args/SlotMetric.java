package io.vitrine.args;

import org.jspecify.annotations.Nullable;

/** What a node counts for each slot. Since 8.2; {@code KEY_COUNT} and others since Valkey 8.0. */
public enum SlotMetric {
    /** The number of keys. */
    KEY_COUNT("key-count"),
    /** The time spent on commands, in microseconds. */
    CPU_USEC("cpu-usec"),
    /** The memory of keys and values, in bytes. */
    MEMORY_BYTES("memory-bytes"),
    /** What came in, in bytes. */
    NETWORK_BYTES_IN("network-bytes-in"),
    /** What went out, in bytes. */
    NETWORK_BYTES_OUT("network-bytes-out");

    private final String keyword;

    SlotMetric(String keyword) {
        this.keyword = keyword;
    }

    /** As Redis writes it. */
    public String keyword() {
        return keyword;
    }

    /** The metric that Redis writes so, or null when there is none. */
    public static @Nullable SlotMetric ofKeyword(String keyword) {
        for (SlotMetric metric : values()) {
            if (metric.keyword.equals(keyword)) {
                return metric;
            }
        }
        return null;
    }
}
