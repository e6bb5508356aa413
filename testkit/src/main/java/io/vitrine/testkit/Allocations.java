package io.vitrine.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Measures what a piece of code allocates. Bytes, unlike times, are the same on every machine with the same virtual machine, so
 * a test may assert them.
 */
public final class Allocations {

    private static final int RUNS = 20_000;

    /** The compiler works in the background and, on a busy machine, late: this long nothing must have got better. */
    private static final Duration SETTLED = Duration.ofMillis(500);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Allocations() {}

    /**
     * The bytes that one run of {@code work} allocates on the calling thread once it is compiled. Runs {@code work} many thousand
     * times, until the result has not become less for half a second.
     */
    public static double bytesPerRun(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long beginNanos = System.nanoTime();
        long improvedNanos = beginNanos;
        double least = Double.MAX_VALUE;
        long nowNanos = beginNanos;
        while (nowNanos - improvedNanos < SETTLED.toNanos() && nowNanos - beginNanos < LIMIT.toNanos()) {
            double bytes = round(threads, work);
            nowNanos = System.nanoTime();
            if (bytes < least) {
                least = bytes;
                improvedNanos = nowNanos;
            }
        }
        return least;
    }

    private static double round(ThreadMXBean threads, Runnable work) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int run = 0; run < RUNS; run++) {
            work.run();
        }
        return (double) (threads.getCurrentThreadAllocatedBytes() - before) / RUNS;
    }
}
