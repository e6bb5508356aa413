package io.vitrine.internal.pubsub;

import io.vitrine.ClientClosedException;
import io.vitrine.NotConnectedException;
import io.vitrine.PubSubListener;
import io.vitrine.PubSubMessage;
import io.vitrine.PubSubMessage.Kind;
import io.vitrine.PubSubStats;
import io.vitrine.QueueFullException;
import io.vitrine.RedisException;
import io.vitrine.Subscription;
import io.vitrine.command.Codec;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.pubsub.SubscriberSession.Health;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.shared.ClientThread;
import io.vitrine.internal.shared.CommandExchange;
import io.vitrine.internal.shared.OutOfLineCall;
import io.vitrine.internal.time.Deadline;
import io.vitrine.options.PubSubOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the connection of one subscriber there: dials with the first subscription, reads, and when it is lost dials again and renews what
 * was subscribed to.
 *
 * <p><b>Threads.</b> Callers put commands into the {@link Ledger} and leave. One thread dials and reads, {@code vitrine-pubsub-N}; a second
 * one, {@code …-writer}, writes, so that neither callers nor the reader ever wait for room. The watchdog looks after calls whose time is
 * up and after a peer that says nothing; it only takes the lock for a moment and closes the transport. The application is called by tasks of
 * {@link Mailbox}.
 *
 * <p><b>Lock.</b> One, around ledger, session and state; nothing is read, written, completed or called under it.
 */
public final class SubscriberLink<K, V> {

    /** A thread that does not end by itself within so long is left alone: it is a daemon, and its socket is closed. */
    private static final long JOIN_MILLIS = 1_000;

    private enum State {
        /** There is nothing to subscribe to. */
        IDLE,
        CONNECTING,
        READY,
        /** The connection was lost, or could not be had; it will be tried again. */
        RECONNECTING,
        /** The strategy has given up. */
        ENDED,
        CLOSED
    }

    private final String name;
    private final PubSubSettings settings;
    private final PubSubOptions options;
    private final Codec<K> keys;
    private final Audience<K, V> audience;
    private final Redial redial;
    private final Outbound<K> outbound;
    private final Deadline alarm;
    private final Consumer<SubscriberLink<K, V>> onClose;
    private final Inbound<K, V> inbound;

    private final ReentrantLock lock = new ReentrantLock();
    private final Ledger<K> ledger = new Ledger<>();
    private @Nullable SubscriberSession session;

    /** Changed under the lock. */
    private volatile State state = State.IDLE;

    private volatile @Nullable Thread thread;

    SubscriberLink(
            String name,
            PubSubSettings settings,
            Codec<K> keys,
            Codec<V> values,
            Consumer<SubscriberLink<K, V>> onClose) {
        this.name = name;
        this.settings = settings;
        this.options = settings.options().pubSub();
        this.keys = keys;
        this.audience = new Audience<>(name + "-subscriber", settings.options(), settings.notices());
        this.redial = new Redial(settings, this::goOn);
        this.outbound = new Outbound<>(name + "-writer", lock, ledger);
        this.alarm = settings.watchdog().alarm(this::lookAtTheClock);
        this.onClose = onClose;
        this.inbound = new Inbound<>(
                new FrameReader<>(keys, values), audience, settings.notices(), lock, ledger, outbound::wake);
    }

    /** The codec of names. */
    public Codec<K> keyCodec() {
        return keys;
    }

    /** Where its commands go. */
    public Node node() {
        return new SubscriberNode(this);
    }

    Endpoint endpoint() {
        return settings.options().endpoint();
    }

    // ---- subscribers

    /** Adds a listener. */
    public Subscription listen(PubSubListener<K, V> listener) {
        return audience.join(new ListeningReceiver<>(listener));
    }

    /** A stream for any number of subscribers. */
    public Flow.Publisher<PubSubMessage<K, V>> messages() {
        return subscriber ->
                audience.join(new StreamingReceiver<K, V>(Objects.requireNonNull(subscriber, "subscriber")));
    }

    // ---- commands

    /** Takes a command of a subscriber; what becomes of it, its stage tells. Does not wait. */
    void submit(CommandExchange exchange) {
        OutOfLineCall call = new OutOfLineCall(exchange, settings.callbacks());
        Names<K> names = Names.in(exchange.command());
        if (names == null) {
            throw new IllegalStateException("the connection of a subscriber takes no " + exchange.operation());
        }
        RedisException refusal;
        Thread fresh = null;
        lock.lock();
        try {
            refusal = refusal();
            if (refusal == null) {
                ledger.add(names, call);
                fresh = state == State.IDLE ? begin() : null;
            }
        } finally {
            lock.unlock();
        }
        if (refusal != null) {
            call.refuse(refusal);
            return;
        }
        if (fresh != null) {
            fresh.start();
        }
        if (call.deadlineNanos() != Deadline.NONE) {
            alarm.armNoLaterThan(call.deadlineNanos());
        }
        outbound.wake();
    }

    private @Nullable RedisException refusal() {
        if (state == State.CLOSED) {
            return closed();
        }
        if (state == State.ENDED) {
            return notConnected();
        }
        int limit = settings.options().shared().maxQueued();
        int waiting = ledger.waiting();
        return waiting < limit ? null : new QueueFullException(QueueFullException.Queue.IN_FLIGHT, waiting, limit);
    }

    private ClientClosedException closed() {
        return new ClientClosedException(settings.client().name() + " (or its " + name + ")");
    }

    private NotConnectedException notConnected() {
        return redial.notConnected(state == State.ENDED);
    }

