package io.vitrine.internal.shared;

import io.vitrine.internal.connection.ConnectionEvents;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ConnectionListener.ConnectionEvent;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners and the log what becomes of a connection that is to be kept. The log gets a line now and then, not one an attempt. */
public final class LinkEvents {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.connection");
    private static final long LOG_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ConnectionEvents listeners;
    private final ConnectionEvent event;
    private final AtomicLong nextLogNanos = new AtomicLong(System.nanoTime());

    public LinkEvents(ConnectionEvents listeners, ClientInfo client, Endpoint endpoint) {
        this.listeners = listeners;
        this.event = new ConnectionEvent(client, endpoint, 0, DialReason.RECONNECT);
    }

    /** A dial has failed, or the connection was lost; the next attempt comes after {@code delay}. */
    public void reconnecting(int attempt, Duration delay, Throwable cause) {
        listeners.reconnecting(event, attempt, delay, cause);
        long nowNanos = System.nanoTime();
        long dueNanos = nextLogNanos.get();
        if (nowNanos - dueNanos >= 0 && nextLogNanos.compareAndSet(dueNanos, nowNanos + LOG_EVERY_NANOS)) {
            LOG.warn(
                    "no connection to {}: {}; dial {} comes in {} ms (further attempts within 10 s are not logged)",
                    event.endpoint(),
                    cause.getMessage(),
                    attempt + 1,
                    delay.toMillis());
        }
    }

    /** No further attempt will be made. */
    public void ended() {
        LOG.warn("gave up connecting to {}, as the reconnect strategy says; connect() tries again", event.endpoint());
        listeners.ended(event);
    }

    /** The thread itself has failed. */
    public void broken(Throwable unexpected) {
        LOG.error("the thread that keeps a connection to {} failed", event.endpoint(), unexpected);
    }
}
