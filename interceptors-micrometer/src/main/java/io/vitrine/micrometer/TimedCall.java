package io.vitrine.micrometer;

import io.vitrine.spi.Call;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.telemetry.CallOutcomes;

/** A call whose end is waited for: the only object a timed call costs. */
final class TimedCall implements Observation {

    private final CallTimer timer;
    private final Call<?> call;

    TimedCall(CallTimer timer, Call<?> call) {
        this.timer = timer;
        this.call = call;
    }

    @Override
    public void finished(Outcome outcome) {
        timer.record(call, CallOutcomes.of(call, outcome));
    }
}
