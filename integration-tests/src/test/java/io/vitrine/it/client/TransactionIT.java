package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.Queued;
import io.vitrine.RedisClient;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.Result;
import io.vitrine.TransactionAbortedException;
import io.vitrine.TransactionRejectedException;
import io.vitrine.TransactionResult;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoders;
import io.vitrine.testkit.MonitorRecording;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@RedisTest
class TransactionIT {

    @Test
    void theCommandsStandBetweenMultiAndExecWithoutOthersInBetween(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server);
                MonitorRecording monitor = server.monitor()) {
            TransactionResult result = redis.transaction(tx -> {
                tx.set("a", "1");
                tx.incr("a");
            });

            assertThat(result.committed()).isTrue();
            assertThat(result.valuesOrThrow()).containsExactly(null, 2L);
            monitor.linesOf("exec");
            List<String> names = monitor.lines().stream()
                    .map(line -> line.replaceAll(".*?\"(\\w+)\".*", "$1").toUpperCase(java.util.Locale.ROOT))
                    .toList();
            assertThat(names).containsSubsequence("MULTI", "SET", "INCR", "EXEC");
            assertThat(names.indexOf("EXEC") - names.indexOf("MULTI")).isEqualTo(3);
        }
    }

    @Test
    void aCommandThatFailsWhileRunningLeavesTheOthers(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.hset("hash", "f", "v");

            TransactionResult result = redis.transaction(tx -> {
                tx.set("before", "1");
                tx.incr("hash");
                tx.set("after", "1");
            });

            assertThat(result.results()).extracting(Result::isOk).containsExactly(true, false, true);
            assertThat(((Result.Err<?>) result.results().get(1)).error()).isInstanceOf(RedisWrongTypeException.class);
            assertThat(redis.exists(List.of("before", "after"))).isEqualTo(2);
        }
    }

    @Test
    void aCommandTheServerCannotQueueRejectsTheWholeAndIsTheCause(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            assertThatThrownBy(() -> redis.transaction(tx -> {
                        tx.set("before", "1");
                        tx.enqueue(redis.command("GET").returning(Decoders.value(Codec.UTF8)));
                    }))
                    .isInstanceOfSatisfying(TransactionRejectedException.class, e -> {
                        assertThat(e.code()).isEqualTo("EXECABORT");
                        assertThat(e.previousErrors())
                                .singleElement()
                                .satisfies(error ->
                                        assertThat(error.serverMessage()).contains("wrong number"));
                    });
            assertThat(redis.get("before")).isNull();
        }
    }

    @Test
    void aCommandThatCannotBeEncodedTakesTheOthersWithIt(RedisServer server) {
        Codec<String> refusing = new Codec<>() {
            @Override
            public void encode(String value, ArgumentWriter out) {
                if (value.equals("bad")) {
                    throw new IllegalArgumentException("cannot be written");
                }
                out.writeUtf8(value);
            }

            @Override
            public String decode(byte[] buffer, int offset, int length) {
                return Codec.UTF8.decode(buffer, offset, length);
            }
        };
        try (RedisClient<String, String> client = Clients.of(server)) {
            RedisClient<String, String> redis = client.withCodec(refusing);
            server.resetStats();

            assertThatThrownBy(() -> redis.transaction(tx -> {
                        tx.set("a", "good");
                        tx.set("b", "bad");
                    }))
                    .isInstanceOf(CodecException.class)
                    .hasMessageNotContaining("bad\"");

            assertThat(server.commandCalls("multi")).isZero();
            assertThat(redis.get("a")).isNull();
            assertThat(client.poolStats().closed())
                    .as("the connection is in step")
                    .isZero();
        }
    }

    @Test
    void handlesHaveTheirTypedValueAfterTheCommit(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            List<Queued<Long>> handles = new ArrayList<>();

            redis.transaction(tx -> {
                handles.add(tx.incr("n"));
                handles.add(tx.incrby("n", 9));
            });

            assertThat(handles).extracting(Queued::get).containsExactly(1L, 10L);
        }
    }

    @Test
    void aChangedWatchedKeyAbortsWithoutAnException(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            TransactionResult result = redis.exclusive(connection -> {
                connection.watch(List.of("a", "b"));
                server.cli("SET", "b", "changed by another");
                return connection.transaction(tx -> tx.set("a", "1"));
            });

            assertThat(result.aborted()).isTrue();
            assertThat(result.results()).isEmpty();
            assertThat(redis.get("a")).isNull();
        }
    }

    @Test
    void readsInsideAWatchRunAtOnceAndTheCommitDependsOnThem(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            redis.set("balance", "100");

            String before = redis.watching(List.of("balance"), 3, tx -> {
                String balance = tx.get("balance");
                TransactionResult committed = tx.multi(commit -> commit.decrby("balance", 30));
                assertThat(committed.committed()).isTrue();
                return balance;
            });

            assertThat(before).isEqualTo("100");
            assertThat(redis.get("balance")).isEqualTo("70");
        }
    }

    @Test
    void theCallbackIsRunAgainAfterAConflictAndGivesUpAfterTheLastAttempt(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            AtomicInteger runs = new AtomicInteger();

            redis.watching(List.of("k"), 5, tx -> {
                if (runs.incrementAndGet() < 3) {
                    server.cli("INCR", "k");
                }
                return tx.multi(commit -> commit.set("done", "yes"));
            });
            assertThat(runs).hasValue(3);
            assertThat(redis.get("done")).isEqualTo("yes");

            assertThatThrownBy(() -> redis.watching(List.of("k"), 2, tx -> {
                        server.cli("INCR", "k");
                        return tx.multi(commit -> commit.set("done", "no"));
                    }))
                    .isInstanceOfSatisfying(
                            TransactionAbortedException.class,
                            e -> assertThat(e.attempts()).isEqualTo(2));
            assertThat(redis.get("done")).isEqualTo("yes");
        }
    }

    @Test
    void anExceptionInsideAWatchLeavesNoWatchOnTheConnection(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server, options -> options.pool(pool -> pool.maxSize(1)))) {
            long id = redis.exclusive(Clients::id);

            assertThatThrownBy(() -> redis.watching(List.of("k"), 1, tx -> {
                        throw new IllegalStateException("business rule");
                    }))
                    .hasMessage("business rule");
            server.cli("SET", "k", "changed");
            TransactionResult next = redis.transaction(tx -> tx.set("other", "1"));

            assertThat(next.committed()).isTrue();
            assertThat(redis.exclusive(Clients::id))
                    .as("the same connection, not a new one")
                    .isEqualTo(id);
        }
    }

    @Test
    void sixteenThreadsOfTransfersConserveTheSum(RedisServer server) throws Exception {
        int accounts = 4;
        try (RedisClient<String, String> redis = Clients.of(server)) {
            for (int i = 0; i < accounts; i++) {
                redis.set("account:" + i, "1000");
            }
            AtomicInteger runs = new AtomicInteger();
            inParallel(16, 100, () -> {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                String from = "account:" + random.nextInt(accounts);
                String to = "account:" + random.nextInt(accounts);
                redis.watching(List.of(from, to), 10_000, tx -> {
                    runs.incrementAndGet();
                    String balance = tx.get(from);
                    long amount = 1L + random.nextInt(10);
                    if (balance != null && Long.parseLong(balance) >= amount) {
                        tx.multi(commit -> {
                            commit.decrby(from, amount);
                            commit.incrby(to, amount);
                        });
                    }
                    return amount;
                });
            });

            long sum = 0;
            for (int i = 0; i < accounts; i++) {
                sum += Long.parseLong(String.valueOf(redis.get("account:" + i)));
            }
            assertThat(sum).isEqualTo(accounts * 1_000L);
            assertThat(runs).as("there were conflicts, so something was proved").hasValueGreaterThan(1_600);
            assertThat(redis.poolStats().used()).isZero();
        }
    }

    static void inParallel(int threads, int times, Runnable action) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(executor.submit(() -> {
                    for (int i = 0; i < times; i++) {
                        action.run();
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
