package io.vitrine.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class CallbacksTest {

    private final List<String> threads = new CopyOnWriteArrayList<>();

    private void run(Callbacks callbacks) {
        callbacks.execute(() -> threads.add(Thread.currentThread().getName()));
    }

    @Test
    void whatTheChosenExecutorDoesNotTakeRunsOnAThreadOfItsOwn() {
        List<Throwable> refusals = List.of(
                new RejectedExecutionException("full"),
                new IllegalStateException("stopped"),
                new OutOfMemoryError("unable to create native thread"));
        for (Throwable refusal : refusals) {
            try (Callbacks callbacks = Callbacks.on(task -> {
                if (refusal instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) refusal;
            })) {
                run(callbacks);
                await().until(() -> !threads.isEmpty());
                assertThat(threads).containsExactly("vitrine-callbacks");
                threads.clear();
            }
        }
    }

    @Test
    void afterItsEndThereIsNoThreadButTheCallers() {
        Callbacks callbacks = Callbacks.on(null);
        callbacks.close();
        run(callbacks);
        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }
}
