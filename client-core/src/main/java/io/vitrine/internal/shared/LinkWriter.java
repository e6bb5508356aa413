package io.vitrine.internal.shared;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread that writes what callers and readers must not, because it could have to wait for room in the socket's buffer; and that
 * holds writes back when the options ask for it. It starts when it is first needed.
 */
public final class LinkWriter {

    private final String name;
    private final long delayNanos;
    private final Runnable write;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private volatile boolean wanted;
    private volatile boolean closed;

    /**
     * @param name of its thread
     * @param write writes all there is; on the thread
     */
    public LinkWriter(String name, long delayNanos, Runnable write) {
        this.name = name;
        this.delayNanos = delayNanos;
        this.write = write;
    }

    /** Makes it write soon. For any thread. */
    public void wake() {
        wanted = true;
        Thread running = thread.get();
        if (running == null) {
            running = start();
        }
        LockSupport.unpark(running);
    }

    private Thread start() {
        Thread created = new ClientThread(this::run, name, ClientThread.Role.WRITER);
        Thread first = thread.compareAndExchange(null, created);
        if (first != null) {
            return first;
        }
        created.start();
        return created;
    }

    private void run() {
        while (!closed) {
            if (!wanted) {
                LockSupport.park(this);
                continue;
            }
            holdBack();
            wanted = false;
            write.run();
        }
    }

    private void holdBack() {
        long untilNanos = System.nanoTime() + delayNanos;
        long leftNanos = delayNanos;
        while (leftNanos > 0 && !closed) { // whoever wakes it meanwhile ends no delay
            LockSupport.parkNanos(this, leftNanos);
            leftNanos = untilNanos - System.nanoTime();
        }
    }

    /** Ends the thread, as soon as a write under way has ended. */
    public void close() {
        closed = true;
        LockSupport.unpark(thread.get());
    }
}
