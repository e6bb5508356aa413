package io.vitrine.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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

    /** What an interrupt of the thread that reads or writes does to the socket. */
    public enum OnInterrupt {
        /** It closes the socket, which ends the read or write: for a connection that one caller holds. */
        CLOSE {
            @Override
            Socket open() throws IOException {
                return SocketChannel.open().socket();
            }
        },
        /** Nothing: for a connection that many callers share. */
        IGNORE {
            @Override
            Socket open() {
                return new Socket();
            }
        };

        abstract Socket open() throws IOException;
    }

    /**
     * Tries each address in turn. Each gets its share of the time that is left, so that a silent one leaves time for the
     * next.
     *
     * @param timeoutNanos the time for all of them together
     * @param opened hears of each socket before it is connected, so that it can be closed meanwhile
     * @return a connected socket; it has a channel if an interrupt closes it
     * @throws SocketTimeoutException when no address answered in time
     * @throws IOException why the last address failed, with the others as suppressed
     */
    public Socket connect(
            InetAddress[] addresses, int port, long timeoutNanos, OnInterrupt onInterrupt, Consumer<Socket> opened)
            throws IOException {
        long deadlineNanos = System.nanoTime() + timeoutNanos;
        IOException failure = null;
        for (int i = 0; i < addresses.length; i++) {
            long shareNanos = (deadlineNanos - System.nanoTime()) / (addresses.length - i);
            try {
                return connect(new InetSocketAddress(addresses[i], port), shareNanos, onInterrupt, opened);
            } catch (IOException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw failure == null ? new IOException("no address to connect to") : failure;
    }

    private Socket connect(
            InetSocketAddress address, long timeoutNanos, OnInterrupt onInterrupt, Consumer<Socket> opened)
            throws IOException {
        if (timeoutNanos <= 0) {
            throw new SocketTimeoutException("no time left");
        }
        Socket socket = onInterrupt.open();
        try {
            opened.accept(socket);
            tuning.applyTo(socket);
            long timeoutMillis = Math.max(1, timeoutNanos / NANOS_PER_MILLI);
            socket.connect(address, (int) Math.min(Integer.MAX_VALUE, timeoutMillis));
            return socket;
        } catch (IOException | RuntimeException e) {
            Channels.closeQuietly(socket);
            throw e;
        }
    }
}
