package io.vitrine.demo.watch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that took long.
 *
 * @param endedAtMillis when it ended, in milliseconds since 1970
 * @param name the command, batch or dial
 * @param node where it went; null when it was never routed
 * @param outcome {@code ok}, {@code miss}, or what went wrong
 * @param attempts how often it was attempted
 * @param durationNanos how long it took
 * @param phaseNanos where the time went, by the label of the phase
 */
public record SlowCall(
        long endedAtMillis,
        String name,
        @Nullable String node,
        String outcome,
        int attempts,
        long durationNanos,
        Map<String, Long> phaseNanos) {}
