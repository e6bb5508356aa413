package io.vitrine.internal.pool;

import io.vitrine.internal.connection.Connection;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A place for one connection of a pool.
 *
 * <p>Written only by the slot's owner: the thread that took its number out of the idle or the free set, or was handed it as a
 * waiter. Each of these hand-overs orders the writes. Statistics, the leak watch and the sweep's first look read along
 * without owning; what they see may be a moment old, but a borrow they see has a time no older than itself, because
 * {@link #operation} is written last when lending and first when taking back.
 */
final class Slot {

    private static final VarHandle OPERATION;
    private static final VarHandle BORROWED_NANOS;
    private static final VarHandle HITS;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            OPERATION = lookup.findVarHandle(Slot.class, "operation", String.class);
            BORROWED_NANOS = lookup.findVarHandle(Slot.class, "borrowedNanos", long.class);
            HITS = lookup.findVarHandle(Slot.class, "hits", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int number;
    private volatile @Nullable Connection connection;

    private boolean mortal;
    private long expiresNanos;
    private long idleSinceNanos;
    private long provenNanos;

    private long borrowedNanos;
    private @Nullable String operation;
    private volatile @Nullable Borrow watched;
    private long hits;

    Slot(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The connection; null in a free slot, and while it is dialled. */
    @Nullable
    Connection connection() {
        return connection;
    }

    /** Puts a new connection in, which shall be closed after {@code lifetimeNanos}; 0 for any age. */
    void fill(Connection opened, long lifetimeNanos, long nowNanos) {
        opened.slot(number);
        mortal = lifetimeNanos > 0;
        expiresNanos = nowNanos + lifetimeNanos;
        idleSinceNanos = nowNanos;
        provenNanos = nowNanos;
        connection = opened;
    }

    void empty() {
        connection = null;
    }

    /** Whether the connection is older than it may become. */
    boolean isExpired(long nowNanos) {
        return mortal && expiresNanos - nowNanos <= 0;
    }

    /** How long ago it was given back, or opened. */
    long idleNanos(long nowNanos) {
        return nowNanos - idleSinceNanos;
    }

    /** How long ago the connection last showed that it lives. */
    long unprovenNanos(long nowNanos) {
        return nowNanos - provenNanos;
    }

    /** The connection has just answered. */
    void prove(long nowNanos) {
        provenNanos = nowNanos;
    }

    /** Lends the connection; {@code borrow} remembers who took it, null when nobody watches for leaks. */
    void lend(String what, long nowNanos, @Nullable Borrow borrow) {
        BORROWED_NANOS.setOpaque(this, nowNanos);
        if (borrow != null) {
            watched = borrow;
        }
        OPERATION.setRelease(this, what);
    }

    /** Counts a borrower who found the connection open. */
    void countHit() {
        HITS.setOpaque(this, hits + 1);
    }

    /**
     * Takes the connection back.
     *
     * @return how long it was out
     * @throws IllegalStateException when it is not out: a second release would lend one connection to two borrowers
     */
    long takeBack(Connection returned, long nowNanos) {
        if (operation == null || returned != connection) {
            throw new IllegalStateException(returned + " was given back twice, or to a pool it is not from");
        }
        OPERATION.setRelease(this, null);
        if (watched != null) {
            watched = null;
        }
        idleSinceNanos = nowNanos;
        provenNanos = nowNanos;
        return nowNanos - borrowedNanos;
    }

    /** What the connection is lent for; null when it is not lent. */
    @Nullable
    String operation() {
        return (String) OPERATION.getAcquire(this);
    }

    /** When it was lent; means something only after {@link #operation()} was not null. */
    long borrowedNanos() {
        return (long) BORROWED_NANOS.getOpaque(this);
    }

    @Nullable
    Borrow watched() {
        return watched;
    }

    long hits() {
        return (long) HITS.getOpaque(this);
    }

    /** Who took a connection, for the leak watch. */
    static final class Borrow {

        private final Throwable trace = new Throwable("where it was borrowed");
        private final String thread = Thread.currentThread().getName();

        /** Belongs to the thread of the leak watch. */
        private boolean reported;

        Throwable trace() {
            return trace;
        }

        String thread() {
            return thread;
        }

        /** True the first time. */
        boolean isNews() {
            boolean news = !reported;
            reported = true;
            return news;
        }
    }
}
