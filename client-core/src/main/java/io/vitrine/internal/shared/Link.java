package io.vitrine.internal.shared;

import io.vitrine.ClientClosedException;
import io.vitrine.MaxReconnectsException;
import io.vitrine.NotConnectedException;
import io.vitrine.RedisException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.time.Nanos;
import io.vitrine.options.SharedOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one shared connection there: dials with the first call, reads, and dials again when it is lost. Calls stand in the {@link
 * CallLine} whether there is a connection or not; while one that was lost is away, the line is the offline queue.
 *
 * <p><b>Threads.</b> Callers add calls, write, and may read alone ({@link Lane}). One thread, {@code vitrine-link}, dials, reads, and
 * clears up after a loss; it starts with the first call and ends with {@link #close} or when the strategy gives up. A second one, {@code
 * vitrine-writer}, starts when something is too long for those who must not wait for room.
 *
 * <p><b>After a loss</b> the link's thread keeps writers out, fails the calls whose replies were due (they may have run: whether to try
 * again is decided further up), and keeps those that were not written.
 */
public final class Link {

    /** How often the link's thread looks after a caller that reads by itself, for its interrupt. */
    private static final long LOOK_AFTER_NANOS = 20_000_000;

    /** So many looks without a call, and the link's thread reads again, so that the end of an idle connection is noticed. */
    private static final int LOOKS_BEFORE_READING = 50;

    /** So many calls in a row that were alone on the line, and the link's thread lets callers read by themselves. */
    private static final int LONE_CALLS = 64;

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
    private final LaneLimits limits;
    private final Admission admission;
    private final Sweep sweep;
    private final LinkWriter writer;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final LongAdder flushes = new LongAdder();
    private final LongAdder flushedCalls = new LongAdder();

    private volatile @Nullable Thread thread;
    private volatile @Nullable Lane lane;
    private volatile boolean draining;
    private volatile @Nullable Thread closer;
    private volatile @Nullable Thread loneReader;
    private volatile @Nullable Throwable lastFailure;
    private volatile int failedDials;
    private volatile boolean hurried;

    /** Calls in a row that were alone. Belongs to the link's thread. */
    private int loneCalls;

