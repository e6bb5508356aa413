package io.vitrine.internal.chain;

import io.vitrine.spi.Call;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands between the chain and an observer: what the observer throws is counted, logged the first time, and goes no further. */
final class ObserverGuard {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.interceptors");

    private final String name;
    private final Observer observer;
    private final LongAdder failures = new LongAdder();
    private volatile boolean logged;

    ObserverGuard(String name, Observer observer) {
        this.name = name;
        this.observer = observer;
    }

    @Nullable
    Observation started(Call<?> call) {
        try {
            return observer.started(call);
        } catch (Throwable thrown) {
            swallow(thrown);
            return null;
        }
    }

    void finished(@Nullable Observation observation, Outcome outcome) {
        if (observation == null) {
            return;
        }
        try {
            observation.finished(outcome);
        } catch (Throwable thrown) {
            swallow(thrown);
        }
    }

    /** How often the observer threw. */
    long failures() {
        return failures.sum();
    }

    String name() {
        return name;
    }

    private void swallow(Throwable thrown) {
        failures.increment();
        if (!logged) {
            logged = true;
            LOG.warn("observer {} threw; calls go on, further failures of it are only counted", name, thrown);
        }
    }
}
