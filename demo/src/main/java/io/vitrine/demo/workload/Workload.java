package io.vitrine.demo.workload;

import io.vitrine.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The demo's application: threads that do actions of a mix at a steady rate, from {@link #start} to {@link #stop}. What Redis refuses
 * is counted; any other exception is a bug, ends its thread, and is kept as {@link #bug}.
 */
public final class Workload {
    private static final long LONGEST_PARK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final int callsPerSecond;
    private final int threadCount;
    private final Mix mix;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> bug = new AtomicReference<>();
    private volatile boolean stopped;

    /**
     * A workload at rest.
     *
     * @param callsPerSecond the calls of all threads together
     */
    public Workload(RedisClient<String, String> redis, int callsPerSecond, int threadCount) {
        this.callsPerSecond = callsPerSecond;
        this.threadCount = threadCount;
        this.mix = mix(new Actions(redis));
    }

    private static Mix mix(Actions actions) {
        return new Mix()
                .with(38, actions.readProfile())
                .with(14, actions.writeProfile())
                .with(10, actions.missProfile())
                .with(8, actions.readSession())
                .with(6, actions.writeSession())
                .with(5, actions.score())
                .with(5, actions.rank())
                .with(5, actions.batch())
                .with(2.5, actions.cachedPage())
                .with(3, actions.moveMoney())
                .with(3, actions.lockAndUnlock())
                .with(0.5, actions.wrongType());
    }

    /** Begins. Once only. */
    public void start() {
        SplittableRandom seeds = new SplittableRandom();
        for (int i = 0; i < threadCount; i++) {
            Random random = new Random(seeds.nextLong());
            Thread thread = new Thread(() -> work(random), "vitrine-demo-" + (i + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    private void work(Random random) {
        Pacer pacer = new Pacer((double) callsPerSecond / threadCount, System.nanoTime());
        try {
            while (!stopped) {
                CountedAction action = mix.pick(random);
                pause(pacer.waitNanos(action.calls(), System.nanoTime()));
                if (!stopped) {
                    action.run(random);
                }
            }
        } catch (RuntimeException | Error unexpected) {
            bug.compareAndSet(null, unexpected);
        }
    }

    private void pause(long nanos) {
        long endNanos = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !stopped; left = endNanos - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, LONGEST_PARK_NANOS));
        }
    }

    /** Ends: no action begins any more. Does not wait. */
    public void stop() {
        stopped = true;
    }

    /**
     * Waits for the actions under way after {@link #stop}.
     *
     * @return whether all have ended in this time
     */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime())));
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }

    /** What was done so far. */
    public List<ActionCount> counts() {
        return mix.counts();
    }

    /** The exception that ended a thread and was no failure of Redis. */
    public Optional<Throwable> bug() {
        return Optional.ofNullable(bug.get());
    }
}
