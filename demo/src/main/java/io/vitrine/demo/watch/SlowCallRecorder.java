package io.vitrine.demo.watch;

import io.vitrine.spi.Call;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last calls that were slower than a threshold, with where their time went. The threshold can be moved at any time.
 * Costs a comparison for a call that is not slow. Safe for any number of threads.
 */
public final class SlowCallRecorder implements Observer {
    private final Clock clock;
    private final Recent<SlowCall> kept;
    private final AtomicReference<@Nullable SlowCall> slowest = new AtomicReference<>();
    private volatile long thresholdNanos;

    /**
     * A recorder.
     *
     * @param capacity how many calls are kept
     */
    public SlowCallRecorder(int capacity, long thresholdNanos, Clock clock) {
        this.kept = new Recent<>(capacity);
        this.thresholdNanos = thresholdNanos;
        this.clock = clock;
    }

    @Override
    public boolean wantsPhases() {
        return true;
    }

    @Override
    public @Nullable Observation started(Call<?> call) {
        if (call.origin() != Origin.USER) {
            return null;
        }
        return outcome -> finished(call, outcome);
    }

    private void finished(Call<?> call, Outcome outcome) {
        long durationNanos = call.timeline().durationNanos();
        if (durationNanos >= thresholdNanos) {
            SlowCall slow = describe(call, outcome, durationNanos);
            kept.add(slow);
            slowest.accumulateAndGet(slow, SlowCallRecorder::slower);
        }
    }

    private SlowCall describe(Call<?> call, Outcome outcome, long durationNanos) {
        Endpoint node = call.endpoint();
        return new SlowCall(
                clock.millis(),
                RequestNames.of(call.request()),
                node == null ? null : node.toString(),
                label(outcome),
                call.attempt(),
                durationNanos,
                PhaseTimes.of(call.timeline()));
    }

    private static String label(Outcome outcome) {
        ErrorKind kind = outcome.kind();
        if (kind != null) {
            return new ErrorCount(kind, outcome.code(), 1).label();
        }
        return outcome.status() == Outcome.Status.NIL
                ? "miss"
                : outcome.status().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable SlowCall slower(@Nullable SlowCall first, @Nullable SlowCall second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.durationNanos() > first.durationNanos() ? second : first;
    }

    /** From how many nanoseconds on a call is slow. */
    public long thresholdNanos() {
        return thresholdNanos;
    }

    /** Moves the threshold. */
    public void thresholdNanos(long nanos) {
        thresholdNanos = nanos;
    }

    /** The slowest call of all that were slow; null when there was none. */
    public @Nullable SlowCall slowest() {
        return slowest.get();
    }

    /** The slow calls, the last first. */
    public List<SlowCall> list() {
        return kept.list();
    }
}
