package io.vitrine.internal.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The line of borrowers that wait for a slot: first come, first served. The lock guards the line and the step from waiting to
 * served; nobody parks, unparks or calls out while holding it.
 */
final class Waiters {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter> line = new ArrayDeque<>();
    private boolean closed;

    /** The length of the line; written under the lock. */
    private volatile int count;

    /** What became of a wait. */
    enum Outcome {
        SERVED,
        TIMED_OUT,
        INTERRUPTED,
        CLOSED
    }

    /** One borrower in the line. */
    static final class Waiter {
        private final Thread thread = Thread.currentThread();

        /** The slot it was given; valid when served. Written under the lock before the outcome. */
        private int slot = -1;

        /** Null while it waits. */
        private volatile @Nullable Outcome outcome;

        int slot() {
            return slot;
        }
    }

    /** How many wait now. */
    int count() {
        return count;
    }

    /** Puts the calling thread at the end of the line. */
    Waiter join() {
        Waiter waiter = new Waiter();
        lock.lock();
        try {
            if (closed) {
                waiter.outcome = Outcome.CLOSED;
            } else {
                line.addLast(waiter);
                count = line.size();
            }
        } finally {
            lock.unlock();
        }
        return waiter;
    }

    /** Gives a slot to the first in the line; false when nobody waits. */
    boolean serveFirst(int slot) {
        Waiter first;
        lock.lock();
        try {
            first = line.pollFirst();
            if (first == null) {
                return false;
            }
            count = line.size();
            first.slot = slot;
            first.outcome = Outcome.SERVED;
        } finally {
            lock.unlock();
        }
        LockSupport.unpark(first.thread);
        return true;
    }

    /** Parks the calling thread until its waiter is served, the time is up, it is interrupted, or the line is closed. */
    Outcome await(Waiter waiter, long deadlineNanos) {
        for (Outcome outcome = waiter.outcome; ; outcome = waiter.outcome) {
            if (outcome != null) {
                return outcome;
            }
            if (Thread.currentThread().isInterrupted()) {
                return leave(waiter, Outcome.INTERRUPTED);
            }
            long leftNanos = deadlineNanos - System.nanoTime();
            if (leftNanos <= 0) {
                return leave(waiter, Outcome.TIMED_OUT);
            }
            LockSupport.parkNanos(this, leftNanos);
        }
    }

    /** Leaves the line; one that was served at the last moment stays served. */
    private Outcome leave(Waiter waiter, Outcome how) {
        lock.lock();
        try {
            Outcome already = waiter.outcome;
            if (already != null) {
                return already;
            }
            line.remove(waiter);
            count = line.size();
            waiter.outcome = how;
            return how;
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody away, now and from now on. */
    void close() {
        Waiter[] sentAway;
        lock.lock();
        try {
            closed = true;
            sentAway = line.toArray(Waiter[]::new);
            line.clear();
            count = 0;
            for (Waiter waiter : sentAway) {
                waiter.outcome = Outcome.CLOSED;
            }
        } finally {
            lock.unlock();
        }
        for (Waiter waiter : sentAway) {
            LockSupport.unpark(waiter.thread);
        }
    }
}
