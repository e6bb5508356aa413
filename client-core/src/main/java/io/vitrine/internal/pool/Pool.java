package io.vitrine.internal.pool;

import io.vitrine.CallCancelledException;
import io.vitrine.ClientClosedException;
import io.vitrine.PoolExhaustedException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.ConnectionSource;
import io.vitrine.internal.pool.Slot.Borrow;
import io.vitrine.internal.pool.Waiters.Waiter;
import io.vitrine.internal.time.Nanos;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Timelines;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Phase;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one server, for exclusive use. The contract:
 *
 * <ul>
 *   <li>There are never more than {@code maxSize} connections, those being dialled included.
 *   <li>A connection that is lent belongs to its borrower alone until it is given back, and must be given back exactly once.
 *   <li>An acquire takes an idle connection if there is one; else it dials if there may be one more; else it waits, first come
 *       first served, no longer than the acquire timeout and the call's deadline. Who comes later never overtakes those who wait.
 *   <li>A connection that is not usable any more, has outlived its lifetime, or would be idle beyond {@code maxIdle}, is closed
 *       when it is given back, and its place goes to the first who waits, who then dials.
 *   <li>A connection idle for longer than {@code validateAfterIdle} is checked before it is lent; a dead one is replaced and the
 *       borrower does not notice, except that it takes longer.
 *   <li>Every successful acquire is a hit (the connection was open) or a miss (it had to be dialled), never both.
 *   <li>{@code created - closed = total}, and a connection is counted closed for exactly one reason.
 * </ul>
 *
 * <p>Concurrency: the way of a hit is one compare-and-set to take a slot and one to put it back, without lock or allocation;
 * see {@link SlotSet} and {@link Slots}. The only lock is that of the {@linkplain Waiters line}. Dials, closes and listeners run
 * outside of it. Closing sets {@link #closed} first and then empties the idle set, a release puts down first and then looks
 * at {@link #closed}: so no idle connection outlives the pool.
 */
public final class Pool implements PoolView, AutoCloseable {

    /** How long a connection may take to answer the PING that checks it. */
    static final long CHECK_TIMEOUT_NANOS = 1_000_000_000L;

    private final String name;
    private final ClientInfo client;
    private final Endpoint endpoint;
    private final PoolOptions options;
    private final PoolEvents events;
    private final Slots slots;
    private final Stock stock;
    private final PoolUpkeep upkeep;

    private final long acquireTimeoutNanos;
    private final long validateAfterNanos;
    private final boolean watchesLeaks;
    private final boolean boundsIdle;

    private final LongAdder misses = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder waits = new LongAdder();
    private final LongAdder waitNanos = new LongAdder();

    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean cut = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * A pool; nothing is dialled before the first acquire or {@link #warmUp}.
     *
     * @param name for labels and messages
     * @param upkeep runs sweeps and warm-up; may be shared by the pools of a client, and is not closed by this one
     */
    public Pool(
            String name,
            ClientInfo client,
            Endpoint endpoint,
            PoolOptions options,
            ConnectionSource source,
            Upkeep upkeep,
            PoolEvents events) {
        this.name = name;
        this.client = client;
        this.endpoint = endpoint;
        this.options = options;
        this.events = events;
        this.slots = new Slots(options.maxSize());
        this.stock = new Stock(this, options, source, events);
        this.upkeep = new PoolUpkeep(name, options, slots, stock, upkeep);
        this.acquireTimeoutNanos = options.acquireTimeout().toNanos();
        long validateNanos = options.validateAfterIdle().toNanos();
        this.validateAfterNanos = validateNanos == 0 ? Long.MIN_VALUE : validateNanos;
        this.watchesLeaks = !options.leakThreshold().isZero();
        this.boundsIdle = options.maxIdle() < options.maxSize();
    }

    /** Opens the pool for its watchers and begins to sweep. Once. */
    public void start() {
        events.poolOpened(this);
        upkeep.start();
    }

    /** Begins to keep the idle minimum, in the background. Without it the minimum is kept from the first miss on. */
    public void warmUp() {
        upkeep.refill();
    }

    /**
     * Lends a connection.
     *
     * @param operation the name of what it is for, for messages
     * @param nowNanos the present
     * @param deadlineNanos when the caller gives up; {@link Long#MAX_VALUE} for no limit besides the pool's
     * @param phases stamps the wait and the dial; null when nobody asks
     * @throws PoolExhaustedException when none became free in time
     * @throws CallCancelledException when the caller was interrupted; its flag stays set
     * @throws ClientClosedException when the pool is closed
     * @throws io.vitrine.RedisException when the connection had to be dialled and could not be
     */
    public Connection acquire(String operation, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        Slot slot = slots.takeIdleInTurn();
        if (slot != null) {
            Connection connection = slot.connection();
            if (connection != null && connection.isUsable() && slot.unprovenNanos(nowNanos) < validateAfterNanos) {
                return lendHit(slot, connection, operation, nowNanos, 0);
            }
        }
        return acquireSlowly(slot, operation, nowNanos, deadlineNanos, phases);
    }

    /** Takes a connection back: one that is usable and not too old is idle then, or goes to the first who waits. */
    public void release(Connection connection) {
        Slot slot = slots.at(connection.slot());
        long nowNanos = System.nanoTime();
        long usedNanos = slot.takeBack(connection, nowNanos);
        events.released(this, usedNanos);
        CloseReason reason = reasonToClose(slot, connection, nowNanos);
        if (reason != null) {
            discard(slot, reason);
            upkeep.refillIfWarm();
            return;
        }
        slots.putDown(slot);
        if (closed) {
            discardIdle();
        }
    }

    private @Nullable CloseReason reasonToClose(Slot slot, Connection connection, long nowNanos) {
        if (!connection.isUsable()) {
            return CloseReason.IO_ERROR; // it knows better: Stock#discard
        }
        if (closed) {
            return CloseReason.CLIENT_CLOSED;
        }
        if (slot.isExpired(nowNanos)) {
            return CloseReason.LIFETIME;
        }
        boolean surplus = boundsIdle && slots.waiters().count() == 0 && slots.idleCount() >= options.maxIdle();
        return surplus ? CloseReason.SURPLUS : null;
    }

    private Connection acquireSlowly(
            @Nullable Slot taken, String operation, long startNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        Slot slot = taken != null ? taken : takeFreeInTurn();
        if (slot != null) {
            return provide(slot, operation, startNanos, 0, deadlineNanos, phases);
        }
        slot = await(operation, startNanos, deadlineNanos, phases);
        long nowNanos = System.nanoTime();
        if (phases != null) {
            phases.lap(Phase.POOL_WAIT, nowNanos);
        }
        return provide(slot, operation, nowNanos, nowNanos - startNanos, deadlineNanos, phases);
    }

    private @Nullable Slot takeFreeInTurn() {
        if (closed) {
            throw new ClientClosedException(client.name());
        }
        return slots.waiters().count() == 0 ? slots.takeFree() : null;
    }

    private Slot await(String operation, long startNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        long limitNanos = startNanos + acquireTimeoutNanos;
        if (deadlineNanos != Long.MAX_VALUE && deadlineNanos - limitNanos < 0) {
            limitNanos = deadlineNanos;
        }
        Waiter waiter = slots.waiters().join();
        slots.settle();
        Waiters.Outcome outcome = slots.waiters().await(waiter, limitNanos);
        long waitedNanos = System.nanoTime() - startNanos;
        waits.increment();
        waitNanos.add(waitedNanos);
        return switch (outcome) {
            case SERVED -> slots.at(waiter.slot());
            case TIMED_OUT -> throw exhausted(waitedNanos, phases);
            case CLOSED -> throw new ClientClosedException(client.name());
            case INTERRUPTED ->
                throw new CallCancelledException(
                        "interrupted while waiting " + Timelines.duration(waitedNanos) + " for a connection of pool "
                                + name + " for " + operation + "; nothing was sent",
                        null);
        };
    }

    private PoolExhaustedException exhausted(long waitedNanos, @Nullable PhaseClock phases) {
        timeouts.increment();
        if (phases != null) {
            phases.lap(Phase.POOL_WAIT);
        }
        PoolStats now = stats();
        events.exhausted(this, now, waitedNanos);
        return new PoolExhaustedException(
                "no connection of pool " + name + " became free within " + Timelines.duration(waitedNanos) + ": "
                        + Exhaustion.describe(slots, System.nanoTime())
                        + "; give connections back sooner, find out what holds them, or raise the pool's maxSize",
                now,
                phases);
    }

    /** Makes a connection of a slot that the caller owns: the one in it if it lives, else another idle one, else a new one. */
    private Connection provide(
            Slot owned,
            String operation,
            long nowNanos,
            long waitedNanos,
            long deadlineNanos,
            @Nullable PhaseClock phases) {
        Slot slot = owned;
        for (Connection idle = slot.connection(); idle != null; idle = slot.connection()) {
            if (isFit(slot, idle, nowNanos, deadlineNanos, phases)) {
                return lendHit(slot, idle, operation, nowNanos, waitedNanos);
            }
            stock.discard(slot, CloseReason.UNHEALTHY);
            boolean inTime = deadlineNanos == Long.MAX_VALUE || deadlineNanos - System.nanoTime() > 0;
            Slot other = inTime ? slots.takeIdle() : null; // a check without time would fail for each of them
            if (other != null) {
                slots.putDown(slot);
                slot = other;
            }
        }
        return dial(slot, operation, waitedNanos, deadlineNanos, phases);
    }

    private boolean isFit(Slot slot, Connection idle, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        if (!idle.isUsable()) {
            return false;
        }
        if (slot.unprovenNanos(nowNanos) < validateAfterNanos) {
            return true;
        }
        long limitNanos = System.nanoTime() + CHECK_TIMEOUT_NANOS;
        boolean alive = idle.isAlive(
                deadlineNanos != Long.MAX_VALUE && deadlineNanos - limitNanos < 0 ? deadlineNanos : limitNanos);
        if (phases != null) {
            phases.lap(Phase.POOL_WAIT);
        }
        return alive;
    }

    private Connection dial(
            Slot slot, String operation, long waitedNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        Connection opened;
        try {
            opened = stock.open(slot, DialReason.DEMAND, deadlineNanos, phases);
        } catch (RuntimeException | Error e) {
            slots.putDown(slot);
            throw e;
        }
        if (closed) {
            discard(slot, CloseReason.CLIENT_CLOSED);
            throw new ClientClosedException(client.name());
        }
        slot.lend(operation, System.nanoTime(), borrow());
        misses.increment();
        events.acquired(this, waitedNanos, false);
        upkeep.refillAfterMiss();
        return opened;
    }

    private Connection lendHit(Slot slot, Connection connection, String operation, long nowNanos, long waitedNanos) {
        slot.lend(operation, nowNanos, borrow());
        slot.countHit();
        events.acquired(this, waitedNanos, true);
        return connection;
    }

    private @Nullable Borrow borrow() {
        return watchesLeaks ? new Borrow() : null;
    }

    /** Closes the connection and puts the slot down. */
    private void discard(Slot slot, CloseReason reason) {
        stock.discard(slot, reason);
        slots.putDown(slot);
    }

    private void discardIdle() {
        for (Slot slot = slots.takeIdle(); slot != null; slot = slots.takeIdle()) {
            discard(slot, CloseReason.CLIENT_CLOSED);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClientInfo client() {
        return client;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public PoolStats stats() {
        long closedCount = stock.closed();
        long createdCount = stock.created();
        int total = (int) (createdCount - closedCount);
        int used = Math.min(slots.lentCount(), total);
        return new PoolStats(
                options.maxSize(),
                options.maxIdle(),
                options.minIdle(),
                total,
                total - used,
                used,
                slots.waiters().count(),
                slots.hits(),
                misses.sum(),
                timeouts.sum(),
                waits.sum(),
                waitNanos.sum(),
                stock.stale(),
                createdCount,
                closedCount);
    }

    /** One look through the idle connections, as if it were {@code nowNanos}. */
    void sweep(long nowNanos) {
        upkeep.sweep(nowNanos);
    }

    /** One look at the borrows, as if it were {@code nowNanos}. */
    void reportLeaks(long nowNanos) {
        upkeep.reportLeaks(nowNanos);
    }

    /** Closes at once: what is lent is cut off. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** {@link #stopLending}, then {@link #closeBy}. */
    public void close(Duration grace) {
        closeBy(Nanos.after(System.nanoTime(), grace));
    }

    /** Closes idle connections and sends waiting borrowers away; what is lent may come back. Idempotent. */
    public void stopLending() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        upkeep.stop();
        closed = true;
        slots.waiters().close();
        discardIdle();
    }

    /**
     * Stops lending and waits for what is lent to come back. What is still out at {@code limitNanos} is cut off: the call that uses
     * it fails. Idempotent; an interrupt ends the wait.
     */
    public void closeBy(long limitNanos) {
        stopLending();
        if (!cut.compareAndSet(false, true)) {
            return;
        }
        stock.awaitNone(slots, limitNanos);
        cutOffLent();
        events.poolClosed(this);
    }

    private void cutOffLent() {
        for (int number = 0; number < slots.capacity(); number++) {
            Connection connection = slots.at(number).connection();
            if (connection != null) {
                connection.close(CloseReason.CLIENT_CLOSED);
            }
        }
    }

    @Override
    public String toString() {
        return "Pool[" + name + ", " + stats() + "]";
    }
}
