package io.vitrine.internal.shared;

import io.vitrine.ClientClosedException;
import io.vitrine.NotConnectedException;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One shared connection, whether it is there or not: takes calls, dials with the first of them, and dials again when it is lost. Calls
 * stand in the {@link CallLine}; while a connection that was lost is away, the line is the offline queue.
 *
 * <p><b>Threads.</b> Callers add calls, write, and may read alone ({@link Lane}). One thread, {@code vitrine-link}, does the rest ({@link
 * Keeper}); it starts with the first call and ends with {@link #close} or when the strategy gives up. A second one, {@code
 * vitrine-link-…-writer}, starts when something is too long for those who must not wait for room.
 */
public final class Link {

    /** How often who closes looks whether all calls have left, should nobody have told. */
    private static final long LOOK_NANOS = 20_000_000;

    /** A thread that does not end by itself within so long is left alone: it is a daemon, and its socket is closed. */
    private static final long JOIN_MILLIS = 1_000;

    /** What the link is doing. */
    public enum State {
        /** Nothing was asked of it yet. */
        IDLE,
        /** It dials for the first time. */
        CONNECTING,
        /** There is a connection. */
        READY,
        /** The connection was lost, or could not be had; it will be tried again. */
        RECONNECTING,
        /** The strategy has given up; {@link #connect} revives it. */
        ENDED,
        /** The client is closed. */
        CLOSED
    }

    private final LinkSettings settings;
    private final Callbacks callbacks;
    private final CallLine line = new CallLine(new StubExchange());
    private final Admission admission;
    private final LoneReading lone;
    private final Keeper keeper;
    private final Sweep sweep;
    private final LinkWriter writer;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    private volatile @Nullable Thread thread;
    private volatile @Nullable Lane lane;
    private volatile boolean draining;
    private volatile CloseReason closeReason = CloseReason.CLIENT_CLOSED;
    private volatile @Nullable Thread closer;

    public Link(LinkSettings settings, Callbacks callbacks) {
        this.settings = settings;
        this.callbacks = callbacks;
        this.admission = new Admission(line, settings.shared(), settings.offlineQueue());
        this.sweep = new Sweep(line, callbacks, settings.watchdog());
        this.lone = new LoneReading();
        this.keeper = new Keeper(this, settings, line, callbacks, admission, lone);
        this.writer =
                new LinkWriter(settings.name() + "-writer", settings.limits().flushDelayNanos(), this::writeAll);
    }

    // ---- calls

    /**
     * Runs a call on the calling thread, which waits for the reply.
     *
     * @return the value, or a {@link RedisException} as a value
     */
    public @Nullable Object call(Exchange exchange) {
        // An interrupt that came before is no reason to send, and none to read: await says so.
        if (!Thread.currentThread().isInterrupted() && submit(exchange)) {
            Lane now = lane;
            if (now != null && now.isOpenToCallers() && now.reads().take()) {
                lone.read(now, exchange);
                if (now.isLost() || now.unanswered() > 0 || line.hasQueued()) {
                    wakeThread();
                }
            }
        }
        return exchange.await();
    }

    /** Puts a call in line; its stage is completed where {@link Callbacks} run. Never blocks. */
    public void send(Exchange exchange) {
        if (submit(exchange)) {
            sweep.watch(exchange);
            Lane now = lane;
            if (now != null && !now.reads().isTaken()) {
                wakeThread();
            }
        }
    }

    /** Puts a call in line and sees to it that it is written; false when it is refused, and has failed. */
    private boolean submit(Exchange exchange) {
        State before = state();
        RedisException refusal = refusal(before, exchange);
        if (refusal != null) {
            exchange.abandon(refusal);
            return false;
        }
        line.add(exchange, before == State.RECONNECTING);
        Lane now = lane;
        if (now != null) {
            now.added();
        } else {
            waitForConnection(exchange);
        }
        return true;
    }

    private void waitForConnection(Exchange exchange) {
        State now = state();
        if (now == State.IDLE) {
            connect();
        } else if (now == State.ENDED || now == State.CLOSED) {
            failAllQueued(); // this one, and whoever stood behind it while it was not linked yet
        } else if (now == State.RECONNECTING && !admission.admitsOffline()) {
            failQueued(exchange, notConnected(now));
        }
    }

    // ---- what is refused

