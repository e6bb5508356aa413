package io.vitrine.internal.transport;

import io.vitrine.spi.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * Plain bytes over a {@code java.net.Socket}, for connections that many callers share. A {@link ChannelTransport} would not do: it is
 * closed when a thread is interrupted that happens to write at that moment, and one caller's interrupt must not cost the others
 * their connection. A platform thread's read and write here do not notice interrupts; a virtual thread's do only while it waits
 * for room, and what callers write is kept small enough not to wait.
 */
public final class StreamTransport implements InterruptAware {

    private final Socket socket;
    private final Endpoint peer;
    private final InputStream input;
    private final OutputStream output;
    private final int safeBytes;

    private StreamTransport(Socket socket, Endpoint peer) throws IOException {
        this.socket = socket;
        this.peer = peer;
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
        this.safeBytes = Channels.safeBytesOf(socket);
    }

    /**
     * A transport over a connected socket without a channel, which it owns from now on.
     *
     * @param asked the endpoint it was connected to
     */
    public static StreamTransport over(Socket socket, Endpoint asked) throws IOException {
        return new StreamTransport(socket, Channels.peerOf(socket.getRemoteSocketAddress(), asked));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return input.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        output.write(buffer, offset, length);
    }

    @Override
    public int safeBytes() {
        return safeBytes;
    }

    @Override
    public Endpoint peer() {
        return peer;
    }

    @Override
    public void close() {
        Channels.closeQuietly(socket);
    }

    @Override
    public String toString() {
        return "StreamTransport[" + peer + "]";
    }
}
