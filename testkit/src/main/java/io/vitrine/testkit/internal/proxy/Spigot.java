package io.vitrine.testkit.internal.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes to a socket as fast, and in pieces as large, as the faults allow. Used by one thread at a time.
 */
final class Spigot {
    /** A throttled stream is written in pieces of a fiftieth of a second. */
    private static final int PIECES_PER_SECOND = 50;

    private final LaneFaults faults;
    private final OutputStream out;
    private final CountDownLatch closed;
    private long freeAtNanos = System.nanoTime();

    Spigot(LaneFaults faults, OutputStream out, CountDownLatch closed) {
        this.faults = faults;
        this.out = out;
        this.closed = closed;
    }

    void write(byte[] bytes, int length) throws IOException, InterruptedException {
        int written = 0;
        while (written < length) {
            int piece = Math.min(pieceBytes(), length - written);
            if (!awaitTurn(piece)) {
                return;
            }
            faults.passed(piece);
            out.write(bytes, written, piece);
            written += piece;
            letTheReceiverRead();
        }
    }

    private int pieceBytes() {
        if (faults.slicing()) {
            return 1;
        }
        long limit = faults.bytesPerSecond();
        return limit == 0
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, Math.max(1, limit / PIECES_PER_SECOND));
    }

    /** Waits until the piece may go at the limited rate; false if the connection was closed meanwhile. */
    private boolean awaitTurn(int piece) throws InterruptedException {
        long limit = faults.bytesPerSecond();
        if (limit == 0) {
            return true;
        }
        long nowNanos = System.nanoTime();
        freeAtNanos = Math.max(freeAtNanos, nowNanos) + piece * TimeUnit.SECONDS.toNanos(1) / limit;
        return !closed.await(freeAtNanos - nowNanos, TimeUnit.NANOSECONDS);
    }

    /** Without this pause the kernel would join single bytes again before the receiver has seen the first. */
    private void letTheReceiverRead() {
        if (faults.slicing()) {
            LockSupport.parkNanos(1);
        }
    }
}
