package io.vitrine.micrometer;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The upper bounds of the timers' histograms. */
final class Buckets {

    private static final int CLASSIC_COUNT = 16;
    private static final long CLASSIC_FIRST_NANOS = 100_000;

    private static final long[] SEMANTIC_MICROS = {
        100,
        250,
        500,
        1_000,
        2_500,
        5_000,
        10_000,
        25_000,
        50_000,
        100_000,
        250_000,
        500_000,
        1_000_000,
        5_000_000,
        10_000_000
    };

    private Buckets() {}

    /** Those of OpenTelemetry's conventions and more below 1 ms, where Redis lives. */
    static Duration[] semantic() {
        return LongStream.of(SEMANTIC_MICROS)
                .mapToObj(micros -> Duration.ofNanos(micros * 1_000))
                .toArray(Duration[]::new);
    }

    /** 0.1 ms · 2ⁱ for i from 0 to 15, the last 3.2768 s. */
    static Duration[] classic() {
        return IntStream.range(0, CLASSIC_COUNT)
                .mapToObj(i -> Duration.ofNanos(CLASSIC_FIRST_NANOS << i))
                .toArray(Duration[]::new);
    }
}
