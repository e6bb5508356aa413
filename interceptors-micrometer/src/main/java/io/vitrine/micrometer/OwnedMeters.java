package io.vitrine.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The meters one owner has registered. A registry gives the same meter to everybody who asks for the same name and tags, and two
 * clients of one server do: so owners are counted, and a meter leaves the registry with its last owner.
 *
 * <p>Safe for concurrent use. Registering and removing exclude each other under one lock for all registries, or an owner could be
 * handed a meter that another one is just removing; both are rare. What a registry does when a meter is added or removed runs
 * under that lock.
 */
final class OwnedMeters {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<MeterRegistry, Map<Meter.Id, Integer>> OWNERS = new WeakHashMap<>();

    private final MeterRegistry registry;
    private final Set<Meter> owned = new HashSet<>();
    private boolean closed;

    OwnedMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    MeterRegistry registry() {
        return registry;
    }

    /**
     * Registers a meter and owns it. After {@link #close()} the meter is left to the garbage collector: whoever still writes to
     * it does so in vain.
     */
    <M extends Meter> M own(Supplier<M> registration) {
        LOCK.lock();
        try {
            M meter = registration.get();
            if (owned.add(meter)) {
                OWNERS.computeIfAbsent(registry, any -> new HashMap<>()).merge(meter.getId(), 1, Integer::sum);
            }
            if (closed) {
                disown();
            }
            return meter;
        } finally {
            LOCK.unlock();
        }
    }

    /** Gives up all meters, and removes those that have no other owner. */
    void close() {
        LOCK.lock();
        try {
            closed = true;
            disown();
        } finally {
            LOCK.unlock();
        }
    }

    private void disown() {
        Map<Meter.Id, Integer> owners = OWNERS.getOrDefault(registry, new HashMap<>());
        for (Meter meter : owned) {
            Integer left = owners.computeIfPresent(meter.getId(), (id, count) -> count == 1 ? null : count - 1);
            if (left == null) {
                registry.remove(meter);
            }
        }
        owned.clear();
    }
}
