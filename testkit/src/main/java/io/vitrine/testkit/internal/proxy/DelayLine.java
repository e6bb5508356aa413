package io.vitrine.testkit.internal.proxy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Holds chunks until they have been on the way as long as the delay says, then pours them out in order. Because any number
 * of chunks is on the way at once, a delay adds latency and takes no throughput, as a long wire does.
 *
 * <p>Filled by the thread that reads, emptied by one that waits; the latter is started with the first chunk. The delay
 * counts from the arrival and is read again whenever it changes: taking a delay away releases what it held.
 */
final class DelayLine {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    interface Spout {
        void pour(Chunk chunk) throws IOException;
    }

    private final LaneFaults faults;
    private final Spout spout;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Chunk> chunks = new ArrayDeque<>(); // guarded by lock
    private int bytes; // guarded by lock
    private boolean pouring; // guarded by lock
    private boolean closed; // guarded by lock

    DelayLine(LaneFaults faults, Spout spout) {
        this.faults = faults;
        this.spout = spout;
    }

    /** True if nothing is in the line, so that whoever fills it may pour for himself without overtaking. */
    boolean isEmpty() {
        lock.lock();
        try {
            return chunks.isEmpty() && !pouring;
        } finally {
            lock.unlock();
        }
    }

    /** Waits while the line is full. */
    void add(Chunk chunk) throws InterruptedException {
        lock.lock();
        try {
            while (bytes >= MOST_BYTES && !closed) {
                changed.await();
            }
            chunks.add(chunk);
            bytes += chunk.length();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The delay may have changed. */
    void reconsider() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what is in the line and ends {@link #run()}. */
    void close() {
        lock.lock();
        try {
            closed = true;
            chunks.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Pours until the end of the stream has been poured, or the line is closed. */
    void run() throws IOException, InterruptedException {
        for (Chunk chunk = next(); chunk != null; chunk = next()) {
            spout.pour(chunk);
            if (chunk.isEnd()) {
                return;
            }
        }
    }

    private @Nullable Chunk next() throws InterruptedException {
        lock.lock();
        try {
            pouring = false;
            while (!closed) {
                Chunk first = chunks.peek();
                long waitNanos =
                        first == null ? Long.MAX_VALUE : first.arrivedNanos() + faults.delayNanos() - System.nanoTime();
                if (first != null && waitNanos <= 0) {
                    return taken(chunks.remove());
                }
                changed.awaitNanos(waitNanos);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private Chunk taken(Chunk chunk) {
        pouring = true;
        bytes -= chunk.length();
        changed.signalAll();
        return chunk;
    }
}
