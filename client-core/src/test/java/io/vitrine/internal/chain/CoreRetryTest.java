package io.vitrine.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.MaxReconnectsException;
import io.vitrine.NotConnectedException;
import io.vitrine.RedisException;
import io.vitrine.command.Codec;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.Decoders;
import io.vitrine.internal.time.Waits;
import io.vitrine.options.Backoff;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Command;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Reply;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The core's own retry over stages that are complete when they are seen, and over those that are not. */
class CoreRetryTest {

    private static final ClientInfo CLIENT =
            new ClientInfo("c", ClientInfo.Topology.STANDALONE, List.of(new Endpoint("h", 1)), 0, "0");
    private static final int MANY = 200_000;

    private final AtomicInteger attempts = new AtomicInteger();

    private static CoreRetry retry(int maxAttempts) {
        return new CoreRetry(RetryPolicy.exponential().maxAttempts(maxAttempts).backoff(Backoff.none()));
    }

    private static CallRecord<Command> call(Waits waits) {
        Command get = CommandBuilder.of(CommandSpec.custom("GET", "readonly"), Codec.UTF8, Codec.UTF8)
                .key("k")
                .returning(Decoders.value(Codec.UTF8));
        return new CallRecord<>(get, CLIENT, Origin.USER, waits, 0, CallLimits.NEVER, null);
    }

    private static RedisException refused() {
        return new RedisException(ErrorKind.CONNECT, "refused", null);
    }

    /** Fails {@code failures} times, then answers. */
    private Next<Command, Reply> answeringAfter(int failures) {
        return call -> attempts.incrementAndGet() <= failures
                ? CompletableFuture.failedFuture(refused())
                : CompletableFuture.completedFuture(Reply.of("value"));
    }

    @Test
    void aBlockingCallNeedsNoDeeperStackForManyAttemptsThanForOne() {
        CompletionStage<Reply> stage = retry(MANY).process(call(Waits.BLOCKING), answeringAfter(MANY - 1));

        assertThat(stage.toCompletableFuture().join().value()).isEqualTo("value");
        assertThat(attempts).hasValue(MANY);
    }

    @Test
    void theFirstAttemptMadeElsewhereCounts() {
        CompletionStage<Reply> stage = retry(3).afterFirst(refused(), call(Waits.BLOCKING), answeringAfter(9));

        assertThat(Stages.failure(stage.toCompletableFuture())).hasMessage("refused");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void whatWasMeantToEndTheCallIsNotTriedAgain() {
        Endpoint endpoint = new Endpoint("h", 1);
        for (RedisException failure : List.of(
                new NotConnectedException(endpoint, false, 1, null), new MaxReconnectsException(endpoint, 4, null))) {
            attempts.set(0);
            Next<Command, Reply> wire = call -> {
                attempts.incrementAndGet();
                return CompletableFuture.failedFuture(failure);
            };

            CompletionStage<Reply> stage = retry(3).process(call(Waits.BLOCKING), wire);

            assertThat(Stages.failure(stage.toCompletableFuture())).isSameAs(failure);
            assertThat(attempts).as(failure.getMessage()).hasValue(1);
        }
    }

    @Test
    void stagesThatArePendingAreTriedAgainWhenTheyFail() {
        Queue<CompletableFuture<Reply>> pending = new ArrayDeque<>();
        Next<Command, Reply> wire = call -> {
            attempts.incrementAndGet();
            CompletableFuture<Reply> stage = new CompletableFuture<>();
            pending.add(stage);
            return stage;
        };

        CompletionStage<Reply> stage = retry(3).process(call(Waits.BLOCKING), wire);
        pending.remove().completeExceptionally(refused());
        pending.remove().completeExceptionally(refused());

        assertThat(stage.toCompletableFuture()).isNotDone();
        pending.remove().complete(Reply.of("value"));
        assertThat(stage.toCompletableFuture().join().value()).isEqualTo("value");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aPauseThatIsPendingIsWaitedForAndAFailedOneEndsTheCall() {
        CompletableFuture<Void> pause = new CompletableFuture<>();

        CompletionStage<Reply> stage = retry(3).process(call(nanos -> pause), answeringAfter(1));

        assertThat(stage.toCompletableFuture()).isNotDone();
        assertThat(attempts).hasValue(1);
        pause.complete(null);
        assertThat(stage.toCompletableFuture().join().value()).isEqualTo("value");

        Waits interrupted =
                nanos -> CompletableFuture.failedFuture(new RedisException(ErrorKind.CANCELLED, "cut", null));
        CompletionStage<Reply> cut = retry(3).process(call(interrupted), answeringAfter(9));
        assertThat(Stages.failure(cut.toCompletableFuture())).hasMessage("cut");
        assertThat(attempts).hasValue(3);
    }
}
