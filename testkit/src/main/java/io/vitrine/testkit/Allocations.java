package io.vitrine.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Measures what a piece of code allocates. Bytes, unlike times, are the same on every machine with the same virtual machine, so
 * a test may assert them.
 */
public final class Allocations {

    private static final int ROUNDS = 5;
    private static final int RUNS = 20_000;

    private Allocations() {}

    /**
     * The bytes that one run of {@code work} allocates on the calling thread once it is compiled: the least of several rounds,
     * because compilation and its profiling make some of them dearer. Runs {@code work} some hundred thousand times.
     */
    public static double bytesPerRun(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        repeat(work);
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            repeat(work);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            least = Math.min(least, (double) allocated / RUNS);
        }
        return least;
    }

    private static void repeat(Runnable work) {
        for (int run = 0; run < RUNS; run++) {
            work.run();
        }
    }
}
