package io.vitrine.demo.watch;

import java.util.List;
import java.util.Map;

/**
 * What a {@link CallMeter} has counted since the start.
 *
 * @param calls calls that have ended; a batch is one call
 * @param commands commands in them
 * @param batches pipelines and transactions among the calls
 * @param misses calls that found nothing
 * @param failedCalls calls that failed as a whole
 * @param errors failures of calls and of single commands of batches
 * @param repeats attempts beyond the first
 * @param dials connections that were asked for
 * @param inFlight calls that have begun and not ended
 * @param errorsByKind the errors, the most frequent kind first
 * @param phaseNanos where the time went, by the label of the phase
 */
public record CallCounts(
        long calls,
        long commands,
        long batches,
        long misses,
        long failedCalls,
        long errors,
        long repeats,
        long dials,
        long inFlight,
        List<ErrorCount> errorsByKind,
        Map<String, Long> phaseNanos) {}
