package io.vitrine.demo;

import io.vitrine.demo.watch.CallCounts;
import io.vitrine.demo.watch.Percentiles;
import io.vitrine.demo.watch.Second;
import io.vitrine.demo.web.PageState;
import io.vitrine.spi.PoolStats;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the page shows of a run. Safe for any number of threads. */
final class PageStates {
    private static final Percentiles NOTHING = new Percentiles(0, 0, 0, 0, 0);
    private static final String NO_FAULT = "none";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Parts parts;
    private final RunTime time;

    PageStates(Parts parts, RunTime time) {
        this.parts = parts;
        this.time = time;
    }

    PageState now() {
        List<Second> seconds = parts.sampler().seconds();
        CallCounts counts = parts.watch().meter().counts();
        PoolStats pool = parts.client().poolStats();
        return new PageState(
                time.nowMillis(),
                time.elapsed().toMillis(),
                time.remainingMillis(),
                parts.target().description(),
                new PageState.Load(
                        parts.options().callsPerSecond(), parts.options().threads()),
                totals(counts, pool),
                current(seconds, counts),
                series(seconds),
                pool,
                parts.watch().connections().closedByReason(),
                counts.phaseNanos(),
                errors(counts),
                parts.watch().slowCalls().thresholdNanos(),
                parts.watch().slowCalls().list(),
                parts.watch().events().list(),
                parts.telemetry().spans().count(),
                parts.telemetry().spans().list(),
                parts.workload().counts(),
                faults(),
                parts.client().describe());
    }

    private static PageState.Totals totals(CallCounts counts, PoolStats pool) {
        return new PageState.Totals(
                counts.calls(),
                counts.commands(),
                counts.batches(),
                counts.misses(),
                counts.errors(),
                counts.repeats(),
                counts.dials(),
                numberOrNull(pool.hitRate()));
    }

    private PageState.Current current(List<Second> seconds, CallCounts counts) {
        Double hitRate = numberOrNull(parts.sampler().recentHitRate());
        if (seconds.isEmpty()) {
            return new PageState.Current(0, 0, NOTHING, hitRate, counts.inFlight());
        }
        Second last = seconds.get(seconds.size() - 1);
        return new PageState.Current(
                last.callsPerSecond(), last.errorsPerSecond(), last.latency(), hitRate, counts.inFlight());
    }

    private static PageState.Series series(List<Second> seconds) {
        return new PageState.Series(
                column(seconds, second -> second.endMillis() / MILLIS_PER_SECOND),
                column(seconds, Second::callsPerSecond),
                column(seconds, Second::errorsPerSecond),
                column(seconds, second -> millis(second.latency().p50())),
                column(seconds, second -> millis(second.latency().p95())),
                column(seconds, second -> millis(second.latency().p99())),
                column(seconds, Second::poolUsed),
                column(seconds, Second::poolIdle),
                column(seconds, Second::poolPending));
    }

    private static <T extends @Nullable Object> List<T> column(List<Second> seconds, Function<Second, T> value) {
        return seconds.stream().map(value).collect(Collectors.toList());
    }

    private static List<PageState.ErrorLine> errors(CallCounts counts) {
        return counts.errorsByKind().stream()
                .map(error -> new PageState.ErrorLine(error.label(), error.count()))
                .toList();
    }

    private static @Nullable Double millis(long nanos) {
        return nanos == 0 ? null : nanos / NANOS_PER_MILLI;
    }

    private static @Nullable Double numberOrNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private PageState.Faults faults() {
        FaultDesk desk = parts.faults();
        if (desk == null) {
            return new PageState.Faults(false, NO_FAULT, List.of());
        }
        String active = desk.active() == Fault.HEAL ? NO_FAULT : desk.active().event();
        return new PageState.Faults(true, active, desk.injected());
    }
}
