package io.vitrine.benchmarks.harness;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/**
 * One client's turn at a row.
 *
 * @param operationsPerSecond the throughput
 * @param cpuMicros the CPU time of this process for one operation; the server is another process
 * @param bytes the memory allocated for one operation, by all threads
 * @param p99Micros the 99th percentile of a call
 */
record Round(double operationsPerSecond, double cpuMicros, double bytes, double p99Micros) {

    private static final long MAX_CALL_NANOS = 60_000_000_000L;

    /** At most so many histograms: 10,000 threads share them, which would not fit into memory otherwise. */
    private static final int HISTOGRAMS = 64;

    static Round of(Row row, Subject subject, ExecutorService threads, long nanos) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(row.threads());
        CountDownLatch go = new CountDownLatch(1);
        List<Histogram> histograms = new ArrayList<>();
        for (int i = 0; i < Math.min(HISTOGRAMS, row.threads()); i++) {
            histograms.add(new AtomicHistogram(MAX_CALL_NANOS, 2));
        }
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < row.threads(); i++) {
            Histogram calls = histograms.get(i % HISTOGRAMS);
            running.add(threads.submit(() -> {
                repeat(row, subject, ready, go, nanos, calls);
                return null;
            }));
        }
        ready.await();
        long allocatedBefore = allocated();
        long cpuBefore = cpuNanos();
        long startNanos = System.nanoTime();
        go.countDown();
        for (Future<?> thread : running) {
            awaitEnd(thread);
        }
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        Histogram all = new Histogram(MAX_CALL_NANOS, 2);
        histograms.forEach(all::add);
        double operations = (double) all.getTotalCount() * row.operations();
        return new Round(
                operations / seconds,
                (cpuNanos() - cpuBefore) / 1e3 / operations,
                (allocated() - allocatedBefore) / operations,
                all.getValueAtPercentile(99) / 1e3);
    }

    private static void awaitEnd(Future<?> thread) throws InterruptedException {
        try {
            thread.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed in its turn", failed.getCause());
        }
    }

    private static void repeat(
            Row row, Subject subject, CountDownLatch ready, CountDownLatch go, long nanos, Histogram calls)
            throws InterruptedException {
        ready.countDown();
        go.await();
        long endNanos = System.nanoTime() + nanos;
        long before = System.nanoTime();
        while (before - endNanos < 0) {
            row.run(subject);
            long now = System.nanoTime();
            calls.recordValue(Math.min(now - before, MAX_CALL_NANOS));
            before = now;
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Of all threads that live: the pools of threads outlive the rounds. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }
}
