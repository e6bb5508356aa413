package io.vitrine.internal.shared;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do, and nobody tells: spins for a moment, then gives the processor away. */
final class Backoff {

    private static final int SPINS = 100;
    private static final long PAUSE_NANOS = 50_000;

    private Backoff() {}

    static void until(BooleanSupplier done) {
        for (int spins = 0; !done.getAsBoolean(); spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
