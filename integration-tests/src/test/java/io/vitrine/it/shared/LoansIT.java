package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.AsyncExclusiveConnection;
import io.vitrine.ClientClosedException;
import io.vitrine.RedisAsyncClient;
import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.RedisTimeoutException;
import io.vitrine.args.KeyValue;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Connections that asynchronous calls have for themselves: lent, waited for, given back and given up. */
@RedisTest
class LoansIT {

    private static RedisClient<String, String> client(RedisServer server, UnaryOperator<RedisOptionsBuilder> change) {
        return Sharing.client(server.url(), options -> change.apply(options.maxBlockingConnections(1)));
    }

    private static RedisClient<String, String> clientOfOneConnection(RedisServer server) {
        return client(server, options -> options);
    }

    /** Takes the only connection until something is pushed to the list. */
    private static CompletionStage<KeyValue<String, String>> hold(RedisAsyncClient<String, String> async, String list) {
        return async.blpop(Duration.ZERO, List.of(list));
    }

    private static void awaitBlocked(RedisServer server, int count) {
        Awaitility.await()
                .until(() -> server.connectedClients(
                                client -> client.getOrDefault("flags", "").contains("b"))
                        == count);
    }

    private static CompletionStage<Long> id(AsyncExclusiveConnection<String, String> connection) {
        return connection.clientId();
    }

    /** Counts what was closed, by reason. */
    private static final class Closings implements ConnectionListener {

        private final List<CloseReason> reasons = new CopyOnWriteArrayList<>();

        @Override
        public void closed(ConnectionEvent event, CloseReason reason) {
            reasons.add(reason);
        }
    }

    // ---- lost ones

    @Test
    void anIdleConnectionThatWasLostLeavesNoThreadBehind(RedisServer server) {
        // Who holds writes back has a thread that writes.
        try (RedisClient<String, String> redis =
                client(server, options -> options.shared(shared -> shared.maxFlushDelay(Duration.ofMillis(1))))) {
            Set<String> before = Sharing.threads();
            Long first = Sharing.get(redis.async()
                    .exclusive(connection -> connection
                            .clientId()
                            .thenCompose(dialled ->
                                    connection.clientId()))); // so that it is written to a connection that is there
            Set<String> ofFirst = Sharing.threads().stream()
                    .filter(name -> name.startsWith("vitrine-private-link") && !before.contains(name))
                    .collect(Collectors.toSet());
            assertThat(ofFirst).hasSize(2);
            server.cli("CLIENT", "KILL", "ID", "" + first);
            Awaitility.await()
                    .until(() -> Sharing.threads().stream().anyMatch(ofFirst::contains)
                            && ofFirst.stream()
                                    .anyMatch(name -> !Sharing.threads().contains(name)));
            Long second = Sharing.get(redis.async().exclusive(LoansIT::id));
            assertThat(second).isNotEqualTo(first);
            Awaitility.await().until(() -> Sharing.threads().stream().noneMatch(ofFirst::contains));
        }
    }

    @Test
    void aLostConnectionIsNotReplacedUnderItsHolder(RedisServer server) {
        Closings closings = new Closings();
        try (RedisClient<String, String> redis = client(server, options -> options.interceptor(closings))) {
            redis.set("watched", "before");
            CompletableFuture<Long> id = new CompletableFuture<>();
            CompletableFuture<String> lost = new CompletableFuture<>();
            CompletionStage<?> stage = redis.async()
                    .exclusive(connection -> connection
                            .watch(List.of("watched"))
                            .thenCompose(watched -> connection.clientId())
                            .thenCompose(known -> {
                                id.complete(known);
                                return lost;
                            })
                            .thenCompose(killed -> connection.transaction(tx -> tx.set("other", "x"))));
            server.cli("CLIENT", "KILL", "ID", "" + Sharing.get(id));
            Awaitility.await().until(() -> !closings.reasons.isEmpty());
            redis.set("watched", "after");
            lost.complete("now");
            assertThat(Sharing.failure(stage)).isInstanceOf(RedisConnectionException.class);
            assertThat(redis.exists("other"))
                    .as("whether a watch that was lost let it pass")
                    .isFalse();
            Sharing.get(redis.async().exclusive(LoansIT::id));
        }
    }

