package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Clients that share connections, and what tests ask of them. */
final class Sharing {

    private Sharing() {}

    static RedisClient<String, String> client(String url) {
        return client(url, options -> options);
    }

    static RedisClient<String, String> client(String url, UnaryOperator<RedisOptionsBuilder> change) {
        RedisOptionsBuilder options =
                RedisOptions.parse(url).toBuilder().discoverInterceptors(false).multiplexed(true);
        return RedisClient.create(change.apply(options).build());
    }

    /** The value; fails the test when it does not come within ten seconds. */
    static <T> T get(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("no outcome within ten seconds", late);
        }
    }

    /** Why a stage failed; fails the test when it did not, or not within ten seconds. */
    static RedisException failure(CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        try {
            Object value = future.get(10, TimeUnit.SECONDS);
            throw new AssertionError("expected a failure, got " + value);
        } catch (ExecutionException failed) {
            Throwable cause = Outcome.unwrap(failed.getCause());
            assertThat(cause).isInstanceOf(RedisException.class);
            return (RedisException) cause;
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("no outcome within ten seconds", late);
        }
    }

    /** Waits until the latch is open; fails the test when it is not within ten seconds. */
    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS))
                    .as("open within ten seconds")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** The names of the client's threads that are alive. */
    static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("vitrine-link")
                        || name.startsWith("vitrine-private-link")
                        || name.startsWith("vitrine-callbacks")
                        || name.startsWith("vitrine-watchdog"))
                .collect(Collectors.toSet());
    }

    /** Runs a task on so many threads at once and waits for all. */
    static void inParallel(int threads, Task task) throws Exception {
        List<Thread> running = new ArrayList<>();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    task.run(number);
                } catch (Throwable failed) {
                    failures.add(failed);
                }
            });
            running.add(thread);
            thread.start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    /** What a thread of {@link #inParallel} does. */
    interface Task {
        void run(int thread) throws Exception;
    }
}
