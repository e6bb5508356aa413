package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.NonBlocking;
import io.vitrine.QueueFullException;
import io.vitrine.RedisAsyncClient;
import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.Result;
import io.vitrine.TransactionAbortedException;
import io.vitrine.TransactionResult;
import io.vitrine.args.KeyValue;
import io.vitrine.options.SharedOptions.WhenFull;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The asynchronous face. */
@RedisTest
class AsyncCallsIT {

    @Test
    void aCommandGivesAStageAndAMissIsNull(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            RedisAsyncClient<String, String> async = redis.async();
            assertThat(Sharing.get(async.set("k", "v"))).isNull();
            assertThat(Sharing.get(async.get("k"))).isEqualTo("v");
            assertThat(Sharing.get(async.get("missing"))).isNull();
            assertThat(Sharing.get(async.incr("n"))).isEqualTo(1);
        }
    }

    @Test
    void tenThousandCallsInFlightNeedNoThreadOfTheirOwn(RedisServer server) {
        Set<String> before = Sharing.threads();
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            List<CompletableFuture<Long>> stages = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                stages.add(redis.async().incr("n").toCompletableFuture());
            }
            Set<String> during = Sharing.threads();
            during.removeAll(before);
            for (int i = 0; i < stages.size(); i++) {
                assertThat(Sharing.get(stages.get(i))).isEqualTo(i + 1L);
            }
            assertThat(during).as("link, writer, callbacks, watchdog").hasSizeLessThanOrEqualTo(4);
            assertThat(server.connectedClients(
                            client -> client.getOrDefault("cmd", "").contains("incr")))
                    .isEqualTo(1);
        }
    }

    @Test
    void anErrorFailsItsOwnStage(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            redis.lpush("list", "x");
            RedisException failure = Sharing.failure(redis.async().get("list"));
            assertThat(failure).isInstanceOf(RedisWrongTypeException.class);
            assertThat(Sharing.get(redis.async().llen("list"))).isEqualTo(1);
        }
    }

    @Test
    void aBatchIsAnsweredInOrderWithErrorsInTheirPlace(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            redis.lpush("list", "x");
            List<Result<?>> results = Sharing.get(redis.async().pipelined(batch -> {
                batch.set("k", "v");
                batch.get("list");
                batch.get("k");
            }));
            assertThat(results).hasSize(3);
            assertThat(results.get(1)).isInstanceOf(Result.Err.class);
            assertThat(results.get(2).get()).isEqualTo("v");
        }
    }

    @Test
    void aTransactionRunsAsOne(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            TransactionResult result = Sharing.get(redis.async().transaction(tx -> {
                tx.incr("a");
                tx.incr("a");
            }));
            assertThat(result.valuesOrThrow()).containsExactly(1L, 2L);
        }
    }

    @Test
    void watchedTransactionsOfManyCallersConserveTheSum(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            redis.set("from", "1000");
            redis.set("to", "0");
            AtomicInteger callbacks = new AtomicInteger();
            List<CompletionStage<TransactionResult>> transfers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                transfers.add(redis.async().watching(List.of("from", "to"), 1_000, tx -> {
                    callbacks.incrementAndGet();
                    return tx.get("from")
                            .thenCombine(tx.get("to"), (from, to) -> new String[] {from, to})
                            .thenCompose(read -> tx.multi(queued -> {
                                queued.set("from", "" + (Integer.parseInt(read[0]) - 1));
                                queued.set("to", "" + (Integer.parseInt(read[1]) + 1));
                            }));
                }));
            }
            transfers.forEach(Sharing::get);
            assertThat(redis.mget("from", "to")).containsExactly("950", "50");
            assertThat(callbacks.get()).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void aWatchedTransactionThatIsAlwaysAbortedGivesUp(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            AtomicInteger callbacks = new AtomicInteger();
            CompletionStage<TransactionResult> stage = redis.async().watching(List.of("k"), 3, tx -> {
                callbacks.incrementAndGet();
                return redis.async().incr("k").thenCompose(changed -> tx.multi(queued -> queued.set("other", "x")));
            });
            assertThat(Sharing.failure(stage)).isInstanceOf(TransactionAbortedException.class);
            assertThat(callbacks).hasValue(3);
            assertThat(redis.exists("other")).isFalse();
        }
    }

    @Test
    void anExclusiveConnectionIsTheSameForAllCallsAndIsLentAgain(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            List<Long> first = Sharing.get(redis.async().exclusive(AsyncCallsIT::idTwice));
            List<Long> second = Sharing.get(redis.async().exclusive(AsyncCallsIT::idTwice));
            assertThat(first.get(0)).isEqualTo(first.get(1));
            assertThat(second).isEqualTo(first);
        }
    }

    private static CompletionStage<List<Long>> idTwice(io.vitrine.AsyncExclusiveConnection<String, String> connection) {
        return connection.clientId().thenCombine(connection.clientId(), List::of);
    }

    @Test
    void blockingCommandsHoldUpNobodyAndMayBlockLongerThanTheCommandTimeout(RedisServer server) {
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.commandTimeout(Duration.ofMillis(500)))) {
            List<CompletionStage<KeyValue<String, String>>> pops = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                pops.add(redis.async().blpop(Duration.ofSeconds(1), List.of("queue" + i)));
            }
            CompletionStage<KeyValue<String, String>> forEver = redis.async().blpop(Duration.ZERO, List.of("for-ever"));
            assertThat(Sharing.get(redis.async().get("k"))).isNull();
            pops.forEach(pop -> assertThat(Sharing.get(pop)).isNull());
            assertThat(forEver.toCompletableFuture()).isNotDone();
            Sharing.get(redis.async().lpush("for-ever", "at last"));
            assertThat(Sharing.get(forEver)).isEqualTo(new KeyValue<>("for-ever", "at last"));
        }
    }

    @Test
    void cancellingFreesTheCallerAtOnceAndLaterRepliesAreTheirOwn(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            for (int i = 0; i < 1_000; i++) {
                redis.set("key:" + i, "value of key:" + i);
            }
            for (int round = 0; round < 20; round++) {
                List<CompletableFuture<String>> stages = new ArrayList<>();
                for (int i = 0; i < 1_000; i++) {
                    CompletableFuture<String> stage =
                            redis.async().get("key:" + i).toCompletableFuture();
                    stages.add(stage);
                    if (i % 3 == 0) {
                        stage.cancel(true);
                        assertThat(stage).isDone();
                    }
                }
                for (int i = 0; i < 1_000; i++) {
                    if (!stages.get(i).isCancelled()) {
                        assertThat(Sharing.get(stages.get(i))).isEqualTo("value of key:" + i);
                    }
                }
            }
            assertThat(server.cli("INFO", "stats").toString()).contains("total_connections_received");
        }
    }

    @Test
    void aCancelledBlockingCommandGivesItsConnectionUp(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            CompletableFuture<?> pop =
                    redis.async().blpop(Duration.ZERO, List.of("never")).toCompletableFuture();
            Awaitility.await()
                    .until(() -> server.connectedClients(
                                    client -> client.getOrDefault("flags", "").contains("b"))
                            == 1);
            pop.cancel(true);
            Awaitility.await()
                    .until(() -> server.connectedClients(
                                    client -> client.getOrDefault("flags", "").contains("b"))
                            == 0);
        }
    }

    @Test
    void whoGivesUpWaitingForAConnectionOfItsOwnLeavesItToTheNext(RedisServer server) {
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.maxBlockingConnections(1))) {
            CompletionStage<?> holding = redis.async().blpop(Duration.ofSeconds(20), List.of("a"));
            CompletableFuture<?> impatient =
                    redis.async().blpop(Duration.ofSeconds(20), List.of("b")).toCompletableFuture();
            CompletionStage<KeyValue<String, String>> patient =
                    redis.async().blpop(Duration.ofSeconds(20), List.of("c"));
            CompletionStage<?> late =
                    redis.withTimeout(Duration.ofMillis(100)).async().exclusive(connection -> connection.get("k"));
            impatient.cancel(true);
            assertThat(Sharing.failure(late)).isInstanceOf(RedisTimeoutException.class);
            Sharing.get(redis.async().lpush("a", "1"));
            Sharing.get(holding);
            Sharing.get(redis.async().lpush("c", "2"));
            assertThat(Sharing.get(patient)).isEqualTo(new KeyValue<>("c", "2"));
            String missing = Sharing.get(redis.async().exclusive(connection -> connection.get("k")));
            assertThat(missing).isNull();
        }
    }

    @Test
    void aStageFailsWhenItsTimeIsUpAlthoughNobodyWaits(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            redis.set("k", "v");
            server.freeze();
            long startNanos = System.nanoTime();
            RedisException failure = Sharing.failure(
                    redis.withTimeout(Duration.ofMillis(200)).async().get("k"));
            Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
            server.resume();
            assertThat(failure).isInstanceOf(RedisTimeoutException.class);
            assertThat(took).isBetween(Duration.ofMillis(195), Duration.ofMillis(900));
            assertThat(Sharing.get(redis.async().get("k"))).isEqualTo("v");
        }
    }

    @Test
    void continuationsNeverRunOnTheReader(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            Set<String> threads = ConcurrentHashMap.newKeySet();
            List<CompletionStage<?>> stages = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                stages.add(redis.async()
                        .incr("n")
                        .thenAccept(n -> threads.add(Thread.currentThread().getName())));
            }
            stages.forEach(Sharing::get);
            assertThat(threads).noneMatch(name -> name.startsWith("vitrine-link"));
        }
    }

    @Test
    void continuationsRunOnTheExecutorOfTheOptions(RedisServer server) {
        ForkJoinPool executor = new ForkJoinPool(2);
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.callbackExecutor(executor))) {
            server.freeze();
            AtomicReference<Thread> thread = new AtomicReference<>();
            CompletionStage<?> stage = redis.async().get("k").thenAccept(v -> thread.set(Thread.currentThread()));
            server.resume();
            Sharing.get(stage);
            assertThat(thread.get().getName()).startsWith("ForkJoinPool");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aBlockingCallOnAThreadThatMustNotBlockIsRefused(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            CompletionStage<String> onCallbacks = redis.async().get("k").thenApply(v -> redis.get("other"));
            assertThatThrownBy(() -> Sharing.get(onCallbacks)).hasRootCauseInstanceOf(IllegalStateException.class);

            AtomicReference<Throwable> refusal = new AtomicReference<>();
            class EventLoop extends Thread implements NonBlocking {
                @Override
                public void run() {
                    try {
                        redis.get("k");
                    } catch (Throwable thrown) {
                        refusal.set(thrown);
                    }
                }
            }
            EventLoop loop = new EventLoop();
            loop.start();
            loop.join();
            assertThat(refusal.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("must not block");
        }
    }

    @Test
    void aFullConnectionFailsOrDelaysAsTheOptionsSay(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(
                server.url(), options -> options.shared(s -> s.maxInFlight(10).whenFull(WhenFull.FAIL)))) {
            Sharing.get(redis.async().set("k", "v"));
            server.freeze();
            List<CompletionStage<String>> stages = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                stages.add(redis.async().get("k"));
            }
            RedisException full = Sharing.failure(stages.get(10));
            server.resume();
            assertThat(full).isInstanceOfSatisfying(QueueFullException.class, failure -> {
                assertThat(failure.limit()).isEqualTo(10);
                assertThat(failure.queue()).isEqualTo(QueueFullException.Queue.IN_FLIGHT);
            });
            stages.subList(0, 10)
                    .forEach(stage -> assertThat(Sharing.get(stage)).isEqualTo("v"));
        }
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.shared(s -> s.maxInFlight(10)))) {
            List<CompletionStage<Long>> stages = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                stages.add(redis.async().incr("n"));
            }
            for (int i = 0; i < 1_000; i++) {
                assertThat(Sharing.get(stages.get(i))).isEqualTo(i + 1L);
            }
        }
    }

    @Test
    void bytesInFrontOfAConnectionAreBoundedToo(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(
                server.url(), options -> options.shared(s -> s.maxInFlight(1).maxQueuedBytes(100_000)))) {
            Sharing.get(redis.async().set("k", "v"));
            server.freeze();
            String large = "x".repeat(60_000);
            List<CompletionStage<?>> stages = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                stages.add(redis.async().set("k" + i, large));
            }
            RedisException full = Sharing.failure(stages.get(2));
            server.resume();
            assertThat(full)
                    .isInstanceOfSatisfying(
                            QueueFullException.class,
                            failure -> assertThat(failure.queue()).isEqualTo(QueueFullException.Queue.QUEUED_BYTES));
            Sharing.get(stages.get(0));
            Sharing.get(stages.get(1));
        }
    }

    @Test
    void writesMayBeHeldBackToTravelTogether(RedisServer server) {
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.shared(s -> s.maxFlushDelay(Duration.ofMillis(5))))) {
            List<CompletionStage<Long>> stages = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                stages.add(redis.async().incr("n"));
            }
            assertThat(Sharing.get(stages.get(99))).isEqualTo(100);
        }
    }

    @Test
    void aSecondConnectionIsUsedByOtherThreads(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.shared(s -> s.connections(2)))) {
            Sharing.inParallel(16, thread -> Sharing.get(redis.async().incr("n")));
            assertThat(redis.get("n")).isEqualTo("16");
            assertThat(server.connectedClients(
                            client -> client.getOrDefault("cmd", "").matches("incr|get")))
                    .isEqualTo(2);
        }
    }

    @Test
    void theOutcomeOfACancelledCallIsCancelled(RedisServer server) {
        List<Outcome> outcomes = java.util.Collections.synchronizedList(new ArrayList<>());
        io.vitrine.spi.Observer observer = call -> outcomes::add;
        try (RedisClient<String, String> redis =
                Sharing.client(server.url(), options -> options.interceptor(observer))) {
            Sharing.get(redis.async().get("k"));
            outcomes.clear();
            server.freeze();
            CompletableFuture<String> stage = redis.async().get("k").toCompletableFuture();
            stage.cancel(true);
            server.resume();
            Awaitility.await().until(() -> outcomes.size() == 1);
            assertThat(outcomes.get(0).kind()).isEqualTo(io.vitrine.spi.ErrorKind.CANCELLED);
        }
    }
}
