package io.vitrine.internal.transport;

import io.vitrine.spi.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Two ends of a TCP connection over loopback: the transport under test, and the peer as a plain channel. */
record SocketPair(ChannelTransport transport, SocketChannel peer) implements AutoCloseable {

    static SocketPair open() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
            SocketChannel client = SocketChannel.open(address);
            return new SocketPair(
                    ChannelTransport.over(client, new Endpoint("localhost", address.getPort())), server.accept());
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
        peer.close();
    }
}
