package io.vitrine.internal.connection;

import io.vitrine.RedisOptions;
import io.vitrine.internal.connection.Handshake.Greeted;
import io.vitrine.internal.connection.Handshake.Words;
import io.vitrine.internal.resp.PushHandler;
import io.vitrine.internal.transport.HostLookup;
import io.vitrine.internal.transport.SocketTuning;
import io.vitrine.internal.transport.TcpConnector;
import io.vitrine.options.Protocol;
import io.vitrine.spi.Transport;
import java.io.IOException;

/** What the dials of one dialer have in common. */
record OpeningSettings(
        RedisOptions options,
        String libraryVersion,
        HostLookup lookup,
        TcpConnector connector,
        TcpConnector.OnInterrupt onInterrupt) {

    static OpeningSettings of(RedisOptions options, String libraryVersion, TcpConnector.OnInterrupt onInterrupt) {
        SocketTuning tuning = new SocketTuning(options.keepAlive(), options.tcpUserTimeout());
        return new OpeningSettings(
                options, libraryVersion, new HostLookup(options.resolver()), new TcpConnector(tuning), onInterrupt);
    }

    /** Speaks the handshake with credentials as they are now. */
    Greeted handshake(Transport transport, PushHandler pushes) throws IOException, RefusedException {
        Handshake handshake = new Handshake(Words.of(options, libraryVersion), transport, options.limits(), pushes);
        return options.protocol() == Protocol.RESP3 ? handshake.speakResp3() : handshake.speakResp2();
    }
}
