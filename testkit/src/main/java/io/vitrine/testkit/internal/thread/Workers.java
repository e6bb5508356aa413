package io.vitrine.testkit.internal.thread;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads that work for one object of the testkit: named daemons, which can be waited for. */
public final class Workers {
    private final Set<Thread> live = ConcurrentHashMap.newKeySet();

    /** Starts a thread. What its work throws goes to the handler of uncaught exceptions. */
    public Thread start(String name, Runnable work) {
        Thread thread = new Thread(() -> run(work), name);
        thread.setDaemon(true);
        live.add(thread);
        thread.start();
        return thread;
    }

    /**
     * Waits until none of them runs, besides the calling one. Whoever calls has told them to end.
     *
     * <p>If the caller is interrupted it returns at once, with the interrupt set.
     */
    public void join() {
        try {
            for (Thread thread : live) {
                if (thread != Thread.currentThread()) {
                    thread.join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } finally {
            live.remove(Thread.currentThread());
        }
    }
}
