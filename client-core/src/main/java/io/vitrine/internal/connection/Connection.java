package io.vitrine.internal.connection;

import io.vitrine.CallCancelledException;
import io.vitrine.CodecException;
import io.vitrine.RedisException;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.internal.connection.Handshake.Greeted;
import io.vitrine.internal.resp.PushHandler;
import io.vitrine.internal.resp.RequestBuffer;
import io.vitrine.internal.resp.RespReader;
import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener.ConnectionEvent;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to one server, for exclusive use: its holder writes and reads on his own thread, with no hop to another.
 *
 * <p>It is in step or it is closed. Every way an exchange can end early (deadline, interrupt, broken stream, bytes that are not
 * RESP, an error in a decoder) closes it, so that a late reply is never taken for that of a later command.
 *
 * <p>Threads: one holder at a time; hand-over needs a happens-before edge, which a pool gives. From other threads only
 * {@link #close}, {@link #isUsable} and {@link #closeReason} may be called, and the watchdog closes the transport when the
 * {@linkplain Deadline deadline} passes. It does no more than that: the holder, whose blocked read or write fails then, sees why,
 * and tells the listeners.
 */
public final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Command<@Nullable Void> PING = CommandBuilder.of(
                    CommandSpec.custom("PING"), Codec.UTF8, Codec.UTF8)
            .returningNothing();

    private final ConnectionEvent event;
    private final int protocolVersion;
    private final Transport transport;
    private final ExchangeSettings settings;
    private final ConnectionEvents events;
    private final RequestBuffer out;
    private final RespReader in;
    private final Deadline deadline;

    private final AtomicReference<@Nullable CloseReason> closeReason = new AtomicReference<>();
    private final AtomicBoolean announced = new AtomicBoolean();

    /** What is done now, for the message should it go wrong. Belongs to the holder. */
    private Phase phase = Phase.WRITE;

    /** Whether the exchange under way is a liveness check. Written by the holder before he arms the deadline. */
    private boolean checking;

    private int slot;

    Connection(
            ConnectionEvent event,
            Greeted greeted,
            Transport transport,
            PushHandler pushes,
            ExchangeSettings settings,
            Watchdog watchdog,
            ConnectionEvents events) {
        this.event = event;
        this.protocolVersion = greeted.protocol();
        this.transport = transport;
        this.settings = settings;
        this.events = events;
        this.out = new RequestBuffer(settings.limits().maxBulkBytes());
        this.in = new RespReader(transport, settings.limits(), pushes, greeted.unread());
        this.deadline = watchdog.deadline(this::closeOverdue);
    }

    /** A number that is unique in this JVM. */
    public long id() {
        return event.id();
    }

    /** The node it was dialled to. */
    public Endpoint endpoint() {
        return event.endpoint();
    }

    /** The address that answered. */
    public Endpoint peer() {
        return transport.peer();
    }

    /** 3 or 2: the version of RESP that was agreed on. */
    public int protocolVersion() {
        return protocolVersion;
    }

    /** The place its pool gave it. */
    public int slot() {
        return slot;
    }

    /** Gives it a place in a pool. */
    public void slot(int number) {
        slot = number;
    }

    /**
     * Sends a command and reads its reply.
     *
     * @param deadlineNanos in the time of {@link System#nanoTime()}; {@link Long#MAX_VALUE} for no limit besides the read
     *     and write timeouts
     * @param phases stamps WRITE, SERVER and DECODE; null when nobody asks
     * @return the value; or, as a value, a {@link io.vitrine.RedisException} that leaves the connection usable: the server's
     *     error, a {@link CodecException}, or a {@link CallCancelledException} when the caller was interrupted before anything was
     *     sent
     * @throws io.vitrine.RedisException when the connection is lost, for whatever reason; it is closed then
     */
    public @Nullable Object exchange(Command<?> command, long deadlineNanos, @Nullable PhaseClock phases) {
        if (Thread.currentThread().isInterrupted()) {
            return LostConnection.interruptedBefore(command.name());
        }
        try {
            out.add(command);
        } catch (CodecException refused) {
            return refused;
        }
        try {
            beginWriting(deadlineNanos);
            out.flushTo(transport);
            beginReading(deadlineNanos, phases);
            Object reply = read(command, phases);
            inTime();
            return reply;
        } catch (IOException | RuntimeException | Error e) {
            throw lost(e, command.name(), phases);
        }
    }

    /**
     * Sends a batch and reads its replies. It is written in parts of {@code maxBatchBytes}; the replies of a part are read after the
     * next part was written, so the server always has work while at most two parts are under way.
     *
     * @return for each command what {@link #exchange} would return; one that cannot be encoded was not sent
     * @throws io.vitrine.RedisException when the connection is lost; it is closed then, and replies that were read are gone
     */
    public @Nullable Object[] exchangeAll(
            List<? extends Command<?>> commands, long deadlineNanos, @Nullable PhaseClock phases) {
        @Nullable Object[] results = new @Nullable Object[commands.size()];
        if (Thread.currentThread().isInterrupted()) {
            Arrays.fill(results, LostConnection.interruptedBefore("the batch"));
            return results;
        }
        try {
            int toRead = 0;
            int written = 0;
            while (written < results.length) {
                int readUpTo = written;
                written = write(commands, written, results, deadlineNanos, phases);
                readAll(commands, toRead, readUpTo, results, deadlineNanos, phases);
                toRead = readUpTo;
            }
            readAll(commands, toRead, written, results, deadlineNanos, phases);
            inTime();
            return results;
        } catch (IOException | RuntimeException | Error e) {
            throw lost(e, "a batch of " + commands.size() + " commands", phases);
        }
    }

    /**
     * Sends a batch that makes sense only as a whole, such as a transaction: it is encoded before its first byte is sent, and if one
     * command cannot be encoded, none is sent.
     *
     * @return for each command what {@link #exchange} would return
     * @throws CodecException when a command cannot be encoded; the connection stays usable
     * @throws CallCancelledException when the caller was interrupted before anything was sent; the connection stays usable
     * @throws io.vitrine.RedisException when the connection is lost; it is closed then
     */
    public @Nullable Object[] exchangeWhole(
            List<? extends Command<?>> commands, long deadlineNanos, @Nullable PhaseClock phases) {
        if (Thread.currentThread().isInterrupted()) {
            throw LostConnection.interruptedBefore("the batch");
        }
        encodeAll(commands);
        @Nullable Object[] results = new @Nullable Object[commands.size()];
        try {
            beginWriting(deadlineNanos);
            out.flushTo(transport);
            beginReading(deadlineNanos, phases);
            readAll(commands, 0, results.length, results, deadlineNanos, phases);
            inTime();
            return results;
        } catch (IOException | RuntimeException | Error e) {
            throw lost(e, "a batch of " + commands.size() + " commands", phases);
        }
    }

    private void encodeAll(List<? extends Command<?>> commands) {
        RequestBuffer.Mark start = out.mark();
        try {
            for (Command<?> command : commands) {
                out.add(command);
            }
        } catch (RuntimeException
                | Error refused) { // whatever a codec throws: nothing may stay for the next exchange to send
            out.rollback(start);
            throw refused;
        }
    }

    /** Writes a part of a batch; gives the index of the first command that is not in it. */
    private int write(
            List<? extends Command<?>> commands,
            int from,
            @Nullable Object[] results,
            long deadlineNanos,
            @Nullable PhaseClock phases)
            throws IOException {
        int next = from;
        while (next < results.length && out.size() < settings.maxBatchBytes()) {
            try {
                out.add(commands.get(next));
            } catch (CodecException refused) {
                results[next] = refused;
            }
            next++;
        }
        if (!out.isEmpty()) {
            beginWriting(deadlineNanos);
            out.flushTo(transport);
            beginReading(deadlineNanos, phases);
        }
        return next;
    }

    /** Reads the replies of those commands of a part that were sent: the others have their result. */
    private void readAll(
            List<? extends Command<?>> commands,
            int from,
            int to,
            @Nullable Object[] results,
            long deadlineNanos,
            @Nullable PhaseClock phases)
            throws IOException {
        boolean first = phases != null;
        for (int i = from; i < to; i++) {
            if (results[i] != null) {
                continue;
            }
            if (settings.readTimeoutNanos() > 0) {
                deadline.arm(earlier(deadlineNanos, settings.readTimeoutNanos()));
            }
            if (first && phases != null) {
                in.awaitReply();
                phases.lap(Phase.SERVER);
                first = false;
            }
            results[i] = in.readReply(commands.get(i));
        }
        if (phases != null) {
            phases.lap(Phase.DECODE);
        }
    }

    private void beginWriting(long deadlineNanos) {
        phase = Phase.WRITE;
        long limitNanos = settings.writeTimeoutNanos();
        deadline.arm(limitNanos == 0 ? deadlineNanos : earlier(deadlineNanos, limitNanos));
    }

    private void beginReading(long deadlineNanos, @Nullable PhaseClock phases) {
        phase = Phase.SERVER;
        if (phases != null) {
            phases.lap(Phase.WRITE);
        }
        if (settings.readTimeoutNanos() > 0) {
            deadline.arm(earlier(deadlineNanos, settings.readTimeoutNanos()));
        } else if (settings.writeTimeoutNanos() > 0) {
            deadline.arm(deadlineNanos);
        }
    }

    private @Nullable Object read(Command<?> command, @Nullable PhaseClock phases) throws IOException {
        if (phases == null) {
            return in.readReply(command);
        }
        in.awaitReply();
        phases.lap(Phase.SERVER);
        phase = Phase.DECODE;
        Object reply = in.readReply(command);
        phases.lap(Phase.DECODE);
        return reply;
    }

    private static long earlier(long deadlineNanos, long timeoutNanos) {
        long limitNanos = System.nanoTime() + timeoutNanos;
        return deadlineNanos != Deadline.NONE && deadlineNanos - limitNanos < 0 ? deadlineNanos : limitNanos;
    }

    /**
     * Whether the server answers a PING, whatever it answers. For the holder; a connection that does not answer is closed as
     * {@link CloseReason#UNHEALTHY}.
     */
    public boolean isAlive(long deadlineNanos) {
        checking = true;
        try {
            exchange(PING, deadlineNanos, null);
            return isUsable();
        } catch (RedisException e) {
            LOG.debug("connection {} to {} does not answer a PING", id(), endpoint(), e);
            return false;
        } finally {
            checking = false;
        }
    }

    /** Whether it is open and in step. */
    public boolean isUsable() {
        return closeReason.get() == null;
    }

    /**
     * The parts of a connection that was dialled to be shared; from now on nothing else may read or write it.
     *
     * @param beforeRead runs on the reading thread each time before it may block
     */
    public SharedUse share(Runnable beforeRead) {
        ReadHook hook = (ReadHook) transport;
        hook.beforeRead(beforeRead);
        return new SharedUse(this, hook, out, in, deadline);
    }

    /** Why it was closed; null while it is open. */
    public @Nullable CloseReason closeReason() {
        return closeReason.get();
    }

    /** Closes it; idempotent, the first reason stands. May come from any thread; an exchange under way fails. */
    public void close(CloseReason reason) {
        closeReason.compareAndSet(null, reason);
        transport.close();
        deadline.retire();
        if (announced.compareAndSet(false, true)) {
            events.closed(event, reasonOr(reason));
        }
    }

    /**
     * Ends an exchange that got its replies. If the watchdog came first, it closes the transport at any moment: the reason must be
     * there before the connection is given back.
     */
    private void inTime() {
        if (!deadline.disarm()) {
            closeReason.compareAndSet(null, overdue());
        }
    }

    /** On the watchdog's thread. */
    private void closeOverdue() {
        cut(overdue());
    }

    /** Closes the transport; the thread that is blocked on it sees to the rest. */
    void cut(CloseReason reason) {
        closeReason.compareAndSet(null, reason);
        transport.close();
    }

    private CloseReason overdue() {
        return checking ? CloseReason.UNHEALTHY : CloseReason.TIMEOUT;
    }

    private RedisException lost(Throwable failure, String operation, @Nullable PhaseClock phases) {
        close(checking ? CloseReason.UNHEALTHY : LostConnection.reasonOf(failure));
        if (failure instanceof Error error) {
            throw error;
        }
        return LostConnection.failure(this, reasonOr(CloseReason.IO_ERROR), failure, operation, phase, phases);
    }

    private CloseReason reasonOr(CloseReason otherwise) {
        CloseReason reason = closeReason.get();
        return reason == null ? otherwise : reason;
    }

    /** The client it belongs to. */
    ClientInfo client() {
        return event.client();
    }

    @Override
    public String toString() {
        CloseReason reason = closeReason.get();
        return "Connection[" + id() + " to " + endpoint() + ", RESP" + protocolVersion
                + (reason == null ? "]" : ", closed: " + reason.label() + "]");
    }
}
