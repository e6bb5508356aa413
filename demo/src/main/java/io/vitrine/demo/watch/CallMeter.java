package io.vitrine.demo.watch;

import io.vitrine.spi.Call;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Counts the application's calls and records how long they took. A batch is one call of many commands; an error of a command
 * inside a batch is an error too.
 *
 * <p>Calls are recorded by any number of threads without a lock; {@link #drainInto} is for one thread at a time.
 */
public final class CallMeter implements Observer {
    private static final long RESOLUTION_NANOS = 1_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int DIGITS = 3;

    private final LongAdder started = new LongAdder();
    private final LongAdder finished = new LongAdder();
    private final LongAdder commands = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder failedCalls = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder dials = new LongAdder();
    private final ErrorCounts errors = new ErrorCounts();
    private final PhaseTimes phases = new PhaseTimes();
    private final Recorder latencies = new Recorder(RESOLUTION_NANOS, LONGEST_NANOS, DIGITS);
    private @Nullable Histogram recycled;

    /** An empty histogram of the meter's range and precision, in nanoseconds. */
    public static Histogram newHistogram() {
        return new Histogram(RESOLUTION_NANOS, LONGEST_NANOS, DIGITS);
    }

    @Override
    public boolean wantsPhases() {
        return true;
    }

    @Override
    public @Nullable Observation started(Call<?> call) {
        if (call.request() instanceof Dial) {
            dials.increment();
            return null;
        }
        if (call.origin() != Origin.USER) {
            return null;
        }
        started.increment();
        return outcome -> finished(call, outcome);
    }

    private void finished(Call<?> call, Outcome outcome) {
        long durationNanos = call.timeline().durationNanos();
        latencies.recordValue(Math.max(0, Math.min(durationNanos, LONGEST_NANOS)));
        phases.add(call.timeline());
        repeats.add(Math.max(0, call.attempt() - 1));
        if (outcome.status() == Outcome.Status.NIL) {
            misses.increment();
        }
        if (!outcome.isSuccess()) {
            failedCalls.increment();
        }
        errors.add(outcome);
        if (call.request() instanceof Pipeline batch) {
            batchFinished(batch, outcome);
        } else {
            commands.increment();
        }
        finished.increment();
    }

    private void batchFinished(Pipeline batch, Outcome outcome) {
        int size = batch.commands().size();
        batches.increment();
        commands.add(size);
        if (outcome.isSuccess()) {
            for (int i = 0; i < size; i++) {
                errors.add(batch.outcome(i));
            }
        }
    }

    /** What was counted so far. */
    public CallCounts counts() {
        long done = finished.sum();
        return new CallCounts(
                done,
                commands.sum(),
                batches.sum(),
                misses.sum(),
                failedCalls.sum(),
                errors.total(),
                repeats.sum(),
                dials.sum(),
                Math.max(0, started.sum() - done),
                errors.list(),
                phases.nanosByPhase());
    }

    /** Adds the durations recorded since the last time to {@code sum} and returns them alone; valid until the next time. */
    Histogram drainInto(Histogram sum) {
        Histogram interval = latencies.getIntervalHistogram(recycled);
        recycled = interval;
        sum.add(interval);
        return interval;
    }
}
