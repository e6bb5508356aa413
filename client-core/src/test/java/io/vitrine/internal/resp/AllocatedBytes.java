package io.vitrine.internal.resp;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the JVM says about allocation: exact, unlike times. */
final class AllocatedBytes {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocatedBytes() {}

    static long ofThisThread() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** The average of one run, after enough runs for the compiler to have done its work. */
    static double perRun(ThrowingRunnable operation) throws Exception {
        for (int i = 0; i < 50_000; i++) {
            operation.run();
        }
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            int runs = 20_000;
            long before = ofThisThread();
            for (int i = 0; i < runs; i++) {
                operation.run();
            }
            least = Math.min(least, (ofThisThread() - before) / (double) runs);
        }
        return least;
    }

    interface ThrowingRunnable {
        void run() throws Exception;
    }
}
