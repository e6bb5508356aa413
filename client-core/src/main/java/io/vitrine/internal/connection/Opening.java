package io.vitrine.internal.connection;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.chain.CallRecord;
import io.vitrine.internal.connection.Handshake.Greeted;
import io.vitrine.internal.resp.PushHandler;
import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.internal.transport.ChannelTransport;
import io.vitrine.internal.transport.StreamTransport;
import io.vitrine.internal.transport.TlsTransport;
import io.vitrine.internal.transport.UnixConnector;
import io.vitrine.options.Tls;
import io.vitrine.spi.Call;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener.ConnectionEvent;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Next;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Transport;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the dial hooks: opens the transport, step by step, on the calling thread. One for each dial; an interceptor that
 * tries again runs the steps again.
 *
 * <p>When the time is up the watchdog closes what is {@linkplain #held held}, so that the step under way fails. What is held is
 * published before the look whether the time is up already, and the deadline fires before the look at what is held: one of
 * the two threads closes it. Likewise when the caller leaves while an interceptor dials on a thread of its own: {@link #abandoned} is
 * set before the look at what is held, and looked at after something is held. All other fields belong to the dialling thread.
 */
final class Opening implements Next<Dial, Transport> {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final OpeningSettings settings;
    private final ConnectionEvent event;
    private final long startNanos;
    private final long limitNanos;
    private final Watchdog watchdog;
    private final ConnectionEvents events;
    private final PushHandler pushes;

    private final AtomicBoolean connectedTold = new AtomicBoolean();

    private volatile @Nullable AutoCloseable held;
    private volatile boolean abandoned;
    private Phase phase = Phase.DNS;
    private @Nullable Greeted greeted;

    Opening(
            OpeningSettings settings,
            ConnectionEvent event,
            long startNanos,
            long limitNanos,
            Watchdog watchdog,
            ConnectionEvents events,
            PushHandler pushes) {
        this.settings = settings;
        this.event = event;
        this.startNanos = startNanos;
        this.limitNanos = limitNanos;
        this.watchdog = watchdog;
        this.events = events;
        this.pushes = pushes;
    }

    @Override
    public CompletionStage<Transport> proceed(Call<Dial> call) {
        PhaseClock phases = call instanceof CallRecord<Dial> record ? record.phases() : null;
        long remainingNanos = call.remainingNanos();
        long callLimitNanos = System.nanoTime() + remainingNanos;
        boolean earlier = remainingNanos != Long.MAX_VALUE && callLimitNanos - limitNanos < 0;
        try {
            return CompletableFuture.completedFuture(
                    within(earlier ? callLimitNanos : limitNanos, phases, deadline -> open(deadline, phases)));
        } catch (RuntimeException | Error e) { // proceed never throws: who stands before it would not see the end
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * What came of the handshake over this transport. If the interceptors answered without asking for a transport from here, it is
     * spoken now, over theirs.
     */
    Greeted greetedOver(Transport dialled) {
        if (greeted != null) {
            return greeted;
        }
        return within(limitNanos, null, deadline -> {
            hold(dialled, deadline);
            tellConnected();
            phase = Phase.HANDSHAKE;
            return settings.handshake(dialled, pushes);
        });
    }

    /** Closes what was opened for a dial that failed in the end, and what may be opened for it yet. */
    void abandon(Throwable failure) {
        abandoned = true;
        closeHeld();
        tellClosed(failure);
    }

    private Transport open(Deadline deadline, @Nullable PhaseClock phases) throws Exception {
        greeted = null;
        Transport transport = event.endpoint().isUnix() ? connectUnix(deadline, phases) : connect(deadline, phases);
        tellConnected();
        phase = Phase.HANDSHAKE;
        greeted = settings.handshake(transport, pushes);
        lap(phases);
        return transport;
    }

    private Transport connectUnix(Deadline deadline, @Nullable PhaseClock phases) throws Exception {
        Endpoint endpoint = event.endpoint();
        phase = Phase.TCP;
        SocketChannel channel = UnixConnector.connect(endpoint.host(), opened -> hold(opened, deadline));
        lap(phases);
        return ChannelTransport.over(channel, endpoint);
    }

    private Transport connect(Deadline deadline, @Nullable PhaseClock phases) throws Exception {
        Endpoint endpoint = event.endpoint();
        phase = Phase.DNS;
        InetAddress[] addresses = settings.lookup().resolve(endpoint.host(), deadline.remainingNanos());
        lap(phases);
        phase = Phase.TCP;
        Socket socket = settings.connector()
                .connect(
                        addresses,
                        endpoint.port(),
                        deadline.remainingNanos(),
                        settings.onInterrupt(),
                        opened -> hold(opened, deadline));
        lap(phases);
        return secure(socket, phases);
    }

    private Transport secure(Socket socket, @Nullable PhaseClock phases) throws Exception {
        Tls tls = settings.options().tls();
        if (tls == null) {
            return socket.getChannel() == null
                    ? StreamTransport.over(socket, event.endpoint())
                    : ChannelTransport.over(socket.getChannel(), event.endpoint());
        }
        phase = Phase.TLS;
        Transport transport =
                TlsTransport.handshake(socket, event.endpoint(), tls.context(), tls.protocols(), tls.verifyHostname());
        lap(phases);
        return transport;
    }

    /** Runs steps that must be done at {@code deadlineNanos}; nothing stays open when they fail. */
    private <T> T within(long deadlineNanos, @Nullable PhaseClock phases, Steps<T> steps) {
        Deadline deadline = watchdog.deadline(this::closeHeld);
        deadline.arm(deadlineNanos);
        Exception failure;
        try {
            T result = steps.run(deadline);
            if (deadline.disarm()) {
                return result;
            }
            failure = new SocketTimeoutException("the time was up");
        } catch (Exception e) {
            failure = e;
        } finally {
            deadline.retire();
        }
        closeHeld();
        lap(phases);
        RedisException described = new DialFailure(event.endpoint(), phase, System.nanoTime() - startNanos, phases)
                .describe(failure, deadline.hasFired());
        tellClosed(described);
        throw described;
    }

    private void hold(AutoCloseable opened, Deadline deadline) {
        held = opened;
        if (abandoned || deadline.hasFired()) {
            closeHeld();
        }
    }

    /** On the watchdog's thread too. */
    private void closeHeld() {
        AutoCloseable opened = held;
        if (opened == null) {
            return;
        }
        try {
            opened.close();
        } catch (Exception e) {
            LOG.debug("closing what was opened for a dial failed", e);
        }
    }

    private void lap(@Nullable PhaseClock phases) {
        if (phases != null) {
            phases.lap(phase);
        }
    }

    private void tellConnected() {
        connectedTold.set(true);
        events.connected(event);
    }

    private void tellClosed(Throwable failure) {
        if (connectedTold.compareAndSet(true, false)) {
            events.closed(event, reasonOf(failure));
        }
    }

    private static CloseReason reasonOf(Throwable failure) {
        if (failure instanceof RedisTimeoutException) {
            return CloseReason.TIMEOUT;
        }
        if (failure instanceof CallCancelledException) {
            return CloseReason.CANCELLED;
        }
        return failure.getCause() instanceof RedisProtocolException ? CloseReason.PROTOCOL_ERROR : CloseReason.IO_ERROR;
    }

    private interface Steps<T> {

        T run(Deadline deadline) throws Exception;
    }
}
