package io.vitrine.internal.connection;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listeners that cannot hurt: what one throws is counted, logged the first time, and the others still hear.
 *
 * @param <L> the type of listener
 */
public final class GuardedListeners<L> {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.interceptors");

    private final List<L> listeners;
    private final LongAdder failures = new LongAdder();
    private volatile boolean logged;

    public GuardedListeners(List<L> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Whether nobody listens, so that there is nothing to prepare. */
    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Tells each of them, in order. */
    public void tell(Consumer<? super L> event) {
        for (L listener : listeners) {
            try {
                event.accept(listener);
            } catch (Throwable thrown) {
                count(listener, thrown);
            }
        }
    }

    /** How often listeners threw. */
    public long failures() {
        return failures.sum();
    }

    private void count(L listener, Throwable thrown) {
        failures.increment();
        if (!logged) {
            logged = true;
            LOG.warn(
                    "listener {} threw; the client goes on, further failures of listeners are only counted",
                    listener.getClass().getName(),
                    thrown);
        }
    }
}
