package io.vitrine.internal.connection;

import io.vitrine.internal.transport.InterruptAware;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.io.IOException;

/** Lets the owner of a connection do what is due before its reader blocks, and tells him when bytes came last. */
final class ReadHook implements Transport {

    private final Transport below;
    private Runnable beforeRead = () -> {};
    private volatile long lastReadNanos = System.nanoTime();

    ReadHook(Transport below) {
        this.below = below;
    }

    /** Sets what is done before each read, on the thread that reads. To be called before the first read. */
    void beforeRead(Runnable action) {
        beforeRead = action;
    }

    /** When bytes came last, in the time of {@link System#nanoTime()}; at first, when this was made. */
    long lastReadNanos() {
        return lastReadNanos;
    }

    /** See {@link SharedUse#safeBytes()}. */
    int safeBytes() {
        return below instanceof InterruptAware aware ? aware.safeBytes() : 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        beforeRead.run();
        int count = below.read(buffer, offset, length);
        lastReadNanos = System.nanoTime();
        return count;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        below.write(buffer, offset, length);
    }

    @Override
    public Endpoint peer() {
        return below.peer();
    }

    @Override
    public void close() {
        below.close();
    }

    @Override
    public String toString() {
        return below.toString();
    }
}
