package io.vitrine.internal.pool;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.pool.Slot.Borrow;
import io.vitrine.internal.pool.Upkeep.Repetition;
import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.Timelines;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.DialReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a pool does by itself: closes what is idle too long, too old, too many or dead; refills the idle minimum; reports leaks. All
 * of it runs on the one thread of the {@link Upkeep}; it owns a slot, taken out of the idle set, for as long as it looks after it,
 * so it never touches a connection in use.
 */
final class PoolUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(PoolUpkeep.class);
    private static final long FIRST_DELAY_NANOS = 100_000_000L;
    private static final long LONGEST_DELAY_NANOS = 10_000_000_000L;

    private final String pool;
    private final PoolOptions options;
    private final Slots slots;
    private final Stock stock;
    private final Upkeep upkeep;
    private final long maxIdleNanos;
    private final long sweepNanos;
    private final long leakNanos;
    private final List<Repetition> repetitions = new ArrayList<>();
    private final AtomicBoolean refillAsked = new AtomicBoolean();
    private volatile boolean warm;
    private volatile boolean stopped;

    /** The dials of the refill that failed in a row; belongs to the upkeep's thread. */
    private int failures;

    PoolUpkeep(String pool, PoolOptions options, Slots slots, Stock stock, Upkeep upkeep) {
        this.pool = pool;
        this.options = options;
        this.slots = slots;
        this.stock = stock;
        this.upkeep = upkeep;
        this.maxIdleNanos = options.maxIdleTime().toNanos();
        this.sweepNanos = options.sweepInterval().toNanos();
        this.leakNanos = options.leakThreshold().toNanos();
    }

    void start() {
        if (sweepNanos > 0) {
            repetitions.add(upkeep.every(sweepNanos, () -> sweep(System.nanoTime())));
        }
        if (leakNanos > 0) {
            repetitions.add(upkeep.every(Math.max(1_000_000, leakNanos / 2), () -> reportLeaks(System.nanoTime())));
        }
    }

    void stop() {
        stopped = true;
        repetitions.forEach(Repetition::cancel);
    }

    /** Keeps the idle minimum from now on. */
    void refill() {
        warm = true;
        refillIfWarm();
    }

    /** A borrower had to dial, so there was nothing idle. */
    void refillAfterMiss() {
        if (options.minIdle() > 0) {
            refill();
        }
    }

    /** Sees in the background whether the idle minimum is there, if it is to be kept already. */
    void refillIfWarm() {
        if (warm && options.minIdle() > 0 && !stopped && refillAsked.compareAndSet(false, true)) {
            upkeep.now(this::refillNow);
        }
    }

    private void refillNow() {
        refillAsked.set(false);
        while (!stopped && slots.idleCount() < options.minIdle()) {
            Slot slot = slots.takeFree();
            if (slot == null || !warmUp(slot)) {
                return;
            }
        }
    }

    private boolean warmUp(Slot slot) {
        try {
            stock.open(slot, DialReason.WARM_UP, Deadline.NONE, null);
        } catch (RuntimeException e) { // a dial interceptor may throw anything
            slots.putDown(slot);
            retryLater(e);
            return false;
        } catch (Error e) {
            slots.putDown(slot);
            throw e;
        }
        if (failures > 0) {
            LOG.info("pool {} keeps its idle minimum again, after {} failed dials", pool, failures);
            failures = 0;
        }
        putDownOrClose(slot);
        return true;
    }

    private void retryLater(RuntimeException failure) {
        failures++;
        if (failures == 1 && !stopped) {
            LOG.warn("pool {} cannot keep its idle minimum; tries again, with growing pauses", pool, failure);
        }
        long delayNanos = Math.min(LONGEST_DELAY_NANOS, FIRST_DELAY_NANOS << Math.min(failures - 1, 10));
        long jitterNanos = ThreadLocalRandom.current().nextLong(delayNanos / 2);
        if (!stopped && refillAsked.compareAndSet(false, true)) {
            upkeep.after(delayNanos - jitterNanos, this::refillNow);
        }
    }

    /** Looks through the idle connections, from the one used least to the one used most. */
    void sweep(long nowNanos) {
        for (int number = slots.capacity() - 1; number >= 0 && !stopped; number--) {
            Slot slot = slots.at(number);
            if (slots.isIdle(slot) && needsCare(slot, nowNanos) && slots.takeIdle(slot)) {
                careFor(slot, nowNanos);
            }
        }
        refillIfWarm();
    }

    private boolean needsCare(Slot slot, long nowNanos) {
        return reasonToClose(slot, nowNanos, slots.idleCount()) != null || isCheckDue(slot, nowNanos);
    }

    /** Half the interval, so that each sweep checks what the one before has checked, though it came a moment later. */
    private boolean isCheckDue(Slot slot, long nowNanos) {
        return slot.unprovenNanos(nowNanos) >= sweepNanos / 2;
    }

    private void careFor(Slot slot, long nowNanos) {
        CloseReason reason = reasonToClose(slot, nowNanos, slots.idleCount() + 1);
        Connection connection = slot.connection();
        if (reason == null && connection != null && isCheckDue(slot, nowNanos)) {
            if (connection.isAlive(System.nanoTime() + Pool.CHECK_TIMEOUT_NANOS)) {
                slot.prove(System.nanoTime());
            } else {
                reason = CloseReason.UNHEALTHY;
            }
        }
        if (reason != null) {
            stock.discard(slot, reason);
        }
        putDownOrClose(slot);
    }

    /** Idle time counts only beyond the idle minimum: those would be dialled again at once. */
    private @Nullable CloseReason reasonToClose(Slot slot, long nowNanos, int idleCount) {
        if (slot.isExpired(nowNanos)) {
            return CloseReason.LIFETIME;
        }
        if (idleCount > options.maxIdle()) {
            return CloseReason.SURPLUS;
        }
        boolean idleTooLong = maxIdleNanos > 0 && slot.idleNanos(nowNanos) >= maxIdleNanos;
        return idleTooLong && idleCount > options.minIdle() ? CloseReason.IDLE : null;
    }

    private void putDownOrClose(Slot slot) {
        slots.putDown(slot);
        if (stopped && slots.takeIdle(slot)) {
            stock.discard(slot, CloseReason.CLIENT_CLOSED);
            slots.putDown(slot);
        }
    }

    /** Logs each borrow that has lasted longer than the threshold, once. */
    void reportLeaks(long nowNanos) {
        for (int number = 0; number < slots.capacity(); number++) {
            Slot slot = slots.at(number);
            Borrow borrow = slot.watched();
            String operation = slot.operation();
            if (borrow == null || operation == null) {
                continue;
            }
            long usedNanos = nowNanos - slot.borrowedNanos();
            if (usedNanos >= leakNanos && borrow.isNews()) {
                LOG.warn(
                        "a connection of pool {} has been in use for {} by {} on thread {}, longer than the leak threshold of {};"
                                + " see docs/failures/pool-exhausted.md",
                        pool,
                        Timelines.duration(usedNanos),
                        operation,
                        borrow.thread(),
                        Timelines.duration(leakNanos),
                        borrow.trace());
            }
        }
    }
}
