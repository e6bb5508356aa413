package io.vitrine.testkit.internal.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do, of which nobody tells us. */
public final class Conditions {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Conditions() {}

    /**
     * Asks again and again until the condition holds.
     *
     * @param state what is waited for, as a sentence for the message
     * @throws IllegalStateException if it does not hold within the limit
     */
    public static void await(Duration limit, String state, BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("Not within " + limit + ": " + state);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted while waiting: " + state);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
