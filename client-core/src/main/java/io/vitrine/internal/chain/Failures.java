package io.vitrine.internal.chain;

import io.vitrine.CallSummary;
import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;

/** What a failed call says of itself. */
final class Failures {

    private Failures() {}

    /**
     * Phases for a call whose first attempt was made without: all its time so far is that of the phase it failed in. From here on
     * they are stamped.
     */
    static PhaseClock phases(RedisException failure, long startNanos) {
        PhaseClock phases = new PhaseClock(startNanos);
        Phase phase = failure.phase();
        phases.lap(phase == null ? Phase.SERVER : phase);
        return phases;
    }

    /** As {@link #ended(RedisException, String, CallRecord)}; what the application did to its own call stays what it is. */
    static Throwable ended(Throwable failure, String operation, CallRecord<?> call) {
        Throwable unwrapped = Outcome.unwrap(failure);
        return unwrapped instanceof RedisException own ? ended(own, operation, call) : unwrapped;
    }

    /** The failure with the call it ended, and, for a time limit, with where the time went. */
    static RedisException ended(RedisException failure, String operation, CallRecord<?> call) {
        call.end(System.nanoTime());
        failure.during(new CallSummary(operation, call.endpoint(), call.attempt()));
        if (failure instanceof RedisTimeoutException timeout) {
            timeout.spent(call.timeline());
        }
        return failure;
    }
}
