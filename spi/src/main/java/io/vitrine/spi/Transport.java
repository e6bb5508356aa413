package io.vitrine.spi;

import java.io.IOException;

/**
 * A connected stream of bytes in both directions, behind which sockets, TLS and unix domain sockets look alike. A dial
 * interceptor may wrap the one it gets.
 *
 * <p>Threads: at any time one thread reads and one thread writes; they may be different. {@link #close()} may come from
 * any thread at any time and makes a read or write under way fail.
 */
public interface Transport extends AutoCloseable {

    /**
     * Reads at least one byte, blocking for as long as it takes.
     *
     * @return the number of bytes read, or -1 at the end of the stream
     * @throws IOException when the stream broke or was closed
     */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /**
     * Writes all bytes, blocking for as long as it takes.
     *
     * @throws IOException when the stream broke or was closed
     */
    void write(byte[] buffer, int offset, int length) throws IOException;

    /** The address of the peer as the system sees it: the node that really answered. */
    Endpoint peer();

    /** Closes both directions; idempotent, does not throw. */
    @Override
    void close();
}
