package io.vitrine.internal.transport;

import io.vitrine.spi.Endpoint;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the transports have in common with the sockets below them. */
final class Channels {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private Channels() {}

    /** Closes a socket or channel that is of no more use; a failure to do so leaves nothing to be done about. */
    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing a socket failed", e);
        }
    }

    /** What surely fits into the buffer for sending: a quarter, since the system counts its own records in it too. */
    static int safeBytesOf(Socket socket) throws IOException {
        return Math.max(1, socket.getSendBufferSize() / 4);
    }

    /** The address of the peer in numbers; what was asked for where the system does not tell. */
    static Endpoint peerOf(@Nullable SocketAddress remote, Endpoint asked) {
        return remote instanceof InetSocketAddress inet && inet.getAddress() != null
                ? new Endpoint(inet.getAddress().getHostAddress(), inet.getPort())
                : asked;
    }
}
