package io.vitrine.internal.connection;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.resp.IgnoredPushes;
import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.spi.ClientInfo;
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

    private static final AtomicLong IDS = new AtomicLong();

    private final ClientInfo client;
    private final Endpoint endpoint;
    private final DialHooks hooks;
    private final Watchdog watchdog;
    private final ConnectionEvents events;
    private final OpeningSettings opening;
    private final ExchangeSettings exchange;
    private final IgnoredPushes pushes = new IgnoredPushes();
    private final boolean tls;
    private final long connectTimeoutNanos;

    public Dialer(
            RedisOptions options,
            ClientInfo client,
            Endpoint endpoint,
            DialHooks hooks,
            Watchdog watchdog,
            ConnectionEvents events) {
        this.client = client;
        this.endpoint = endpoint;
        this.hooks = hooks;
        this.watchdog = watchdog;
        this.events = events;
        this.opening = OpeningSettings.of(options, client.libraryVersion());
        this.exchange = ExchangeSettings.of(options);
        this.tls = options.tls() != null && !endpoint.isUnix();
        this.connectTimeoutNanos = options.connectTimeout().toNanos();
    }

    @Override
    public Connection dial(DialReason reason, long deadlineNanos, @Nullable PhaseClock cause) {
        long startNanos = System.nanoTime();
        long limitNanos = startNanos + connectTimeoutNanos;
        if (deadlineNanos != Deadline.NONE && deadlineNanos - limitNanos < 0) {
            limitNanos = deadlineNanos;
        }
        try {
            return dial(reason, startNanos, limitNanos);
        } finally {
            if (cause != null) {
                cause.lap(Phase.DIAL);
            }
        }
    }

    private Connection dial(DialReason reason, long startNanos, long limitNanos) {
        ConnectionEvent event = new ConnectionEvent(client, endpoint, IDS.incrementAndGet(), reason);
        Opening terminal = new Opening(opening, event, startNanos, limitNanos, watchdog, events);
        try {
            Transport transport = await(
                    hooks.around(new Dial(endpoint, tls, reason), startNanos, limitNanos, terminal)
                            .toCompletableFuture(),
                    limitNanos);
            int protocol = terminal.protocolOf(transport);
            Connection connection = new Connection(event, protocol, transport, pushes, exchange, watchdog, events);
            events.ready(event);
            return connection;
        } catch (RuntimeException | Error e) {
            terminal.abandon(e);
            throw e;
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
            throw new CallCancelledException("interrupted while waiting for a dial interceptor", e);
        } catch (TimeoutException e) {
            throw new RedisTimeoutException(
                    RedisTimeoutException.Stage.DIAL,
                    "a dial interceptor's stage was still pending when the time for connecting to " + endpoint
                            + " was up",
                    null,
                    e);
        }
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