    public Link(LinkSettings settings, Callbacks callbacks) {
        this.settings = settings;
        this.callbacks = callbacks;
        this.limits = settings.limits();
        this.admission = new Admission(line, settings.shared(), settings.offlineQueue());
        this.sweep = new Sweep(line, callbacks, settings.watchdog());
        this.writer = new LinkWriter(settings.name() + "-writer", limits.flushDelayNanos(), this::writeAll);
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
                readAlone(now, exchange);
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

    private void readAlone(Lane now, Exchange own) {
        loneReader = Thread.currentThread();
        try {
            now.reads().readInline(own);
        } finally {
            loneReader = null;
            now.reads().leave();
        }
        if (now.isLost() || now.unanswered() > 0 || line.hasQueued()) {
            wakeThread();
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

    private ClientClosedException closed() {
        return new ClientClosedException(settings.client().name());
    }

    private NotConnectedException notConnected(State now) {
        return new NotConnectedException(settings.endpoint(), now == State.ENDED, failedDials, lastFailure);
    }

    // ---- the link's thread

    /** Begins to dial, unless that was done; revives a link that has ended, and dials at once if it pauses. For any thread. */
    public void connect() {
        State now = state.get();
        if ((now == State.IDLE || now == State.ENDED) && state.compareAndSet(now, State.CONNECTING)) {
            failedDials = 0;
            Thread created = new ClientThread(this::run, settings.name(), ClientThread.Role.LINK);
            thread = created;
            created.start();
        } else if (now == State.RECONNECTING) {
            hurried = true;
            wakeThread();
        }
    }

    void wakeThread() {
        LockSupport.unpark(thread);
    }

    private void run() {
        State end = State.ENDED;
        try {
            Connection connection = dial();
            while (connection != null) {
                serve(connection);
                connection = dial();
            }
        } catch (RuntimeException | Error unexpected) {
            lastFailure = unexpected;
            settings.events().broken(unexpected);
        } finally {
            state.compareAndSet(State.CONNECTING, end);
            state.compareAndSet(State.RECONNECTING, end);
            failAllQueued();
            if (state.get() == State.ENDED) {
                settings.events().ended();
            }
        }
    }

    /** A connection, after as many attempts as it takes; null when the strategy gives up or the link is closed. */
    private @Nullable Connection dial() {
        while (!isClosed()) {
            try {
                Connection connection = settings.dial(failedDials == 0 && state.get() == State.CONNECTING);
                failedDials = 0;
                return connection;
            } catch (RedisException failed) {
                if (!pauseAfter(failed)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Waits before the next dial; false when there will be none. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the link's thread counts up
    private boolean pauseAfter(Throwable cause) {
        lastFailure = cause;
        failedDials++;
        Duration delay = settings.reconnect().delay(failedDials, cause).orElse(null);
        if (delay == null || isClosed()) {
            return false;
        }
        long delayNanos = Nanos.of(delay);
        state.compareAndSet(State.CONNECTING, State.RECONNECTING);
        if (admission.admitsOffline()) {
            failTooOften();
        } else {
            failAllQueued();
        }
        settings.events().reconnecting(failedDials, delay, cause);
        long untilNanos = System.nanoTime() + delayNanos;
        long leftNanos = delayNanos;
        while (leftNanos > 0 && !isClosed() && !hurried) {
            LockSupport.parkNanos(this, leftNanos);
            leftNanos = untilNanos - System.nanoTime();
        }
        hurried = false;
        return true;
    }

    /** Fails what has waited for too many dials. */
    private void failTooOften() {
        line.compact();
        int limit = settings.shared().maxReconnectsPerCall();
        if (limit != SharedOptions.UNLIMITED) {
            line.forEach(each -> {
                each.failedDials++;
                if (each.failedDials >= limit) {
                    failQueued(each, new MaxReconnectsException(settings.endpoint(), limit, lastFailure));
                }
            });
        }
    }

    /** Uses a connection until it is lost, and clears up after it. */
    private void serve(Connection connection) {
        Lane now = new Lane(this, line, connection, callbacks, limits);
        lane = now;
        state.compareAndSet(State.CONNECTING, State.READY);
        state.compareAndSet(State.RECONNECTING, State.READY);
        if (isClosed()) {
            connection.close(CloseReason.CLIENT_CLOSED);
        }
        now.writes().write(false);
        int looks = 0;
        long answered = 0;
        while (!now.isLost()) {
            boolean due = now.unanswered() > 0 || line.hasQueued() || looks > LOOKS_BEFORE_READING;
            if (due && now.reads().take()) {
                loneCalls = 0;
                now.reads().readUntil(reads -> isAloneForLong(now, reads));
                now.reads().leave();
                looks = 0;
            } else {
                LockSupport.parkNanos(this, LOOK_AFTER_NANOS);
                lookAfterLoneReader(now);
                looks = now.reads().calls() == answered ? looks + 1 : 0;
                answered = now.reads().calls();
            }
        }
        clearUp(now);
        // After that: until then the line is full of calls that wait for no connection.
        state.compareAndSet(State.READY, State.RECONNECTING);
        if (!admission.admitsOffline()) {
            failAllQueued();
        }
    }

    /** Whether callers may read by themselves from now on. */
    private boolean isAloneForLong(Lane now, ReadSide reads) {
        int fresh = reads.freshBeforeBlocking();
        if (fresh < 0) {
            return false;
        }
        if (fresh == 1 && reads.isQuiet() && now.isOpenToCallers() && reads.wasWaitedFor()) {
            loneCalls++;
        } else if (fresh > 0) {
            loneCalls = 0;
        }
        return loneCalls >= LONE_CALLS;
    }

    /** A caller that reads by itself does not notice its interrupt; this does. */
    private void lookAfterLoneReader(Lane now) {
        Thread reader = loneReader;
        if (reader != null && reader.isInterrupted()) {
            now.connection().close(CloseReason.CANCELLED);
        }
    }

    /** Fails those whose replies were due. What was not written stays in line. */
    private void clearUp(Lane gone) {
        lane = null;
        gone.lose(new IOException("the connection was closed"), Phase.SERVER);
        gone.writes().shut();
        gone.reads().takeAtLast();
        lastFailure = gone.failure();
        List<Exchange> asynchronous = new ArrayList<>();
        Exchange halfRead = gone.reads().takeHalfRead();
        if (halfRead != null) {
            failLost(halfRead, gone, asynchronous);
        }
        line.clearWritten(each -> failLost(each, gone, asynchronous));
        callbacks.complete(asynchronous);
    }

    private static void failLost(Exchange exchange, Lane gone, List<Exchange> asynchronous) {
        if (exchange.isDone()) {
            return;
        }
        RedisException failure = exchange.isOverdue(System.nanoTime()) ? exchange.timeout() : gone.lost();
        if (exchange.isWaitedFor()) {
            exchange.finish(failure);
        } else {
            exchange.answer = failure;
            asynchronous.add(exchange);
        }
    }

    /** Fails what waits, unless somebody has revived the link meanwhile. */
    private void failAllQueued() {
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
    private void failQueued(Exchange exchange, RedisException failure) {
        if (!exchange.take()) {
            return;
        }
        exchange.drop();
        line.gaveUp(exchange);
        exchange.stampAbandoned();
        if (exchange.isWaitedFor()) {
            exchange.finish(failure);
        } else {
            exchange.answer = failure;
            callbacks.complete(List.of(exchange));
        }
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

    void flushed(int calls) {
        flushes.increment();
        flushedCalls.add(calls);
    }

    /** How many system calls wrote how many calls, as {@code {writes, calls}}. */
    public long[] writes() {
        return new long[] {flushes.sum(), flushedCalls.sum()};
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

    /** How many replies are due. */
    public long inFlight() {
        Lane now = lane;
        return now == null ? 0 : now.unanswered();
    }

    private boolean isClosed() {
        return state.get() == State.CLOSED;
    }

    /** Tells the closer that the last call has left. */
    void left() {
        if (draining && line.length() == 0) {
            LockSupport.unpark(closer);
        }
    }

    /** Closes it at once, without waiting for its threads; calls in line fail. */
    void cut() {
        draining = true;
        state.set(State.CLOSED);
        Lane now = lane;
        if (now != null) {
            now.connection().close(CloseReason.CLIENT_CLOSED);
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
            LockSupport.parkNanos(this, Math.min(leftNanos, LOOK_AFTER_NANOS));
            leftNanos = deadlineNanos - System.nanoTime();
            interrupted |= Thread.interrupted();
        }
        cut();
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