    /** The names of a kind that are wanted. */
    public Set<K> wanted(Kind kind) {
        lock.lock();
        try {
            return ledger.keys(kind);
        } finally {
            lock.unlock();
        }
    }

    // ---- the link's thread

    /** Dials again after the end, and at once during a pause. */
    public void connect() {
        Thread fresh = null;
        lock.lock();
        try {
            if (state == State.ENDED) {
                fresh = begin();
            }
        } finally {
            lock.unlock();
        }
        if (fresh != null) {
            fresh.start();
        } else {
            redial.hurry();
        }
    }

    /** Under the lock: a thread that is to be started. */
    private Thread begin() {
        redial.restart(state == State.IDLE);
        state = State.CONNECTING;
        Thread created = new ClientThread(this::run, name, ClientThread.Role.LINK);
        thread = created;
        return created;
    }

    private void run() {
        try {
            Connection connection = redial.dial(inbound);
            while (connection != null) {
                connection = serve(connection) && redial.pause() ? redial.dial(inbound) : null;
            }
        } catch (RuntimeException | Error unexpected) {
            redial.broken(unexpected);
        } finally {
            giveUp();
        }
    }

    /** Before a dial or a pause: whether another connection is wanted. */
    private boolean goOn() {
        return state != State.CLOSED;
    }

    /** Uses a connection until it is lost; false when there need not be another. */
    private boolean serve(Connection connection) {
        SubscriberSession now = new SubscriberSession(connection.share(() -> {}), options);
        int renewals;
        lock.lock();
        try {
            session = now;
            outbound.session(now);
            state = state == State.CLOSED ? State.CLOSED : State.READY;
            ledger.begin();
            renewals = ledger.renewals();
        } finally {
            lock.unlock();
        }
        if (state == State.CLOSED) {
            connection.close(CloseReason.CLIENT_CLOSED);
        }
        inbound.begin(renewals);
        alarm.armNoLaterThan(now.nextLookNanos(System.nanoTime()));
        outbound.wake();
        try {
            inbound.readAll(now);
        } catch (IOException | RuntimeException | Error broken) {
            redial.lost(now.use.lost(broken, Phase.SERVER), inbound.isSettled());
        }
        return clearUp();
    }

    private boolean clearUp() {
        lock.lock();
        try {
            session = null;
            outbound.session(null);
            ledger.lost();
            inbound.lost(ledger.hasConfirmed());
            if (state == State.READY) {
                state = ledger.needsConnection() ? State.RECONNECTING : State.IDLE;
            }
            return state == State.RECONNECTING;
        } finally {
            lock.unlock();
        }
    }

    /** At the end of the thread, unless another has begun since. */
    private void giveUp() {
        List<OutOfLineCall> calls;
        NotConnectedException why;
        lock.lock();
        try {
            if (thread != Thread.currentThread() || state == State.IDLE || state == State.CLOSED) {
                return;
            }
            state = State.ENDED;
            why = notConnected();
            calls = ledger.removeCalls();
        } finally {
            lock.unlock();
        }
        settings.events().ended();
        calls.forEach(call -> call.fail(why));
        audience.end(why);
    }

    // ---- time

    /** On the watchdog's thread. */
    private void lookAtTheClock() {
        long nowNanos = System.nanoTime();
        SubscriberSession now;
        Health health = Health.GOOD;
        long nextNanos = Deadline.NONE;
        Ledger.Times calls;
        lock.lock();
        try {
            now = session;
            if (now != null) {
                health = now.healthAt(nowNanos);
                nextNanos = now.nextLookNanos(nowNanos);
            }
            if (health == Health.IN_QUESTION) {
                ledger.ping();
            }
            calls = ledger.timesAt(nowNanos);
        } finally {
            lock.unlock();
        }
        if (now != null && health == Health.DEAD) {
            now.use.cut(CloseReason.UNHEALTHY);
        } else if (health == Health.IN_QUESTION) {
            outbound.wake();
        }
        calls.overdue().forEach(OutOfLineCall::failOverdue);
        nextNanos = Ledger.earlier(nextNanos, calls.nextNanos());
        if (nextNanos != Deadline.NONE) {
            alarm.armNoLaterThan(nextNanos);
        }
    }

    // ---- state and end

    /** The figures. */
    public PubSubStats stats() {
        lock.lock();
        try {
            return new PubSubStats(
                    session != null,
                    ledger.count(Kind.CHANNEL),
                    ledger.count(Kind.PATTERN),
                    ledger.count(Kind.SHARD),
                    audience.size(),
                    audience.received(),
                    audience.dropped(),
                    audience.undecodable(),
                    audience.failures(),
                    inbound.resubscribes(),
                    inbound.unknown());
        } finally {
            lock.unlock();
        }
    }

    /** Closes the connection and ends all subscribers; waits for the thread. Idempotent. */
    public void close() {
        SubscriberSession now;
        List<OutOfLineCall> calls;
        lock.lock();
        try {
            if (state == State.CLOSED) {
                return;
            }
            state = State.CLOSED;
            now = session;
            calls = ledger.removeCalls();
        } finally {
            lock.unlock();
        }
        if (now != null) {
            now.use.connection().close(CloseReason.CLIENT_CLOSED);
        }
        redial.hurry();
        outbound.close();
        alarm.retire();
        calls.forEach(call -> call.fail(closed()));
        audience.close();
        onClose.accept(this);
        joinThread();
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
        return endpoint() + ", " + state;
    }
}
