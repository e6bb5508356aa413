package io.vitrine.micrometer;

import io.vitrine.spi.Call;
import io.vitrine.spi.Outcome;

/** Times calls as a whole and by phase. */
record PhasedTimer(CallTimer durations, PhaseTimers phases) implements CallTimer {

    @Override
    public void record(Call<?> call, Outcome outcome) {
        durations.record(call, outcome);
        phases.record(call.timeline());
    }
}
