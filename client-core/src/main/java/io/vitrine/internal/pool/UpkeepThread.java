package io.vitrine.internal.pool;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One daemon thread for the pools of a client; it starts with the first task. */
public final class UpkeepThread implements Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepThread.class);

    private final ScheduledThreadPoolExecutor executor;

    public UpkeepThread() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "vitrine-upkeep");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void now(Runnable task) {
        after(0, task);
    }

    @Override
    public void after(long delayNanos, Runnable task) {
        try {
            var unused = executor.schedule(guarded(task), delayNanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("the client is closed: nothing more to keep up", e);
        }
    }

    @Override
    public Repetition every(long periodNanos, Runnable task) {
        ScheduledFuture<?> repetition =
                executor.scheduleWithFixedDelay(guarded(task), periodNanos, periodNanos, TimeUnit.NANOSECONDS);
        return () -> repetition.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** A task that throws would not be run again. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable e) {
                LOG.warn("upkeep of a pool failed this time; it goes on", e);
            }
        };
    }
}
