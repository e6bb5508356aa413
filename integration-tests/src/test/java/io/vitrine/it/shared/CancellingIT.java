package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Queued;
import io.vitrine.RedisAsyncClient;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.options.Backoff;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.Observer;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import io.vitrine.testkit.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What was cancelled before it was sent is not sent any more, whatever it waits for. */
@RedisTest
class CancellingIT {

    private static final Observer WATCHING = call -> outcome -> {};

    private static void cancelInThePauseBeforeARetry(UnaryOperator<RedisOptionsBuilder> change) {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "cancelled").reply("-LOADING not yet\r\n");
            server.expect("GET", "patient").reply("-LOADING not yet\r\n");
            server.onCommand("GET", "cancelled").reply("$1\r\n1\r\n");
            server.onCommand("GET", "patient").reply("$1\r\n2\r\n");
            server.onCommand("GET", "behind").reply("$1\r\n3\r\n");
            RetryPolicy policy = RetryPolicy.exponential().backoff(Backoff.constant(Duration.ofMillis(300)));
            try (RedisClient<String, String> redis =
                    Sharing.client(server.url(), options -> change.apply(options.retry(policy)))) {
                CompletableFuture<String> cancelled =
                        redis.async().get("cancelled").toCompletableFuture();
                CompletionStage<String> patient = redis.async().get("patient");
                Sharing.get(redis.async().get("behind")); // so those before it are pausing
                cancelled.cancel(true);
                assertThat(Sharing.get(patient))
                        .as("the retry of the later call")
                        .isEqualTo("2");
                assertThat(server.commands("GET", "cancelled")).hasSize(1);
            }
        }
    }

    @Test
    void aCallThatIsCancelledInThePauseBeforeARetryIsNotTriedAgain() {
        cancelInThePauseBeforeARetry(options -> options);
    }

    @Test
    void norOneThatSomebodyWatches() {
        cancelInThePauseBeforeARetry(options -> options.interceptor(WATCHING));
    }

    private static void cancelOffline(
            RedisServer server, Function<RedisAsyncClient<String, String>, CompletionStage<?>> call) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(proxy.url())) {
            redis.set("k", "before");
            proxy.refuse();
            proxy.cut();
            Awaitility.await().until(() -> proxy.connections() == 0);
            CompletableFuture<?> cancelled = call.apply(redis.async()).toCompletableFuture();
            CompletionStage<?> behind = redis.async().set("behind", "v");
            assertThat(cancelled.cancel(true)).isTrue();
            assertThat(cancelled).isCancelled();
            proxy.accept();
            Sharing.get(behind);
            assertThat(redis.get("k")).isEqualTo("before");
        }
    }

    @Test
    void aBatchThatIsCancelledOfflineIsNotSentLater(RedisServer server) {
        cancelOffline(server, async -> async.pipelined(batch -> batch.set("k", "after")));
    }

    @Test
    void aTransactionThatIsCancelledOfflineIsNotRunLater(RedisServer server) {
        cancelOffline(server, async -> async.transaction(tx -> tx.set("k", "after")));
    }

    @Test
    void aHandleOfACancelledBatchSaysSo(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            AtomicReference<Queued<Long>> handle = new AtomicReference<>();
            server.freeze();
            CompletableFuture<?> cancelled = redis.async()
                    .pipelined(batch -> handle.set(batch.incr("n")))
                    .toCompletableFuture();
            cancelled.cancel(true);
            server.resume();
            assertThatThrownBy(() -> handle.get().result())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cancelled");
        }
    }

    @Test
    void whatIsCancelledWhileAContinuationTakesItsTimeIsNotSentMeanwhile(RedisServer server) throws Exception {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis = Sharing.client(proxy.url())) {
            redis.set("k", "before");
            proxy.refuse();
            proxy.cut();
            Awaitility.await().until(() -> proxy.connections() == 0);
            CompletableFuture<?> set = redis.async().set("k", "after").toCompletableFuture();
            CountDownLatch cancelling = new CountDownLatch(1);
            CountDownLatch proceed = new CountDownLatch(1);
            var unused = set.whenComplete((value, failure) -> {
                cancelling.countDown();
                Sharing.await(proceed);
            });
            Thread canceller = new Thread(() -> set.cancel(true));
            canceller.start();
            Sharing.await(cancelling);
            proxy.accept();
            assertThat(Sharing.get(redis.async().get("k"))).isEqualTo("before");
            proceed.countDown();
            canceller.join();
        }
    }
}
