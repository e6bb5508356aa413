package io.vitrine.internal.connection;

import io.vitrine.internal.resp.IgnoredPushes;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ConnectionListener.ConnectionEvent;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Connections over any transport, without a dial. */
public final class TestConnections {

    public static final Endpoint ENDPOINT = new Endpoint("redis.example", 6379);
    public static final ClientInfo CLIENT =
            new ClientInfo("test", ClientInfo.Topology.STANDALONE, List.of(ENDPOINT), 0, "1.2.3");

    private static final AtomicLong IDS = new AtomicLong();

    private TestConnections() {}

    public static Connection over(Transport transport, Watchdog watchdog) {
        return over(transport, watchdog, new ExchangeSettings(ProtocolLimits.DEFAULTS, 0, 0, 256 << 10));
    }

    static Connection over(Transport transport, Watchdog watchdog, ExchangeSettings settings) {
        return over(transport, watchdog, settings, ConnectionEvents.NONE);
    }

    static Connection over(Transport transport, Watchdog watchdog, ExchangeSettings settings, ConnectionEvents events) {
        ConnectionEvent event = new ConnectionEvent(CLIENT, ENDPOINT, IDS.incrementAndGet(), DialReason.DEMAND);
        return new Connection(
                event,
                new Handshake.Greeted(Handshake.RESP3, new byte[0]),
                transport,
                new IgnoredPushes(),
                settings,
                watchdog,
                events);
    }
}
