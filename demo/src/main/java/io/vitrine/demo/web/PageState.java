package io.vitrine.demo.web;

import io.vitrine.demo.watch.Event;
import io.vitrine.demo.watch.Percentiles;
import io.vitrine.demo.watch.SlowCall;
import io.vitrine.demo.watch.SpanView;
import io.vitrine.demo.workload.ActionCount;
import io.vitrine.spi.PoolStats;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows at one moment; its JSON is {@code GET /api/state}. Times of day are milliseconds since 1970, durations are
 * nanoseconds unless their name says otherwise.
 *
 * @param nowMillis when it was made
 * @param uptimeMillis how long the demo has been running
 * @param remainingMillis how long it goes on; null for until it is stopped
 * @param server what the client talks to, in words
 * @param load what the workload is meant to do
 * @param totals counts since the start
 * @param current the last second
 * @param series the last five minutes
 * @param pool levels and counts of the pool
 * @param closedByReason why connections were closed
 * @param phaseNanos where the time of all calls went
 * @param errors errors, the most frequent first
 * @param slowThresholdNanos from where on a call counts as slow
 * @param slowCalls the last slow calls, the newest first
 * @param events what else happened, the newest first
 * @param spanCount how many spans were sampled
 * @param spans the last sampled spans, the newest first
 * @param actions what the workload did
 * @param faults what the buttons of the page did
 * @param chain the way of a call through the client
 */
public record PageState(
        long nowMillis,
        long uptimeMillis,
        @Nullable Long remainingMillis,
        String server,
        Load load,
        Totals totals,
        Current current,
        Series series,
        PoolStats pool,
        Map<String, Long> closedByReason,
        Map<String, Long> phaseNanos,
        List<ErrorLine> errors,
        long slowThresholdNanos,
        List<SlowCall> slowCalls,
        List<Event> events,
        long spanCount,
        List<SpanView> spans,
        List<ActionCount> actions,
        Faults faults,
        String chain) {

    /**
     * What the buttons of the page did.
     *
     * @param possible whether there is a proxy to inject them into
     * @param active the fault that lasts; {@code none} for none
     * @param injected the last ones, the newest first
     */
    public record Faults(boolean possible, String active, List<Event> injected) {}

    /**
     * What the workload is meant to do.
     *
     * @param callsPerSecond the rate asked for
     * @param threads how many threads share the work
     */
    public record Load(int callsPerSecond, int threads) {}

    /**
     * Counts since the start.
     *
     * @param calls calls that have ended; a batch is one
     * @param commands commands in them
     * @param batches pipelines and transactions
     * @param misses calls that found nothing
     * @param errors errors of calls and of single commands of batches
     * @param repeats attempts beyond the first
     * @param dials connections asked for
     * @param hitRate the pool's hits of its acquires; null before the first
     */
    public record Totals(
            long calls,
            long commands,
            long batches,
            long misses,
            long errors,
            long repeats,
            long dials,
            @Nullable Double hitRate) {}

    /**
     * The last second.
     *
     * @param callsPerSecond calls that ended
     * @param errorsPerSecond errors
     * @param latency how long the calls took
     * @param hitRate the pool's, over the last minute; null when nothing was acquired
     * @param inFlight calls that have begun and not ended
     */
    public record Current(
            double callsPerSecond,
            double errorsPerSecond,
            Percentiles latency,
            @Nullable Double hitRate,
            long inFlight) {}

    /**
     * The last five minutes, as columns of equal length; latencies in milliseconds and null where there was no call.
     *
     * @param timeSeconds the ends of the seconds, in seconds since 1970
     */
    public record Series(
            List<Double> timeSeconds,
            List<Double> callsPerSecond,
            List<Double> errorsPerSecond,
            List<@Nullable Double> p50Millis,
            List<@Nullable Double> p95Millis,
            List<@Nullable Double> p99Millis,
            List<Integer> poolUsed,
            List<Integer> poolIdle,
            List<Integer> poolPending) {}

    /**
     * Errors of one kind.
     *
     * @param label the kind and the server's code word
     * @param count how many
     */
    public record ErrorLine(String label, long count) {}
}
