package io.vitrine.internal.shared;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the stages of asynchronous calls are completed, and so where the application's continuations run: never on a thread that
 * reads a connection. What was read in one go is completed in one go.
 */
public final class Callbacks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.client");

    private final @Nullable Executor chosen;

    /** Used when none was chosen, and for what the chosen one does not take. Its thread starts with its first task. */
    private final ThreadPoolExecutor own;

    private final AtomicBoolean refusalLogged = new AtomicBoolean();

    private Callbacks(@Nullable Executor chosen, String threadName, ClientThread.Role role) {
        this.chosen = chosen;
        this.own = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new ClientThread(task, threadName, role));
        own.allowCoreThreadTimeOut(true);
    }

    /** Runs them on an executor of the application, or, for null, on a thread of their own. */
    public static Callbacks on(@Nullable Executor chosen) {
        return new Callbacks(chosen, "vitrine-callbacks", ClientThread.Role.CALLBACKS);
    }

    /** As {@link #on(Executor)}, for one subscriber: who waits there keeps nobody waiting. */
    public static Callbacks ofSubscriber(@Nullable Executor chosen, String threadName) {
        return new Callbacks(chosen, threadName, ClientThread.Role.SUBSCRIBER);
    }

    /** Runs something where continuations run: never here, unless the client is closed or no thread can be had. */
    public void execute(Runnable task) {
        if (chosen == null) {
            executeOnOwn(task);
            return;
        }
        try {
            chosen.execute(task);
        } catch (RuntimeException | Error refused) {
            if (refusalLogged.compareAndSet(false, true)) {
                LOG.warn(
                        "the callbackExecutor took no task; such continuations run on a thread of the client's own"
                                + " (not logged again)",
                        refused);
            }
            executeOnOwn(task);
        }
    }

    private void executeOnOwn(Runnable task) {
        try {
            own.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.debug("the client is closed; continuations run where they are", closed);
            task.run();
        } catch (Error noThread) {
            LOG.error("no thread for continuations; they run where they are", noThread);
            task.run(); // or their stages were never completed
        }
    }

    /** Ends a call: one that a thread waits for at once, another where continuations run. */
    void end(Exchange exchange, @Nullable Object answer) {
        if (exchange.isWaitedFor()) {
            exchange.finish(answer);
        } else {
            exchange.answer = answer;
            complete(List.of(exchange));
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
        own.shutdown();
    }
}
