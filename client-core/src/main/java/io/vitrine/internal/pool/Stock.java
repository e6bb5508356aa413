package io.vitrine.internal.pool;

import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.ConnectionSource;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.PoolView;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes the connections of a pool, and counts them. Its methods are called by the owner of the slot they get, without
 * a lock: both dialling and closing block.
 */
final class Stock {

    private final PoolView pool;
    private final ConnectionSource source;
    private final PoolEvents events;
    private final long maxLifetimeNanos;
    private final long lifetimeJitterNanos;
    private final LongAdder created = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private volatile @Nullable Thread awaitsNone;

    Stock(PoolView pool, PoolOptions options, ConnectionSource source, PoolEvents events) {
        this.pool = pool;
        this.source = source;
        this.events = events;
        this.maxLifetimeNanos = options.maxLifetime().toNanos();
        this.lifetimeJitterNanos = options.lifetimeJitter().toNanos();
    }

    /** Opens a connection in an empty slot. */
    Connection open(Slot slot, DialReason reason, long deadlineNanos, @Nullable PhaseClock phases) {
        long startNanos = System.nanoTime();
        Connection opened = source.dial(reason, deadlineNanos, phases);
        long nowNanos = System.nanoTime();
        slot.fill(opened, lifetimeNanos(), nowNanos);
        created.increment();
        events.opened(pool, nowNanos - startNanos);
        return opened;
    }

    /** Closes the slot's connection and empties the slot; the reason for which it was closed before, if it was, stands. */
    void discard(Slot slot, CloseReason reason) {
        Connection connection = slot.connection();
        if (connection == null) {
            return;
        }
        connection.close(reason);
        CloseReason first = connection.closeReason();
        CloseReason counted = first == null ? reason : first;
        closed.increment();
        if (counted.isStale()) {
            stale.increment();
        }
        slot.empty();
        Thread waiting = awaitsNone;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
        events.closed(pool, counted);
    }

    /** Waits until no slot holds a connection, the time is up, or the thread is interrupted. For one thread, once. */
    void awaitNone(Slots slots, long limitNanos) {
        // Both this field and a slot's connection are volatile: either the last discard sees this thread, or the loop
        // sees it done.
        awaitsNone = Thread.currentThread();
        while (slots.filledCount() > 0 && !Thread.currentThread().isInterrupted()) {
            long leftNanos = limitNanos - System.nanoTime();
            if (leftNanos <= 0) {
                break;
            }
            LockSupport.parkNanos(this, leftNanos);
        }
        awaitsNone = null;
    }

    long created() {
        return created.sum();
    }

    long closed() {
        return closed.sum();
    }

    long stale() {
        return stale.sum();
    }

    private long lifetimeNanos() {
        return lifetimeJitterNanos == 0
                ? maxLifetimeNanos
                : Math.max(1, maxLifetimeNanos - ThreadLocalRandom.current().nextLong(lifetimeJitterNanos));
    }
}
