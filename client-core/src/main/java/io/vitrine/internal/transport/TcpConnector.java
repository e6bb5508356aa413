package io.vitrine.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** Connects to the first address of a host that answers. */
public final class TcpConnector {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SocketTuning tuning;

    public TcpConnector(SocketTuning tuning) {
        this.tuning = tuning;
    }

    /**
     * Tries each address in turn. Each gets its share of the time that is left, so that a silent one leaves time for the
     * next.
     *
     * @param timeoutNanos the time for all of them together
     * @param opened hears of each channel before it is connected, so that it can be closed meanwhile
     * @return a connected channel in blocking mode
     * @throws SocketTimeoutException when no address answered in time
     * @throws IOException why the last address failed, with the others as suppressed
     */
    public SocketChannel connect(InetAddress[] addresses, int port, long timeoutNanos, Consumer<SocketChannel> opened)
            throws IOException {
        long deadlineNanos = System.nanoTime() + timeoutNanos;
        IOException failure = null;
        for (int i = 0; i < addresses.length; i++) {
            long shareNanos = (deadlineNanos - System.nanoTime()) / (addresses.length - i);
            try {
                return connect(new InetSocketAddress(addresses[i], port), shareNanos, opened);
            } catch (IOException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw failure == null ? new IOException("no address to connect to") : failure;
    }

    private SocketChannel connect(InetSocketAddress address, long timeoutNanos, Consumer<SocketChannel> opened)
            throws IOException {
        if (timeoutNanos <= 0) {
            throw new SocketTimeoutException("no time left");
        }
        SocketChannel channel = SocketChannel.open();
        try {
            opened.accept(channel);
            tuning.applyTo(channel);
            long timeoutMillis = Math.max(1, timeoutNanos / NANOS_PER_MILLI);
            channel.socket().connect(address, (int) Math.min(Integer.MAX_VALUE, timeoutMillis));
            return channel;
        } catch (IOException | RuntimeException e) {
            Channels.closeQuietly(channel);
            throw e;
        }
    }
}
