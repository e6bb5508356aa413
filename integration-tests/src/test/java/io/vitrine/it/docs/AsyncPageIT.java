package io.vitrine.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.it.house.Checkout;
import io.vitrine.testkit.RedisServer;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/async.md} do what the page says, against a real server. */
class AsyncPageIT {

    @TempDir
    Path folder;

    @Test
    void eachExampleDoesWhatThePageSays() throws Exception {
        Path page = Checkout.current().root().resolve("docs/async.md");
        Class<?> examples = DocExamples.compile(page, folder).load("Async");
        try (RedisServer server = RedisServer.start();
                RedisClient<?, ?> redis = (RedisClient<?, ?>) run(examples, "connect", server.url())) {
            assertThat(await(run(examples, "greeting", redis))).isEqualTo("hello");
            assertThat(await(run(examples, "visits", redis))).isEqualTo(1L);
            server.cli("SET", "account", "100");
            await(run(examples, "withdraw", redis, "account", 70L));
            assertThat(server.cli("GET", "account")).isEqualTo("30");
            server.cli("RPUSH", "jobs", "job");
            assertThat(await(run(examples, "nextJob", redis))).isEqualTo("job");

            for (int i = 0; i < 2_000; i++) {
                server.cli("SET", "session:" + i, "x");
            }
            Collector all = new Collector(100);
            ((Flow.Publisher<?>) run(examples, "sessions", redis)).subscribe(all);
            assertThat(all.collected.get(30, TimeUnit.SECONDS)).hasSizeGreaterThanOrEqualTo(2_000);
            assertThat(all.mostAtOnce).isLessThanOrEqualTo(100);
        }
    }

    /** Asks for so many elements at a time. */
    private static final class Collector implements Flow.Subscriber<Object> {

        private final CompletableFuture<List<Object>> collected = new CompletableFuture<>();
        private final List<Object> items = new ArrayList<>();
        private final int window;
        private int sinceRequest;
        private int mostAtOnce;
        private Flow.Subscription subscription;

        Collector(int window) {
            this.window = window;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscription.request(window);
        }

        @Override
        public void onNext(Object item) {
            items.add(item);
            sinceRequest++;
            mostAtOnce = Math.max(mostAtOnce, sinceRequest);
            if (sinceRequest == window) {
                sinceRequest = 0;
                subscription.request(window);
            }
        }

        @Override
        public void onError(Throwable failure) {
            collected.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            collected.complete(items);
        }
    }

    private static Object await(Object stage) throws Exception {
        return ((CompletionStage<?>) stage).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static Object run(Class<?> examples, String name, Object... arguments) throws Exception {
        for (Method method : examples.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method.invoke(null, arguments);
            }
        }
        throw new AssertionError("the page has no example " + name);
    }
}
