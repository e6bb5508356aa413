package io.vitrine.resilience;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One line a minute for each command that is warned of, with how often it came since. Safe for use by many threads. */
final class RareWarnings {

    private static final System.Logger LOG = System.getLogger("io.vitrine.resilience");
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** Names come from code, but a program may make them up: then nothing more is remembered. */
    private static final int MOST_NAMES = 1_000;

    private final LongSupplier clock;
    private final Map<String, Warned> byName = new ConcurrentHashMap<>();

    /**
     * @param clock in the way of {@link System#nanoTime()}
     */
    RareWarnings(LongSupplier clock) {
        this.clock = clock;
    }

    /** Warns of a command, if it is time. */
    void warn(String name, String rule, String client) {
        Warned warned = byName.get(name);
        if (warned == null) {
            if (byName.size() >= MOST_NAMES) {
                return;
            }
            warned = byName.computeIfAbsent(name, first -> new Warned(clock.getAsLong() - PAUSE_NANOS));
        }
        long came = warned.count.incrementAndGet();
        long nowNanos = clock.getAsLong();
        long lastNanos = warned.lastNanos.get();
        if (nowNanos - lastNanos >= PAUSE_NANOS && warned.lastNanos.compareAndSet(lastNanos, nowNanos)) {
            warned.count.addAndGet(-came);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} was sent by client {1} though the rule ''{2}'' warns of it, {3} times since the last such line;"
                            + " see docs/resilience.md",
                    name,
                    client,
                    rule,
                    Long.toString(came));
        }
    }

    private static final class Warned {

        private final AtomicLong lastNanos;
        private final AtomicLong count = new AtomicLong();

        Warned(long lastNanos) {
            this.lastNanos = new AtomicLong(lastNanos);
        }
    }
}
