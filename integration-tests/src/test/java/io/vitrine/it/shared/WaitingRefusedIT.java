package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vitrine.NonBlocking;
import io.vitrine.RedisAsyncClient;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.spi.Observer;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Waiting for a stage of the client is refused on threads that must not wait, whatever the stage is of. */
@RedisTest
class WaitingRefusedIT {

    private static final Observer WATCHING = call -> outcome -> {};

    /** What gives a stage that is pending for a while. */
    private record Kind(
            String name,
            UnaryOperator<RedisOptionsBuilder> options,
            Function<RedisAsyncClient<String, String>, CompletionStage<?>> call) {

        static Kind of(String name, Function<RedisAsyncClient<String, String>, CompletionStage<?>> call) {
            return new Kind(name, options -> options, call);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Kind> kinds() {
        return Stream.of(
                Kind.of("command", async -> async.get("k")),
                Kind.of("dependent stage", async -> async.get("k").thenApply(value -> value)),
                new Kind("observed command", options -> options.interceptor(WATCHING), async -> async.get("k")),
                Kind.of("blocking command", async -> async.blpop(Duration.ofSeconds(1), List.of("list"))),
                Kind.of("batch", async -> async.pipelined(batch -> batch.get("k"))),
                Kind.of("transaction", async -> async.transaction(tx -> tx.get("k"))),
                Kind.of("exclusive", async -> async.exclusive(connection -> connection.get("k"))),
                Kind.of("watching", async -> async.watching(List.of("k"), 1, tx -> tx.get("k"))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void waitingInAContinuationIsRefusedAndHoldsNobodyUp(Kind kind, RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url(), kind.options)) {
            redis.set("warm", "v");
            server.freeze(); // so that the continuation is there before the reply
            CompletionStage<?> joining = redis.async()
                    .get("warm")
                    .thenApply(value ->
                            kind.call.apply(redis.async()).toCompletableFuture().join());
            CompletionStage<String> behind = redis.async().get("warm");
            server.resume();
            assertThatThrownBy(() -> Sharing.get(joining))
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("vitrine-callbacks");
            assertThat(Sharing.get(behind)).isEqualTo("v");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void waitingOnAThreadThatMustNotBlockIsRefused(Kind kind, RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Sharing.client(server.url(), kind.options)) {
            redis.set("warm", "v");
            AtomicReference<Throwable> join = new AtomicReference<>();
            AtomicReference<Throwable> get = new AtomicReference<>();
            class EventLoop extends Thread implements NonBlocking {
                @Override
                public void run() {
                    CompletionStage<?> stage = kind.call.apply(redis.async());
                    join.set(catchThrowable(() -> stage.toCompletableFuture().join()));
                    get.set(catchThrowable(() -> stage.toCompletableFuture().get(2, TimeUnit.SECONDS)));
                }
            }
            server.freeze();
            EventLoop loop = new EventLoop();
            loop.start();
            loop.join(1_000);
            server.resume();
            loop.join();
            assertThat(join.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("must not block");
            assertThat(get.get()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsThereAlreadyIsGivenOnAnyThread(RedisServer server) {
        try (RedisClient<String, String> redis = Sharing.client(server.url())) {
            redis.set("k", "v");
            server.freeze();
            CompletionStage<String> first = redis.async().get("k");
            CompletionStage<String> again =
                    first.thenApply(value -> first.toCompletableFuture().join());
            server.resume();
            assertThat(Sharing.get(again)).isEqualTo("v");
        }
    }
}
