package io.vitrine.micrometer;

import io.vitrine.spi.Call;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Outcome;

/** Runs calls past an observer. */
final class Observations {

    private Observations() {}

    /** From the start of a call to its end, as far as the observer is interested. */
    static void observe(Observer observer, Call<?> call, Outcome outcome) {
        Observer.Observation observation = observer.started(call);
        if (observation != null) {
            observation.finished(outcome);
        }
    }
}