    // ---- given up

    @Test
    void aCancelledBlockingCommandIsNotSentByWhoGivesItAConnection(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = clientOfOneConnection(server)) {
            CompletionStage<?> holding = hold(redis.async(), "a");
            CompletableFuture<?> pop = hold(redis.async(), "b").toCompletableFuture();
            awaitBlocked(server, 1);
            CountDownLatch cancelling = new CountDownLatch(1);
            CountDownLatch proceed = new CountDownLatch(1);
            var unused = pop.whenComplete((value, failure) -> {
                cancelling.countDown();
                Sharing.await(proceed);
            });
            Thread canceller = new Thread(() -> pop.cancel(true));
            canceller.start();
            Sharing.await(cancelling);
            Sharing.get(redis.async().lpush("a", "1"));
            Sharing.get(holding);
            Awaitility.await().until(() -> Sharing.get(redis.async().exclusive(LoansIT::id)) != null);
            Sharing.get(redis.async().lpush("b", "for somebody"));
            assertThat(redis.llen("b")).isEqualTo(1);
            proceed.countDown();
            canceller.join();
        }
    }

    @Test
    void aCancelledLoanThatWaitedRunsNoCallback(RedisServer server) {
        try (RedisClient<String, String> redis = clientOfOneConnection(server)) {
            CompletionStage<?> holding = hold(redis.async(), "a");
            AtomicInteger run = new AtomicInteger();
            CompletableFuture<Long> exclusive = redis.async()
                    .exclusive(connection -> {
                        run.incrementAndGet();
                        return connection.clientId();
                    })
                    .toCompletableFuture();
            CompletableFuture<String> watching = redis.async()
                    .watching(List.of("k"), 3, tx -> {
                        run.incrementAndGet();
                        return tx.get("k");
                    })
                    .toCompletableFuture();
            CompletionStage<Long> next = redis.async().exclusive(LoansIT::id);
            exclusive.cancel(true);
            watching.cancel(true);
            Sharing.get(redis.async().lpush("a", "1"));
            Sharing.get(holding);
            assertThat(Sharing.get(next)).isPositive();
            assertThat(run).hasValue(0);
            assertThat(server.commandCalls("watch")).isZero();
        }
    }

    @Test
    void cancellingALoanEndsItAndNothingMoreIsSent(RedisServer server) {
        Closings closings = new Closings();
        try (RedisClient<String, String> redis = client(server, options -> options.interceptor(closings))) {
            CompletableFuture<String> gate = new CompletableFuture<>();
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<?> watching = redis.async()
                    .watching(List.of("k"), 3, tx -> {
                        begun.countDown();
                        return gate.thenCompose(open -> tx.multi(queued -> queued.set("k", "v")));
                    })
                    .toCompletableFuture();
            Sharing.await(begun);
            watching.cancel(true);
            assertThat(Sharing.get(redis.async().exclusive(LoansIT::id))).isPositive();
            gate.complete("now");
            assertThat(redis.exists("k")).isFalse();
            assertThat(closings.reasons).containsExactly(CloseReason.DIRTY);
        }
    }

    @Test
    void cancellingALoopOfTransactionsEndsItMostlyInAPause(RedisServer server) {
        try (RedisClient<String, String> redis = clientOfOneConnection(server)) {
            CompletableFuture<?> stage = redis.async()
                    .watching(
                            List.of("k"),
                            1_000_000,
                            tx -> redis.async()
                                    .incr("k")
                                    .thenCompose(changed -> tx.multi(queued -> queued.set("other", "x"))))
                    .toCompletableFuture();
            Awaitility.await().until(() -> server.commandCalls("watch") >= 10);
            stage.cancel(true);
            AtomicLong last = new AtomicLong();
            Awaitility.await().during(Duration.ofMillis(400)).until(() -> {
                long calls = server.commandCalls("watch");
                return last.getAndSet(calls) == calls;
            });
        }
    }

    // ---- waited for

    @Test
    void whoGaveUpWaitingIsNotCounted(RedisServer server) {
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.shared(shared -> shared.maxInFlight(2).maxQueued(2)))) {
            CompletionStage<?> holding = hold(redis.async(), "a");
            for (int i = 0; i < 5; i++) {
                hold(redis.async(), "cancelled").toCompletableFuture().cancel(true);
                RedisException late = Sharing.failure(
                        redis.withTimeout(Duration.ofMillis(10)).async().exclusive(LoansIT::id));
                assertThat(late).isInstanceOf(RedisTimeoutException.class);
            }
            CompletionStage<Long> patient = redis.async().exclusive(LoansIT::id);
            Sharing.get(redis.async().lpush("a", "1"));
            Sharing.get(holding);
            assertThat(Sharing.get(patient)).isPositive();
        }
    }

    @Test
    void whoWaitedTooLongGoesOnWhereContinuationsRun(RedisServer server) {
        try (RedisClient<String, String> redis = clientOfOneConnection(server)) {
            CompletionStage<?> holding = hold(redis.async(), "a");
            RedisAsyncClient<String, String> hurried =
                    redis.withTimeout(Duration.ofMillis(100)).async();
            List<CompletionStage<String>> threads = new ArrayList<>();
            threads.add(hurried.exclusive(LoansIT::id)
                    .handle((value, failure) -> Thread.currentThread().getName()));
            threads.add(hurried.blpop(Duration.ofMillis(10), List.of("b"))
                    .handle((value, failure) -> Thread.currentThread().getName()));
            assertThat(threads)
                    .allSatisfy(thread -> assertThat(Sharing.get(thread)).startsWith("vitrine-callbacks"));
            Sharing.get(redis.async().lpush("a", "1"));
            Sharing.get(holding);
        }
    }

    // ---- given back

    @Test
    void aCallbackThatReturnsNullFailsAndGivesItsConnectionBack(RedisServer server) {
        try (RedisClient<String, String> redis = clientOfOneConnection(server)) {
            CompletionStage<String> stage = redis.async().exclusive(connection -> null);
            assertThatThrownBy(() -> Sharing.get(stage))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("null");
            assertThat(Sharing.get(redis.async().exclusive(LoansIT::id))).isPositive();
        }
    }

    @Test
    void whatIsPendingOnAConnectionGivenBackDoesNotSayThatTheClientIsClosed(RedisServer server) {
        try (RedisClient<String, String> redis = clientOfOneConnection(server)) {
            AtomicReference<CompletionStage<?>> queued = new AtomicReference<>();
            AtomicReference<CompletionStage<?>> written = new AtomicReference<>();
            Sharing.get(redis.async().exclusive(connection -> {
                queued.set(connection.get("k")); // it is dialled yet
                return CompletableFuture.completedFuture("too early");
            }));
            RedisException notSent = Sharing.failure(queued.get());
            assertThat(notSent).isInstanceOf(RedisConnectionException.class).hasMessageContaining("not sent");

            AtomicBoolean blocked = new AtomicBoolean();
            CompletableFuture<String> gate = new CompletableFuture<>();
            CompletionStage<String> second = redis.async().exclusive(connection -> {
                written.set(connection.blpop(Duration.ZERO, List.of("never")));
                blocked.set(true);
                return gate;
            });
            awaitBlocked(server, 1);
            assertThat(blocked).isTrue();
            gate.complete("too early");
            assertThat(Sharing.get(second)).isEqualTo("too early");
            RedisException mayHaveRun = Sharing.failure(written.get());
            assertThat(mayHaveRun)
                    .isInstanceOf(RedisConnectionException.class)
                    .isNotInstanceOf(ClientClosedException.class)
                    .hasMessageContaining("may have run")
                    .hasMessageContaining("gave it back");
            assertThat(redis.get("k")).isNull();
        }
    }
}
