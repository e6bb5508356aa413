package io.vitrine.demo;

import io.vitrine.demo.watch.CallCounts;
import io.vitrine.demo.watch.ErrorCount;
import io.vitrine.demo.watch.Percentiles;
import io.vitrine.demo.watch.SlowCall;
import io.vitrine.demo.workload.ActionCount;
import io.vitrine.spi.PoolStats;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param server what it ran on
 * @param elapsed how long it ran
 * @param counts what was counted
 * @param latency how long calls took
 * @param pool levels and counts of the pool
 * @param accounts whether the accounts add up
 * @param actions what the workload did
 * @param slowest the slowest call; null when none was slow
 * @param spanCount how many spans were sampled
 * @param bug the exception that ended a thread of the workload and was no failure of Redis; null for none
 */
record Summary(
        String server,
        Duration elapsed,
        CallCounts counts,
        Percentiles latency,
        PoolStats pool,
        Accounts accounts,
        List<ActionCount> actions,
        @Nullable SlowCall slowest,
        long spanCount,
        @Nullable Throwable bug) {

    /** Whether everything was as it should be; errors of calls are part of the show. */
    boolean isSound() {
        return accounts.state() != Accounts.State.CHANGED && bug == null;
    }

    /** Lines for a terminal. */
    String text() {
        StringBuilder text = new StringBuilder();
        double seconds = elapsed.toMillis() / 1_000.0;
        line(text, "Vitrine demo", "%.1f s on %s", seconds, server);
        line(
                text,
                "calls",
                "%,d (%,.0f/s), with %,d commands; %,d batches, %,d misses, %,d attempts repeated",
                counts.calls(),
                counts.calls() / Math.max(0.001, seconds),
                counts.commands(),
                counts.batches(),
                counts.misses(),
                counts.repeats());
        line(text, "errors", "%s", errors());
        line(
                text,
                "HitRate",
                "%.4f (%,d hits, %,d misses, %,d timeouts; %,d connections opened, %,d closed)",
                pool.hitRate(),
                pool.hits(),
                pool.misses(),
                pool.timeouts(),
                pool.created(),
                pool.closed());
        line(
                text,
                "latency",
                "p50 %s, p95 %s, p99 %s, p99.9 %s, max %s",
                time(latency.p50()),
                time(latency.p95()),
                time(latency.p99()),
                time(latency.p999()),
                time(latency.max()));
        line(text, "phases", "%s", phases());
        line(text, "accounts", "%s", accountsText());
        line(text, "spans", "%,d sampled", spanCount);
        actions.forEach(
                action -> line(text, "", "%-40s %,9d done, %,d failed", action.name(), action.done(), action.failed()));
        if (slowest != null) {
            line(text, "slowest", "%s", slow(slowest));
        }
        if (bug != null) {
            line(text, "BUG", "a thread of the workload ended with %s", bug);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String title, String format, Object... values) {
        text.append(String.format(Locale.ROOT, "%-13s ", title))
                .append(String.format(Locale.ROOT, format, values))
                .append(System.lineSeparator());
    }

    private String errors() {
        if (counts.errorsByKind().isEmpty()) {
            return "none";
        }
        return String.format(Locale.ROOT, "%,d: ", counts.errors())
                + counts.errorsByKind().stream().map(Summary::error).collect(Collectors.joining(", "));
    }

    private static String error(ErrorCount error) {
        return error.label() + String.format(Locale.ROOT, " %,d", error.count());
    }

    private String phases() {
        double sum =
                counts.phaseNanos().values().stream().mapToLong(Long::longValue).sum();
        return counts.phaseNanos().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(phase -> String.format(Locale.ROOT, "%s %.1f %%", phase.getKey(), 100 * phase.getValue() / sum))
                .collect(Collectors.joining(", "));
    }

    private String accountsText() {
        return switch (accounts.state()) {
            case CONSERVED -> String.format(Locale.ROOT, "add up to %,d as at the start", accounts.found());
            case CHANGED ->
                String.format(
                        Locale.ROOT, "WRONG: %,d at the start, %,d at the end", accounts.expected(), accounts.found());
            case UNKNOWN -> "not checked: the server is gone (Ctrl-C ends the embedded one too, hence the last errors)";
        };
    }

    private static String slow(SlowCall call) {
        String phases = call.phaseNanos().entrySet().stream()
                .map(phase -> phase.getKey() + " " + time(phase.getValue()))
                .collect(Collectors.joining(", "));
        return call.name() + ", " + call.outcome() + ", " + time(call.durationNanos()) + ": " + phases;
    }

    private static String time(long nanos) {
        if (nanos < TimeUnit.MILLISECONDS.toNanos(1)) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        }
        return nanos < TimeUnit.SECONDS.toNanos(1)
                ? String.format(Locale.ROOT, "%.2f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
