package io.vitrine.internal.transport;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** Connects to unix domain sockets. */
public final class UnixConnector {

    private UnixConnector() {}

    /**
     * Connects to a socket of the file system.
     *
     * @param opened hears of the channel before it is connected, so that it can be closed meanwhile
     * @return a connected channel in blocking mode
     */
    public static SocketChannel connect(String path, Consumer<SocketChannel> opened) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            opened.accept(channel);
            channel.connect(UnixDomainSocketAddress.of(path));
            return channel;
        } catch (IOException | RuntimeException e) {
            Channels.closeQuietly(channel);
            throw e;
        }
    }
}
