package io.vitrine.internal.transport;

import io.vitrine.spi.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the transports have in common with the channels below them. */
final class Channels {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private Channels() {}

    /** Closes a channel that is of no more use; a failure to do so leaves nothing to be done about. */
    static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing a socket failed", e);
        }
    }

    /** The address of the peer in numbers; what was asked for where the system does not tell. */
    static Endpoint peerOf(SocketChannel channel, Endpoint asked) throws IOException {
        SocketAddress remote = channel.getRemoteAddress();
        return remote instanceof InetSocketAddress inet && inet.getAddress() != null
                ? new Endpoint(inet.getAddress().getHostAddress(), inet.getPort())
                : asked;
    }
}
