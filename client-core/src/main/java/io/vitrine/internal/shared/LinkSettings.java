package io.vitrine.internal.shared;

import io.vitrine.RedisOptions;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.ConnectionEvents;
import io.vitrine.internal.connection.Dialer;
import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.OfflineQueue;
import io.vitrine.options.ReconnectStrategy;
import io.vitrine.options.SharedOptions;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;

/**
 * What a link is told when it is made.
 *
 * @param name of its thread
 * @param lasting whether it is dialled again when it was lost
 */
public record LinkSettings(
        String name,
        ClientInfo client,
        Endpoint endpoint,
        Dialer dialer,
        Watchdog watchdog,
        LinkEvents events,
        SharedOptions shared,
        LaneLimits limits,
        OfflineQueue offlineQueue,
        ReconnectStrategy reconnect,
        boolean lasting) {

    /** Those of a client for its one server. */
    public static LinkSettings of(
            RedisOptions options, ClientInfo client, Dialer dialer, Watchdog watchdog, ConnectionEvents events) {
        Endpoint endpoint = options.endpoint();
        return new LinkSettings(
                "vitrine-link",
                client,
                endpoint,
                dialer,
                watchdog,
                new LinkEvents(events, client, endpoint),
                options.shared(),
                LaneLimits.of(options),
                options.offlineQueue(),
                options.reconnect(),
                true);
    }

    /** Opens a connection, on the calling thread. */
    Connection dial(boolean first) {
        return dialer.dial(first ? DialReason.DEMAND : DialReason.RECONNECT, Deadline.NONE, null);
    }

    /** The same for a thread of another name. */
    LinkSettings named(String otherName) {
        return with(otherName, limits, reconnect, lasting);
    }

    /** The same for a connection that is given up when it is lost. */
    LinkSettings withoutReconnect(String otherName) {
        return with(otherName, limits.withoutLiveness(), ReconnectStrategy.never(), false);
    }

    private LinkSettings with(
            String otherName, LaneLimits otherLimits, ReconnectStrategy otherReconnect, boolean isLasting) {
        return new LinkSettings(
                otherName,
                client,
                endpoint,
                dialer,
                watchdog,
                events,
                shared,
                otherLimits,
                offlineQueue,
                otherReconnect,
                isLasting);
    }
}
