package io.vitrine.internal.connection;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisServerException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.ConnectionSpecs;
import io.vitrine.internal.connection.Handshake.Greeted;
import io.vitrine.internal.resp.IgnoredPushes;
import io.vitrine.internal.resp.PushHandler;
import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.internal.transport.TcpConnector.OnInterrupt;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener.ConnectionEvent;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to one server through the dial hooks. A dial runs on the calling thread and is bounded as a whole: name
 * look-up, TCP, TLS and handshake share the connect timeout and the caller's deadline. Safe for use by many threads.
 */
public final class Dialer implements ConnectionSource {

    private static final Command<@Nullable Void> PING =
            CommandBuilder.of(ConnectionSpecs.PING, Codec.UTF8, Codec.UTF8).returningNothing();
    private static final AtomicLong IDS = new AtomicLong();

    private final ClientInfo client;
    private final Endpoint endpoint;
    private final DialHooks hooks;
    private final Watchdog watchdog;
    private final ConnectionEvents events;
    private final OpeningSettings opening;
    private final ExchangeSettings exchange;
    private final PushHandler ignoredPushes = new IgnoredPushes();
    private final Holding holding;
    private final boolean readyCheck;
    private final boolean tls;
    private final long connectTimeoutNanos;

    /** How the connections of a dialer are held. */
    public enum Holding {
        /** By one caller at a time, who reads and writes on his own thread; his interrupt closes the connection. */
        EXCLUSIVE(OnInterrupt.CLOSE),
        /** By many at once; nobody's interrupt touches the stream. */
        SHARED(OnInterrupt.IGNORE);

        private final OnInterrupt onInterrupt;

        Holding(OnInterrupt onInterrupt) {
            this.onInterrupt = onInterrupt;
        }
    }

    /** A dialer of connections that are held by one caller at a time. */
    public Dialer(
            RedisOptions options,
            ClientInfo client,
            Endpoint endpoint,
            DialHooks hooks,
            Watchdog watchdog,
            ConnectionEvents events) {
        this(options, client, endpoint, hooks, watchdog, events, Holding.EXCLUSIVE);
    }

    public Dialer(
            RedisOptions options,
            ClientInfo client,
            Endpoint endpoint,
            DialHooks hooks,
            Watchdog watchdog,
            ConnectionEvents events,
            Holding holding) {
        this.client = client;
        this.endpoint = endpoint;
        this.hooks = hooks;
        this.watchdog = watchdog;
        this.events = events;
        this.holding = holding;
        this.opening = OpeningSettings.of(options, client.libraryVersion(), holding.onInterrupt);
        this.exchange = ExchangeSettings.of(options);
        this.readyCheck = holding == Holding.SHARED && options.shared().readyCheck();
        this.tls = options.tls() != null && !endpoint.isUnix();
        this.connectTimeoutNanos = options.connectTimeout().toNanos();
    }

    @Override
    public Connection dial(DialReason reason, long deadlineNanos, @Nullable PhaseClock cause) {
        return dial(reason, deadlineNanos, cause, ignoredPushes);
    }

    /**
     * As {@link #dial(DialReason, long, PhaseClock)}, for who wants what the server sends unasked.
     *
     * @param pushes called by whoever reads the connection
     */
    public Connection dial(DialReason reason, long deadlineNanos, @Nullable PhaseClock cause, PushHandler pushes) {
        long startNanos = System.nanoTime();
        long limitNanos = startNanos + connectTimeoutNanos;
        if (deadlineNanos != Deadline.NONE && deadlineNanos - limitNanos < 0) {
            limitNanos = deadlineNanos;
        }
        try {
            return open(reason, startNanos, limitNanos, pushes);
        } finally {
            if (cause != null) {
                cause.lap(Phase.DIAL);
            }
        }
    }

    private Connection open(DialReason reason, long startNanos, long limitNanos, PushHandler pushes) {
        ConnectionEvent event = new ConnectionEvent(client, endpoint, IDS.incrementAndGet(), reason);
        Opening terminal = new Opening(opening, event, startNanos, limitNanos, watchdog, events, pushes);
        try {
            Transport transport = await(
                    hooks.around(new Dial(endpoint, tls, reason), startNanos, limitNanos, terminal)
                            .toCompletableFuture(),
                    limitNanos);
            Greeted greeted = terminal.greetedOver(transport);
            Transport held = holding == Holding.SHARED ? new ReadHook(transport) : transport;
            Connection connection = new Connection(event, greeted, held, pushes, exchange, watchdog, events);
            if (readyCheck) {
                requireReady(connection, limitNanos);
            }
            events.ready(event);
            return connection;
        } catch (RuntimeException | Error e) {
            terminal.abandon(e);
            throw e;
        }
    }

    /** A server that loads its data answers the handshake, and then every command with an error. */
    private static void requireReady(Connection connection, long limitNanos) {
        Object answer = connection.exchange(PING, limitNanos, null);
        if (answer instanceof RedisServerException error && error.kind() == ErrorKind.TRANSIENT) {
            connection.close(CloseReason.UNHEALTHY);
            throw new RedisConnectionException(
                    ErrorKind.CONNECT,
                    Phase.HANDSHAKE,
                    "the server at " + connection.endpoint() + " is up but not ready: " + error.serverMessage()
                            + "; it is asked again until it is",
                    error);
        }
    }

    /** The transport; waits only for an interceptor that gave a pending stage. */
    private Transport await(CompletableFuture<Transport> dialled, long limitNanos) {
        try {
            Transport transport = dialled.isDone()
                    ? dialled.join()
                    : dialled.get(Math.max(0, limitNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (transport == null) {
                throw new RedisException(
                        ErrorKind.OTHER, "a dial interceptor completed with null; it must give a transport", null);
            }
            return transport;
        } catch (CompletionException | ExecutionException e) {
            throw asRuntime(Outcome.unwrap(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeWhenItComes(dialled);
            throw new CallCancelledException("interrupted while waiting for a dial interceptor", e);
        } catch (TimeoutException e) {
            closeWhenItComes(dialled);
            throw new RedisTimeoutException(
                    RedisTimeoutException.Stage.DIAL,
                    "a dial interceptor's stage was still pending when the time for connecting to " + endpoint
                            + " was up",
                    null,
                    e);
        }
    }

    /** Nobody waits any more: a transport that an interceptor gives later would stay open for ever. */
    private static void closeWhenItComes(CompletableFuture<Transport> dialled) {
        var unused = dialled.thenAccept(late -> {
            if (late != null) {
                late.close();
            }
        });
    }

    private static RuntimeException asRuntime(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime
                ? runtime
                : new RedisException(ErrorKind.OTHER, "a dial interceptor failed: " + failure, failure);
    }

    @Override
    public String toString() {
        return "Dialer[" + endpoint + (tls ? ", TLS]" : "]");
    }
}