    /** Why a call is not even put in line; null if it is. */
    private @Nullable RedisException refusal(State now, Exchange exchange) {
        if (draining || now == State.CLOSED) {
            return closed();
        }
        if (now == State.ENDED) {
            return notConnected(now);
        }
        if (now == State.RECONNECTING) {
            return admission.admitsOffline() ? admission.refusalOffline(exchange, this::failQueued) : notConnected(now);
        }
        return exchange.isWaitedFor()
                ? null
                : admission.refusalOnline(exchange); // the first dial is waited for in any case
    }

    private RedisException closed() {
        return closeReason == CloseReason.CLIENT_CLOSED
                ? new ClientClosedException(settings.client().name())
                : new RedisConnectionException(
                        ErrorKind.CONNECT,
                        Phase.DIAL,
                        "the exclusive connection to " + settings.endpoint() + " was given back before this call was"
                                + " written to it; it was not sent; let the callback's stage end after its calls",
                        null);
    }

    private NotConnectedException notConnected(State now) {
        return new NotConnectedException(
                settings.endpoint(), now == State.ENDED, keeper.failedDials(), keeper.lastFailure());
    }

    // ---- the link's thread

    /** Begins to dial, unless that was done; revives a link that has ended, and dials at once if it pauses. For any thread. */
    public void connect() {
        State now = state.get();
        if ((now == State.IDLE || now == State.ENDED) && state.compareAndSet(now, State.CONNECTING)) {
            keeper.startAnew();
            Thread created = new ClientThread(keeper, settings.name(), ClientThread.Role.LINK);
            thread = created;
            created.start();
        } else if (now == State.RECONNECTING) {
            keeper.hurry();
            wakeThread();
        }
    }

    /** Changes the state, if it is the one expected. */
    void change(State from, State to) {
        state.compareAndSet(from, to);
    }

    /** Calls use this connection from now on; null for none. For the keeper. */
    void use(@Nullable Lane now) {
        lane = now;
    }

    void wakeThread() {
        LockSupport.unpark(thread);
    }

    /** Fails what waits, unless somebody has revived the link meanwhile. */
    void failAllQueued() {
        Exchange oldest = line.oldestQueued();
        while (oldest != null) {
            State now = state();
            if (now != State.CLOSED && now != State.ENDED && now != State.RECONNECTING) {
                return;
            }
            failQueued(oldest, now == State.CLOSED ? closed() : notConnected(now));
            oldest = line.oldestQueued();
        }
    }

    /** Fails a call unless it was written meanwhile, without running continuations on this thread. */
    void failQueued(Exchange exchange, RedisException failure) {
        if (!exchange.take()) {
            return;
        }
        exchange.drop();
        line.gaveUp(exchange);
        exchange.stampAbandoned();
        callbacks.end(exchange, failure);
    }

    // ---- writing

    void wakeWriter() {
        writer.wake();
    }

    private void writeAll() {
        Lane now = lane;
        if (now != null) {
            now.writes().write(true);
        }
    }

    // ---- state and end

    /** The node. */
    public Endpoint endpoint() {
        return settings.endpoint();
    }

    /** What it is doing. */
    public State state() {
        return Objects.requireNonNull(state.get(), "state");
    }

    /** How many calls are in line: waiting to be written, or with a reply due. */
    public long length() {
        return line.length();
    }

    boolean isClosed() {
        return state.get() == State.CLOSED;
    }

    /** Tells the closer that the last call has left. */
    void left() {
        if (draining && line.length() == 0) {
            LockSupport.unpark(closer);
        }
    }

    /** Closes it at once, without waiting for its threads; calls in line fail. */
    void cut(CloseReason reason) {
        closeReason = reason;
        draining = true;
        state.set(State.CLOSED);
        Lane now = lane;
        if (now != null) {
            now.connection().close(reason);
        }
        wakeThread();
        writer.close();
        sweep.close();
        failAllQueued();
    }

    /** Closes it: no new calls, those in line get until {@code deadlineNanos}, then they fail. Waits for its threads. */
    public void close(long deadlineNanos) {
        closer = Thread.currentThread();
        draining = true;
        boolean interrupted = Thread.interrupted(); // or the waiting would be none
        long leftNanos = deadlineNanos - System.nanoTime();
        while (leftNanos > 0 && line.length() > 0 && state.get() != State.ENDED) {
            LockSupport.parkNanos(this, Math.min(leftNanos, LOOK_NANOS));
            leftNanos = deadlineNanos - System.nanoTime();
            interrupted |= Thread.interrupted();
        }
        cut(CloseReason.CLIENT_CLOSED);
        joinThread();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void joinThread() {
        Thread running = thread;
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            running.join(JOIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "Link[" + settings.endpoint() + ", " + state.get() + ", " + line.length() + " calls]";
    }
}
