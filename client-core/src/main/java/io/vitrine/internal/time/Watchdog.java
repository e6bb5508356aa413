package io.vitrine.internal.time;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes blocked exchanges fail when their {@link Deadline} passes: one daemon thread for a whole client, no timer object
 * per call, no {@code SO_TIMEOUT}, no ticks.
 *
 * <p><b>How it sleeps.</b> {@code nextWakeNanos} is the instant the thread will look at the deadlines next. Arming a
 * deadline costs a store and a load; only a limit earlier than that instant lowers it (by compare-and-set, so that it only
 * falls) and unparks the thread, which then sleeps until the lowered instant <em>without</em> looking whether that
 * deadline is still armed. So calls with a limit of 5 s wake it about once in 5 s, whatever their rate.
 *
 * <p><b>Why no deadline is missed.</b> At its instant the thread (1) scans, (2) publishes the earliest limit it saw as
 * the next instant, (3) scans again and lowers the instant if need be. An owner (a) stores its limit, then (b) loads the
 * instant, with a full fence in between. Suppose an owner loads at (b) the old instant, which is past, and so wakes nobody.
 * Then (b) precedes (2) in the order of these volatile accesses, hence (a) precedes (3), and the second scan sees the limit.
 * If (b) comes after (2), the owner itself compares with the new instant and lowers it. A lowering between (1) and (2) that
 * is overwritten by (2) is covered by the first case: its limit was stored before. An unpark before the park leaves a
 * permit, so it is not lost either. Registration precedes (a), and an iteration of the concurrent set sees every element
 * that was added before the iteration began.
 *
 * <p><b>What may run here.</b> Actions must not block and not call the application: a connection's action closes its
 * socket and leaves the rest to the thread that was blocked.
 */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final VarHandle NEXT_WAKE;

    static {
        try {
            NEXT_WAKE = MethodHandles.lookup().findVarHandle(Watchdog.class, "nextWakeNanos", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Set<Deadline> deadlines = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile long nextWakeNanos = Deadline.NONE;
    private volatile boolean closed;
    private volatile long wakeUps;

    private Watchdog() {
        thread = new Thread(this::watch, "vitrine-watchdog");
        thread.setDaemon(true);
    }

    /** A watchdog whose thread runs until {@link #close()}. */
    public static Watchdog start() {
        Watchdog watchdog = new Watchdog();
        watchdog.thread.start();
        return watchdog;
    }

    /**
     * A deadline, not armed; it is watched until {@linkplain Deadline#retire() retired}.
     *
     * @param onOverdue runs on the watchdog's thread, at most once; must not block
     */
    public Deadline deadline(Runnable onOverdue) {
        return watch(new Deadline(this, onOverdue, false));
    }

    /**
     * A deadline that can be armed again after it has fired.
     *
     * @param onTime runs on the watchdog's thread each time the limit passes; must not block
     */
    public Deadline alarm(Runnable onTime) {
        return watch(new Deadline(this, onTime, true));
    }

    private Deadline watch(Deadline deadline) {
        deadlines.add(deadline);
        return deadline;
    }

    /** Ends the thread as soon as no deadline is armed: a dial under way keeps its limit. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /** Hears of a limit that was stored before, with a full fence in between. */
    void notice(long limitNanos) {
        if (isBefore(limitNanos, nextWakeNanos)) {
            wakeBy(limitNanos);
        }
    }

    void forget(Deadline deadline) {
        deadlines.remove(deadline);
        if (closed) {
            LockSupport.unpark(thread);
        }
    }

    /** How often the thread looked at the deadlines. */
    long wakeUps() {
        return wakeUps;
    }

    /** How many deadlines are watched. */
    int size() {
        return deadlines.size();
    }

    private void wakeBy(long limitNanos) {
        if (lowerNextWake(limitNanos)) {
            LockSupport.unpark(thread);
        }
    }

    private boolean lowerNextWake(long limitNanos) {
        long wakeNanos = nextWakeNanos;
        while (isBefore(limitNanos, wakeNanos)) {
            if (NEXT_WAKE.compareAndSet(this, wakeNanos, limitNanos)) {
                return true;
            }
            wakeNanos = nextWakeNanos;
        }
        return false;
    }

    private void watch() {
        while (!closed || isAnyArmed()) {
            long wakeNanos = nextWakeNanos;
            if (wakeNanos == Deadline.NONE) {
                LockSupport.park(this);
            } else {
                long sleepNanos = wakeNanos - System.nanoTime();
                if (sleepNanos > 0) {
                    LockSupport.parkNanos(this, sleepNanos);
                } else {
                    look();
                }
            }
            Thread.interrupted(); // nobody interrupts this thread on purpose; a set flag would make parking return at
            // once
        }
    }

    private boolean isAnyArmed() {
        for (Deadline deadline : deadlines) {
            if (deadline.limitNanos() != Deadline.NONE) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // wakeUps has one writer
    private void look() {
        wakeUps++;
        nextWakeNanos = fireOverdue(System.nanoTime());
        lowerNextWake(fireOverdue(System.nanoTime()));
    }

    /** Fires what is overdue; gives the earliest of the other limits. */
    private long fireOverdue(long nowNanos) {
        long earliestNanos = Deadline.NONE;
        for (Deadline deadline : deadlines) {
            long limitNanos = deadline.limitNanos();
            if (limitNanos == Deadline.NONE) {
                continue;
            }
            if (limitNanos - nowNanos <= 0) {
                fire(deadline, limitNanos);
            } else if (isBefore(limitNanos, earliestNanos)) {
                earliestNanos = limitNanos;
            }
        }
        return earliestNanos;
    }

    private static void fire(Deadline deadline, long limitNanos) {
        try {
            deadline.fire(limitNanos);
        } catch (Throwable e) { // without this thread nothing has a time limit any more
            LOG.warn("closing an overdue connection failed; others are not affected", e);
        }
    }

    private static boolean isBefore(long limitNanos, long wakeNanos) {
        return limitNanos != Deadline.NONE && (wakeNanos == Deadline.NONE || limitNanos - wakeNanos < 0);
    }
}
