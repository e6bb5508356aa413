package io.vitrine.internal.transport;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Plain bytes over a blocking channel: TCP or a unix domain socket.
 *
 * <p>A channel and not a {@code java.net.Socket}: it is as fast, it speaks to unix domain sockets, and an interrupt of the
 * caller closes it and so ends a blocked read or write, on platform and on virtual threads; {@code docs/rationale.md} has
 * the figures. {@link #close()} does the same from any thread.
 *
 * <p>No system call moves more than {@value #MAX_STEP_BYTES} bytes: the JDK copies heap buffers through native ones as
 * long as the step, and keeps one of those per thread.
 */
public final class ChannelTransport implements Transport {

    private static final int MAX_STEP_BYTES = 128 * 1024;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final Endpoint peer;

    /** The caller's read buffer, wrapped; belongs to the thread that reads. */
    private ByteBuffer target = NOTHING;

    /** The caller's write buffer, wrapped; belongs to the thread that writes. */
    private ByteBuffer source = NOTHING;

    private ChannelTransport(SocketChannel channel, Endpoint peer) {
        this.channel = channel;
        this.peer = peer;
    }

    /**
     * A transport over a connected channel in blocking mode, which it owns from now on.
     *
     * @param asked the endpoint it was connected to
     */
    public static ChannelTransport over(SocketChannel channel, Endpoint asked) throws IOException {
        return new ChannelTransport(channel, Channels.peerOf(channel.getRemoteAddress(), asked));
    }

    @Override
    @SuppressWarnings("ByteBufferBackingArray") // asks only whether it wraps this very array
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (target.array() != buffer) {
            target = ByteBuffer.wrap(buffer);
        }
        target.limit(offset + Math.min(length, MAX_STEP_BYTES)).position(offset);
        int count = channel.read(target);
        if (buffer.length > MAX_STEP_BYTES) {
            target = NOTHING; // the owner of a huge array may drop it: this must not keep it
        }
        return count;
    }

    @Override
    @SuppressWarnings("ByteBufferBackingArray") // asks only whether it wraps this very array
    public void write(byte[] buffer, int offset, int length) throws IOException {
        if (source.array() != buffer) {
            source = ByteBuffer.wrap(buffer);
        }
        int end = offset + length;
        int from = offset;
        while (from < end) {
            source.limit(Math.min(end, from + MAX_STEP_BYTES)).position(from);
            from += channel.write(source);
        }
        if (buffer.length > MAX_STEP_BYTES) {
            source = NOTHING;
        }
    }

    @Override
    public Endpoint peer() {
        return peer;
    }

    @Override
    public void close() {
        Channels.closeQuietly(channel);
    }

    @Override
    public String toString() {
        return "ChannelTransport[" + peer + "]";
    }
}
