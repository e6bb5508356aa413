package io.vitrine.demo.watch;

import java.util.Map;

/**
 * A span that was sampled.
 *
 * @param endedAtMillis when it ended, in milliseconds since 1970
 * @param name the name of the span
 * @param traceId the trace it belongs to, 32 hex digits
 * @param durationNanos how long it took
 * @param status {@code UNSET}, {@code OK} or {@code ERROR}
 * @param attributes what it says of the call
 */
public record SpanView(
        long endedAtMillis,
        String name,
        String traceId,
        long durationNanos,
        String status,
        Map<String, String> attributes) {}
