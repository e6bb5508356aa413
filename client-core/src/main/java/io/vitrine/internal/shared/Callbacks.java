package io.vitrine.internal.shared;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the stages of asynchronous calls are completed, and so where the application's continuations run: never on a thread that
 * reads a connection. What was read in one go is completed in one go.
 */
public final class Callbacks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.client");

    private final Executor executor;
    private final @Nullable ThreadPoolExecutor own;

    private Callbacks(Executor executor, @Nullable ThreadPoolExecutor own) {
        this.executor = executor;
        this.own = own;
    }

    /** Runs them on an executor of the application, or, for null, on a thread of their own that starts with the first of them. */
    public static Callbacks on(@Nullable Executor chosen) {
        return on(chosen, "vitrine-callbacks");
    }

    /** As {@link #on(Executor)}, with a name for the thread. */
    public static Callbacks on(@Nullable Executor chosen, String threadName) {
        if (chosen != null) {
            return new Callbacks(chosen, null);
        }
        ThreadPoolExecutor own = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new ClientThread(task, threadName, ClientThread.Role.CALLBACKS));
        own.allowCoreThreadTimeOut(true);
        return new Callbacks(own, own);
    }

    /** Runs something where continuations run. */
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException refused) {
            LOG.debug("the executor of callbacks takes no more; they run where they are", refused);
            task.run();
        }
    }

    /** Completes calls with what was read for them. */
    void complete(List<Exchange> answered) {
        execute(() -> {
            for (Exchange exchange : answered) {
                complete(exchange);
            }
        });
    }

    private static void complete(Exchange exchange) {
        try {
            exchange.finish(exchange.answer);
        } catch (Throwable thrown) { // the others' stages must be completed all the same
            LOG.warn("completing {} failed", exchange.operation(), thrown);
        }
    }

    /** Ends the own thread after what it has to do. */
    @Override
    public void close() {
        if (own != null) {
            own.shutdown();
        }
    }
}
