package io.vitrine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vitrine.CommandForbiddenException;
import io.vitrine.PoolExhaustedException;
import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.Result;
import io.vitrine.Script;
import io.vitrine.command.Decoders;
import io.vitrine.options.RegisteredInterceptor;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.Call;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Order;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The interceptor contract: what must hold on any chain, whatever else stands on it. Extend it with your own interceptor on the
 * chain; when it is green, the interceptor hurts nobody and is hurt by nobody.
 *
 * <pre>{@code
 * @RedisTest
 * class MyInterceptorContractTest extends InterceptorContract {
 *     @Override
 *     protected List<RegisteredInterceptor> interceptors() {
 *         return List.of(new RegisteredInterceptor("mine", Order.GUARD, new MyInterceptor()));
 *     }
 * }
 * }</pre>
 *
 * <p>Asked for the interceptors once a client; each gets instances of its own if the method makes new ones. Runs against a real
 * server, and the scripted one where a real one does not fail on demand.
 */
public abstract class InterceptorContract extends SharingContract {

    /** For subclasses: one for each set of interceptors. */
    protected InterceptorContract() {}

    /** The interceptors under test. */
    @Override
    protected abstract List<RegisteredInterceptor> interceptors();

    @Test
    void resultsAreThoseOfABareClient(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url(), options -> options)) {
            redis.set("k", "v");
            assertEquals("v", redis.get("k"));
            assertEquals(1, redis.incr("n"));
            List<Result<?>> results = redis.pipelined(batch -> {
                batch.get("k");
                batch.incr("n");
            });
            assertEquals(List.of("v", 2L), results.stream().map(Result::get).toList());
            assertEquals(List.of(3L), redis.transaction(tx -> tx.incr("n")).valuesOrThrow());
        }
    }

    @Test
    void aMissIsNoError(RedisServer server) {
        RecordingInterceptor calls = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = client(server.url(), options -> options.interceptor(calls))) {
            assertNull(redis.get("missing"));
            redis.pipelined(batch -> batch.get("missing"));

            assertEquals(Outcome.NIL, calls.commands().get(0).outcome());
            assertTrue(calls.pipelines().get(0).outcome().isSuccess());
            assertEquals(List.of(Outcome.NIL), calls.pipelines().get(0).outcomes());
        }
    }

    @Test
    void oneLogicalCallIsOneCallHoweverManyAttempts() {
        RecordingInterceptor calls = RecordingInterceptor.named("calls");
        RecordingInterceptor attempts = RecordingInterceptor.named("attempts");
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "k").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("GET", "k").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("GET", "k").reply("$1\r\nv\r\n");
            try (RedisClient<String, String> redis = client(
                    server.url(),
                    options -> options.retry(quickRetry())
                            .interceptor("calls", Order.OBSERVE_CALL, calls)
                            .interceptor("attempts", Order.NEAREST_WIRE, attempts))) {
                assertEquals("v", redis.get("k"));

                assertEquals(1, calls.commands().size());
                assertEquals(3, calls.commands().get(0).attempt());
                assertEquals(
                        List.of(1, 2, 3),
                        attempts.commands().stream().map(RecordedCall::attempt).toList());
                assertTrue(attempts.commands().stream()
                        .allMatch(each -> calls.commands().get(0).encloses(each)));
            }
        }
    }

    @Test
    void theChainRunsFromTheOutsideInAndBackInReverse(RedisServer server) {
        List<String> log = new CopyOnWriteArrayList<>();
        try (RedisClient<String, String> redis = client(
                server.url(),
                options -> options.interceptor("D", Order.NEAREST_WIRE, logging("D", log))
                        .interceptor("B", Order.OBSERVE_CALL, logging("B", log))
                        .interceptor("A", 0, logging("A", log))
                        .interceptor("C", Order.GUARD, logging("C", log)))) {
            redis.get("k");

            assertEquals(List.of("A", "B", "C", "D", "/D", "/C", "/B", "/A"), log);
        }
    }

    private static ProcessInterceptor logging(String name, List<String> log) {
        return (call, next) -> {
            log.add(name);
            return next.proceed(call).whenComplete((reply, failure) -> log.add("/" + name));
        };
    }

    @Test
    void whoAnswersByItselfSendsNothing(RedisServer server) {
        ProcessInterceptor cache = (call, next) -> CompletableFuture.completedFuture(Reply.of("cached"));
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("cache", Order.NEAREST_WIRE, cache))) {
            server.resetStats();

            assertEquals("cached", redis.get("k"));

            assertEquals(0, server.commandCalls("get"));
            assertEquals(0, redis.poolStats().created());
        }
    }

    @Test
    void aGuardThatRefusesTakesNothingFromThePool(RedisServer server) {
        ProcessInterceptor guard = (call, next) ->
                CompletableFuture.failedFuture(call.failure(ErrorKind.FORBIDDEN, "not today; try tomorrow", null));
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("guard", Order.GUARD, guard))) {
            CommandForbiddenException refused = assertThrows(CommandForbiddenException.class, () -> redis.get("k"));

            assertTrue(String.valueOf(refused.getMessage()).contains("not today"));
            PoolStats stats = redis.poolStats();
            assertEquals(0, stats.hits() + stats.misses());
        }
    }

    @Test
    void anInterceptorThatThrowsFailsTheCallAndLeavesTheConnection(RedisServer server) {
        ProcessInterceptor broken = (call, next) -> {
            if (call.request().name().equals("INCR")) {
                throw new IllegalStateException("broken interceptor");
            }
            return next.proceed(call);
        };
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("broken", Order.OBSERVE_ATTEMPT, broken))) {
            redis.set("k", "v");
            IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> redis.incr("n"));

            assertEquals("broken interceptor", thrown.getMessage());
            assertEquals("v", redis.get("k"));
            assertEquals(1, redis.poolStats().created());
        }
    }

    @Test
    void anObserverThatThrowsHurtsNobody(RedisServer server) {
        Observer atTheStart = new Observer() {
            @Override
            public Observation started(Call<?> call) {
                throw new IllegalStateException("at the start");
            }
        };
        Observer atTheEnd = new Observer() {
            @Override
            public Observation started(Call<?> call) {
                return outcome -> {
                    throw new IllegalStateException("at the end");
                };
            }
        };
        try (RedisClient<String, String> redis = client(
                server.url(),
                options -> options.interceptor("start", Order.OBSERVE_CALL, atTheStart)
                        .interceptor("end", Order.OBSERVE_ATTEMPT, atTheEnd))) {
            redis.set("k", "v");
            assertEquals("v", redis.get("k"));
            assertEquals(1, redis.pipelined(batch -> batch.get("k")).size());
        }
    }

    @Test
    void aStageThatFailsOnTheWayBackFailsTheCall(RedisServer server) {
        ProcessInterceptor careless = (call, next) -> next.proceed(call).whenComplete((reply, failure) -> {
            throw new IllegalStateException("careless whenComplete");
        });
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("careless", Order.OBSERVE_CALL, careless))) {
            IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> redis.get("k"));

            assertEquals("careless whenComplete", thrown.getMessage(), "and it comes without the wrappers of stages");
        }
    }

    @Test
    void anInterceptorInTheRetryBandTakesThePlaceOfTheCoresRetry() {
        List<String> seen = new ArrayList<>();
        ProcessInterceptor twice = (call, next) -> next.proceed(call)
                .handle((reply, failure) -> {
                    seen.add(failure == null ? "ok" : "failed");
                    return failure == null
                            ? CompletableFuture.completedStage(reply)
                            : call.pause(Duration.ofMillis(1)).thenCompose(rested -> next.proceed(call));
                })
                .thenCompose(stage -> stage);
        try (ScriptedServer server = ScriptedServer.start()) {
            server.expect("GET", "k").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("GET", "k").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("GET", "k").reply("$1\r\nv\r\n");
            try (RedisClient<String, String> redis = client(
                    server.url(), options -> options.retry(quickRetry()).interceptor("twice", Order.RETRY, twice))) {
                assertThrows(RuntimeException.class, () -> redis.get("k"));

                assertEquals(List.of("failed"), seen);
                assertEquals(2, server.commands("GET").size());
            }
        }
    }

    @Test
    void everyKindOfCallPassesTheHooks(RedisServer server) {
        RecordingInterceptor calls = RecordingInterceptor.create();
        Script script = Script.of("return 7");
        try (RedisClient<String, String> redis = client(server.url(), options -> options.interceptor(calls))) {
            redis.get("k");
            redis.pipelined(batch -> batch.get("k"));
            redis.transaction(tx -> tx.incr("n"));
            redis.watching(List.of("n"), 1, tx -> tx.get("n"));
            script.run(redis, List.of(), List.of(), Decoders.LONG);
            redis.exclusive(connection -> connection.incr("n"));
            redis.blpop(Duration.ofMillis(10), "queue");

            assertEquals(
                    List.of("GET", "WATCH", "GET", "UNWATCH", "EVALSHA", "INCR", "BLPOP"),
                    calls.commands().stream()
                            .map(call -> call.commands().get(0))
                            .toList());
            assertEquals(
                    List.of(Pipeline.Kind.PIPELINE, Pipeline.Kind.TRANSACTION),
                    calls.pipelines().stream().map(RecordedCall::batch).toList());
        }
    }

    @Test
    void everyDialIsSeen(RedisServer server) {
        RecordingInterceptor recording = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = client(server.url(), options -> options.interceptor(recording))) {
            redis.exclusive(first -> redis.exclusive(second -> {
                first.get("k");
                return second.get("k");
            }));

            assertEquals(redis.poolStats().created(), recording.dials().size());
            assertEquals(2, recording.dials().size());
            assertTrue(
                    recording.dials().stream().allMatch(dial -> dial.outcome().isSuccess()));
        }
    }

    @Test
    void theErrorOfTheServerKeepsItsKindAndCode(RedisServer server) {
        RecordingInterceptor calls = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = client(server.url(), options -> options.interceptor(calls))) {
            redis.rpush("list", "x");
            assertThrows(RedisWrongTypeException.class, () -> redis.get("list"));
            List<Result<?>> results = redis.pipelined(batch -> {
                batch.get("list");
                batch.incr("n");
            });

            Outcome outcome = calls.commands("GET").get(0).outcome();
            assertEquals(ErrorKind.USAGE, outcome.kind());
            assertEquals("WRONGTYPE", outcome.code());
            assertFalse(results.get(0).isOk());
            assertTrue(results.get(1).isOk(), "the error of one command is not that of the batch");
            assertEquals("WRONGTYPE", calls.pipelines().get(0).outcomes().get(0).code());
        }
    }

    @Test
    void derivedViewsInheritTheChain(RedisServer server) {
        RecordingInterceptor inherited = RecordingInterceptor.create();
        RecordingInterceptor added = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = client(server.url(), options -> options.interceptor(inherited))) {
            RedisClient<String, String> view = redis.with(added).withTimeout(Duration.ofSeconds(5));
            view.get("k");
            view.exclusive(connection -> connection.get("k"));
            redis.get("k");

            assertEquals(3, inherited.commands().size());
            assertEquals(2, added.commands().size());
        }
    }

    @Test
    void theDurationOfACallIsTheSumOfItsPhases(RedisServer server) {
        RecordingInterceptor recording = RecordingInterceptor.withPhases();
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("phases", 0, recording))) {
            redis.get("dials");
            redis.get("hits");
            redis.pipelined(batch -> batch.get("k"));

            for (RecordedCall call : recording.calls()) {
                long sum = call.phases().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertTrue(sum > 0, () -> call + " has phases");
                assertTrue(
                        Math.abs(call.durationNanos() - sum)
                                < 50_000_000, // the recorder stands a little inside the call
                        () -> call + ": phases " + call.phases() + " of " + call.durationNanos());
            }
        }
    }

    @Test
    void failuresToGetAConnectionAreSeenAndTimed(RedisServer server) {
        RecordingInterceptor calls = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = client(
                server.url(),
                options -> options.interceptor(calls)
                        .pool(pool -> pool.maxSize(1).acquireTimeout(Duration.ofMillis(50))))) {
            redis.exclusive(held -> {
                held.get("k");
                return assertThrows(PoolExhaustedException.class, () -> redis.get("k"));
            });

            RecordedCall failed = calls.commands("GET").get(1);
            assertEquals(ErrorKind.OVERLOAD, failed.outcome().kind());
            assertTrue(failed.durationNanos() >= 45_000_000, () -> failed + " took " + failed.durationNanos());
        }
    }

    @Test
    void aFailedDialIsSeenAsDialAndAsCall() {
        RecordingInterceptor recording = RecordingInterceptor.create();
        try (FaultProxy toNobody = FaultProxy.to("127.0.0.1", 1)) {
            toNobody.refuse();
            try (RedisClient<String, String> redis = client(
                    toNobody.url(), options -> options.retry(RetryPolicy.none()).interceptor(recording))) {
                assertThrows(RedisConnectionException.class, () -> redis.get("k"));

                assertEquals(
                        ErrorKind.CONNECT, recording.dials().get(0).outcome().kind());
                assertEquals(
                        ErrorKind.CONNECT,
                        recording.commands("GET").get(0).outcome().kind());
            }
        }
    }

    @Test
    void argumentsAreInNoText(RedisServer server) {
        List<String> texts = new CopyOnWriteArrayList<>();
        Observer curious = new Observer() {
            @Override
            public @Nullable Observation started(Call<?> call) {
                texts.add(call + " " + call.request() + " " + call.client());
                return null;
            }
        };
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("curious", Order.OBSERVE_CALL, curious))) {
            redis.set("secret-key", "secret-value");
            redis.pipelined(batch -> batch.set("secret-key", "secret-value"));
            assertThrows(RedisWrongTypeException.class, () -> redis.rpush("secret-key", "secret-value"));
        }
        assertFalse(texts.isEmpty());
        assertTrue(texts.stream().noneMatch(text -> text.contains("secret")), texts::toString);
    }

    @Test
    void aCallMayBePassedOnWithATighterDeadline(RedisServer server) {
        ProcessInterceptor wrapping = (call, next) -> next.proceed(call.withTimeout(Duration.ofSeconds(1)));
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("wrapping", Order.GUARD, wrapping))) {
            redis.set("k", "v");
            assertEquals("v", assertInstanceOf(String.class, redis.get("k")));
        }
    }
}
