package io.vitrine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vitrine.RedisAsyncClient;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.options.Backoff;
import io.vitrine.options.RegisteredInterceptor;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Order;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.Reply;
import io.vitrine.spi.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of the {@link InterceptorContract} about asynchronous calls and shared connections. */
abstract class SharingContract {

    private static final int CALLERS = 256;
    private static final ThreadLocal<@Nullable String> CONTEXT = new ThreadLocal<>();

    /** The interceptors under test. */
    protected abstract List<RegisteredInterceptor> interceptors();

    final RedisClient<String, String> client(String url, UnaryOperator<RedisOptionsBuilder> change) {
        RedisOptionsBuilder options = RedisOptions.parse(url).toBuilder().discoverInterceptors(false);
        interceptors().forEach(each -> options.interceptor(each.name(), each.order(), each.interceptor()));
        return RedisClient.create(change.apply(options).build());
    }

    static RetryPolicy quickRetry() {
        return RetryPolicy.exponential().maxAttempts(4).backoff(Backoff.constant(Duration.ofMillis(2)));
    }

    /** The value of a stage, within ten seconds; its failure is thrown as it is. */
    private static <T> T get(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = Outcome.unwrap(failed);
            throw cause instanceof RuntimeException runtime ? runtime : new CompletionException(cause);
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("no outcome within ten seconds", late);
        }
    }

    @Test
    void asynchronousResultsAreThoseOfABareClient(RedisServer server) {
        try (RedisClient<String, String> redis = client(server.url(), options -> options)) {
            RedisAsyncClient<String, String> async = redis.async();
            get(async.set("k", "v"));
            assertEquals("v", get(async.get("k")));
            assertNull(get(async.get("missing")));
            assertEquals(1, get(async.incr("n")));
            assertThrows(RedisWrongTypeException.class, () -> get(async.rpush("k", "x")));
            assertEquals(
                    2L,
                    get(async.pipelined(batch -> {
                                batch.get("k");
                                batch.incr("n");
                            }))
                            .get(1)
                            .get());
            assertEquals(List.of(3L), get(async.transaction(tx -> tx.incr("n"))).valuesOrThrow());
            assertEquals("v", get(async.exclusive(connection -> connection.get("k"))));
            assertEquals(
                    List.of(4L),
                    get(async.watching(List.of("n"), 3, tx -> tx.get("n").thenCompose(n -> tx.multi(q -> q.incr("n")))))
                            .valuesOrThrow());
            assertNull(get(async.blpop(Duration.ofMillis(10), List.of("nothing"))));
        }
    }

    @Test
    void asynchronousCallsPassTheSameHooks(RedisServer server) {
        RecordingInterceptor calls = RecordingInterceptor.create();
        try (RedisClient<String, String> redis = client(server.url(), options -> options.interceptor(calls))) {
            RedisAsyncClient<String, String> async = redis.async();
            get(async.get("k"));
            get(async.blpop(Duration.ofMillis(10), List.of("nothing")));
            get(async.pipelined(batch -> batch.get("k")));
            get(async.transaction(tx -> tx.incr("n")));
            get(async.exclusive(connection -> connection.get("k")));
            get(async.watching(List.of("n"), 1, tx -> tx.multi(queued -> queued.incr("n"))));

            assertEquals(2, calls.commands("GET").size());
            assertEquals(Outcome.NIL, calls.commands("GET").get(0).outcome());
            assertEquals(1, calls.commands("BLPOP").size());
            assertEquals(1, calls.commands("WATCH").size());
            assertEquals(3, calls.pipelines().size());
            assertEquals(2, calls.dials().size(), "one shared connection, and one that is lent again and again");
        }
    }

    @Test
    void anAsynchronousCallIsOneCallHoweverManyAttempts() {
        RecordingInterceptor calls = RecordingInterceptor.named("calls");
        RecordingInterceptor attempts = RecordingInterceptor.named("attempts");
        try (ScriptedServer server = ScriptedServer.start()) {
            server.onCommand("PING").reply("+PONG\r\n");
            server.expect("GET", "k").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("GET", "k").reply("-LOADING Redis is loading the dataset in memory\r\n");
            server.expect("GET", "k").reply("$1\r\nv\r\n");
            try (RedisClient<String, String> redis = client(
                    server.url(),
                    options -> options.retry(quickRetry())
                            .interceptor("calls", Order.OBSERVE_CALL, calls)
                            .interceptor("attempts", Order.NEAREST_WIRE, attempts))) {
                assertEquals("v", get(redis.async().get("k")));

                assertEquals(1, calls.commands("GET").size());
                assertEquals(3, calls.commands("GET").get(0).attempt());
                assertEquals(
                        List.of(1, 2, 3),
                        attempts.commands("GET").stream()
                                .map(RecordedCall::attempt)
                                .toList());
            }
        }
    }

    @Test
    void whoAnswersAnAsynchronousCallByHimselfSendsNothing(RedisServer server) {
        ProcessInterceptor answering = (call, next) -> call.request().name().equals("GET")
                ? CompletableFuture.completedFuture(Reply.of("from the cache"))
                : next.proceed(call);
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("cache", Order.NEAREST_WIRE, answering))) {
            server.resetStats();
            assertEquals("from the cache", get(redis.async().get("k")));
            assertEquals(0, server.commandCalls("get"));
        }
    }

    /** 256 calls at once over one connection, blocking and asynchronous: each is seen with its own caller's context and phases. */
    @Test
    void eachOfManySharedCallsIsSeenByItself(RedisServer server) throws Exception {
        Queue<String> strangers = new ConcurrentLinkedQueue<>();
        RecordingInterceptor recording = RecordingInterceptor.withPhases();
        try (RedisClient<String, String> redis = client(
                server.url(),
                options -> options.multiplexed(true)
                        .interceptor("phases", 0, recording)
                        .interceptor("hook", Order.OBSERVE_CALL, hook(strangers))
                        .interceptor("observer", Order.OBSERVE_ATTEMPT, observer(strangers)))) {
            redis.pipelined(batch -> {
                for (int i = 0; i < CALLERS; i++) {
                    batch.set("key:" + i, "key:" + i);
                }
            });
            Queue<String> wrong = new ConcurrentLinkedQueue<>();
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                String key = "key:" + i;
                boolean blocking = i % 2 == 0;
                Thread caller = new Thread(() -> {
                    CONTEXT.set(key);
                    String value = blocking ? redis.get(key) : get(redis.async().get(key));
                    if (!key.equals(value)) {
                        wrong.add(value);
                    }
                });
                callers.add(caller);
                caller.start();
            }
            for (Thread caller : callers) {
                caller.join();
            }
            assertEquals(List.of(), List.copyOf(wrong));
            assertEquals(List.of(), List.copyOf(strangers));
            assertEquals(CALLERS, recording.commands("GET").size());
            for (RecordedCall call : recording.commands("GET")) {
                assertTrue(call.phases().containsKey(Phase.SERVER), () -> call + " has " + call.phases());
            }
        }
    }

    private static ProcessInterceptor hook(Queue<String> strangers) {
        return (call, next) -> {
            String context = contextOf(call, strangers);
            return next.proceed(call).whenComplete((reply, failure) -> {
                if (context != null && reply != null && !context.equals(reply.value())) {
                    strangers.add("the hook of " + context + " saw the reply of " + reply.value());
                }
            });
        };
    }

    private static Observer observer(Queue<String> strangers) {
        return new Observer() {
            @Override
            public @Nullable Observation started(Call<?> call) {
                String context = contextOf(call, strangers);
                return outcome -> {
                    if (context != null && !outcome.isSuccess()) {
                        strangers.add("the observer of " + context + " saw " + outcome);
                    }
                    Timeline timeline = call.timeline();
                    if (context != null && sum(timeline) != timeline.durationNanos()) {
                        strangers.add("the phases of " + context + " are " + timeline + " of "
                                + timeline.durationNanos() + " ns");
                    }
                };
            }
        };
    }

    private static long sum(Timeline timeline) {
        long sum = 0;
        for (Phase phase : Phase.values()) {
            sum += timeline.phaseNanos(phase);
        }
        return sum;
    }

    /** The context of the caller's thread, which must be that of the call. */
    private static @Nullable String contextOf(Call<?> call, Queue<String> strangers) {
        if (!(call.request() instanceof Command command) || !command.name().equals("GET")) {
            return null;
        }
        String key = new String(command.key(0), StandardCharsets.UTF_8);
        if (!key.equals(CONTEXT.get())) {
            strangers.add("the call of " + key + " came with the context " + CONTEXT.get());
        }
        return key;
    }

    @Test
    void anInterceptorMayWaitWithoutAThread(RedisServer server) {
        ProcessInterceptor patient =
                (call, next) -> call.pause(Duration.ofMillis(30)).thenCompose(rested -> next.proceed(call));
        try (RedisClient<String, String> redis =
                client(server.url(), options -> options.interceptor("patient", Order.OBSERVE_CALL, patient))) {
            get(redis.async().set("k", "v"));
            long startNanos = System.nanoTime();
            CompletionStage<String> stage = redis.async().get("k");
            assertTrue(System.nanoTime() - startNanos < 25_000_000, "the caller does not wait");
            assertEquals("v", get(stage));
            assertTrue(System.nanoTime() - startNanos >= 30_000_000, "the pause was kept");
            CompletionStage<String> source = redis.async().get("k");
            assertTrue(source.thenApply(v -> v).toCompletableFuture().cancel(true));
            assertEquals("v", get(source), "cancelling a stage that depends on it does not cancel the call");
        }
    }
}
