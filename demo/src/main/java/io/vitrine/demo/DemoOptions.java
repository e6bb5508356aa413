package io.vitrine.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the demo is told.
 *
 * @param duration how long it runs; null for until it is stopped
 * @param callsPerSecond the calls all threads make together
 * @param threads how many threads share the work
 * @param redisUrl the server to use; null for an embedded one
 * @param port the port of the page; 0 for any free one
 */
record DemoOptions(
        @Nullable Duration duration,
        int callsPerSecond,
        int threads,
        @Nullable String redisUrl,
        int port) {
    static final String DEFAULT_RATE = "3000";
    static final String DEFAULT_THREADS = "8";
    static final String DEFAULT_PORT = "8080";

    DemoOptions {
        if (duration != null && (duration.isZero() || duration.isNegative())) {
            throw new IllegalArgumentException("--duration " + duration + " is not positive");
        }
        inRange("--rate", callsPerSecond, 1, 1_000_000);
        inRange("--threads", threads, 1, 1_000);
        inRange("--port", port, 0, 65_535);
    }

    private static void inRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " " + value + " is not in " + least + ".." + most);
        }
    }
}
