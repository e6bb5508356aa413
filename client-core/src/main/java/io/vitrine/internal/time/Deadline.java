package io.vitrine.internal.time;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The time limit of something that blocks, such as an exchange on a connection. Its owner {@linkplain #arm arms} it before
 * and {@linkplain #disarm disarms} it after; when the limit passes in between, the {@link Watchdog} runs its action, once,
 * which makes the blocked owner fail.
 *
 * <p>One thread owns a deadline at a time; hand-over needs a happens-before edge. The watchdog's thread is the only
 * other one that writes, and only the step from armed to fired, by compare-and-set on the exact limit it saw overdue. An
 * owner who disarmed and armed again meanwhile is met only if the new limit is that same instant, which is overdue too.
 */
public final class Deadline {

    /** No limit: an armed deadline with this limit never fires. */
    public static final long NONE = Long.MAX_VALUE;

    private static final long FIRED = Long.MIN_VALUE;
    private static final VarHandle LIMIT;

    static {
        try {
            LIMIT = MethodHandles.lookup().findVarHandle(Deadline.class, "limitNanos", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Watchdog watchdog;
    private final Runnable onOverdue;
    private final boolean recurring;

    @SuppressWarnings("FieldMayBeFinal") // written through LIMIT
    private volatile long limitNanos = NONE;

    Deadline(Watchdog watchdog, Runnable onOverdue, boolean recurring) {
        this.watchdog = watchdog;
        this.onOverdue = onOverdue;
        this.recurring = recurring;
    }

    /**
     * Sets or moves the limit. Does nothing once fired, unless it is an {@linkplain Watchdog#alarm alarm}.
     *
     * @param deadlineNanos in the time of {@link System#nanoTime()}; {@link #NONE} for no limit
     */
    public void arm(long deadlineNanos) {
        long current = (long) LIMIT.get(this);
        if (current == FIRED || current == deadlineNanos) {
            return;
        }
        // The compare-and-set is also the full fence that Watchdog#notice needs between this store and its load.
        if (LIMIT.compareAndSet(this, current, deadlineNanos) && deadlineNanos != NONE) {
            watchdog.notice(deadlineNanos);
        }
    }

    /** As {@link #arm}, when several threads may arm it at a time: the last one counts. */
    public void armFromAnyThread(long deadlineNanos) {
        long current = (long) LIMIT.getVolatile(this);
        while (current != FIRED && current != deadlineNanos) {
            if (LIMIT.compareAndSet(this, current, deadlineNanos)) {
                if (deadlineNanos != NONE) {
                    watchdog.notice(deadlineNanos);
                }
                return;
            }
            current = (long) LIMIT.getVolatile(this);
        }
    }

    /**
     * Moves the limit of an alarm forward: nothing changes when it is armed for an earlier instant. May be called by any thread.
     */
    public void armNoLaterThan(long alarmNanos) {
        long current = (long) LIMIT.getVolatile(this);
        while (current == NONE || alarmNanos - current < 0) {
            if (LIMIT.compareAndSet(this, current, alarmNanos)) {
                watchdog.notice(alarmNanos);
                return;
            }
            current = (long) LIMIT.getVolatile(this);
        }
    }

    /**
     * Takes the limit away.
     *
     * @return true when it was met; false when the action has run or runs now
     */
    public boolean disarm() {
        long current = (long) LIMIT.get(this);
        return current == NONE || (current != FIRED && LIMIT.compareAndSet(this, current, NONE));
    }

    /** The time left; 0 or less when it has fired, {@link #NONE} when it is not armed. */
    public long remainingNanos() {
        long limit = limitNanos;
        if (limit == NONE) {
            return NONE;
        }
        return limit == FIRED ? 0 : limit - System.nanoTime();
    }

    /** Whether the limit passed. Never changes back. */
    public boolean hasFired() {
        return limitNanos == FIRED;
    }

    /** Lets the watchdog forget this deadline; it will not fire any more. */
    public void retire() {
        disarm();
        watchdog.forget(this);
    }

    /** The limit when armed, else {@link #NONE}. */
    long limitNanos() {
        long limit = limitNanos;
        return limit == FIRED ? NONE : limit;
    }

    /** Fires if the limit is still the one seen overdue. */
    void fire(long seenNanos) {
        if (LIMIT.compareAndSet(this, seenNanos, recurring ? NONE : FIRED)) {
            onOverdue.run();
        }
    }
}
