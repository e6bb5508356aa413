package io.vitrine.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Command;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeCommand;
import io.vitrine.testkit.fake.FakeFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {

    private final Guarded guarded = new Guarded();
    private final FakeFailure timeout = FakeFailure.of(ErrorKind.TIMEOUT);

    @Test
    void anOpenBreakerSendsNothing() {
        guarded.open(timeout);
        int sent = guarded.sent.get();

        Outcome outcome = guarded.call(FakeCall.of("GET"), Reply.of("a"));

        assertThat(guarded.state()).isEqualTo(State.OPEN);
        assertThat(outcome.kind()).isEqualTo(ErrorKind.CIRCUIT_OPEN);
        assertThat(guarded.sent).hasValue(sent);
        assertThat(guarded.metrics().getNumberOfNotPermittedCalls()).isEqualTo(1);
    }

    @Test
    void theRefusalSaysWhichNodeWhyAndWhenToComeBack() {
        guarded.call(FakeCall.of("GET"), Reply.of("a"));
        guarded.call(FakeCall.of("GET"), Reply.of("a"));
        guarded.open(timeout);
        guarded.clock.advance(Duration.ofMillis(150));

        Outcome outcome = guarded.call(FakeCall.of("GET"), Reply.of("a"));

        assertThat(outcome.error())
                .hasMessage("circuit breaker of 127.0.0.1:6379 is open: of 10 calls 80 % failed and 0 % were slow;"
                        + " the next try is in 850 ms; nothing was sent");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"TRANSIENT", "CONNECT", "IO", "TIMEOUT", "PROTOCOL"})
    void whatIsTheServersFaultOpensIt(ErrorKind kind) {
        guarded.open(FakeFailure.of(kind));

        assertThat(guarded.state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"REDIRECT", "MIGRATION", "ROLE", "CAPACITY", "AUTH", "USAGE"})
    void anErrorReplyThatIsNotTheServersFaultIsASuccess(ErrorKind kind) {
        guarded.open(FakeFailure.reply(kind, "CODE"));

        assertThat(guarded.state()).isEqualTo(State.CLOSED);
        assertThat(guarded.metrics().getNumberOfSuccessfulCalls()).isEqualTo(Guarded.MINIMUM_CALLS);
    }

    @Test
    void aTransactionThatAWatchedKeyAbortedIsASuccess() {
        guarded.open(FakeFailure.of(ErrorKind.ABORTED));

        assertThat(guarded.metrics().getNumberOfSuccessfulCalls()).isEqualTo(Guarded.MINIMUM_CALLS);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"OVERLOAD", "CANCELLED", "CODEC", "FORBIDDEN", "CLOSED", "OTHER"})
    void whatSaysNothingOfTheNodeIsNotCounted(ErrorKind kind) {
        guarded.open(FakeFailure.of(kind));

        assertThat(guarded.metrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void aMissIsASuccess() {
        for (int i = 0; i < Guarded.MINIMUM_CALLS; i++) {
            guarded.call(FakeCall.of("GET"), Reply.of(null));
        }

        assertThat(guarded.metrics().getNumberOfSuccessfulCalls()).isEqualTo(Guarded.MINIMUM_CALLS);
    }

    @Test
    void afterAWhileTrialCallsDecideAndSuccessClosesIt() {
        guarded.open(timeout);
        guarded.clock.advance(Duration.ofMillis(1_001));

        guarded.call(FakeCall.of("GET"), Reply.of("a"));
        assertThat(guarded.state()).isEqualTo(State.HALF_OPEN);
        guarded.call(FakeCall.of("GET"), Reply.of(null));

        assertThat(guarded.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aTrialThatFailsKeepsItOpenTwiceAsLongUpToHalfAMinute() {
        guarded.open(timeout);

        for (long seconds : new long[] {2, 4, 8, 16, 30, 30}) {
            guarded.clock.advance(Duration.ofSeconds(31));
            guarded.call(timeout);
            guarded.call(timeout);

            assertThat(guarded.state()).isEqualTo(State.OPEN);
            assertThat(guarded.call(timeout).error()).hasMessageContaining("next try is in " + seconds * 1_000 + " ms");
        }
    }

    @Test
    void onlyTheTrialCallsPassWhileHalfOpen() {
        guarded.open(timeout);
        guarded.clock.advance(Duration.ofSeconds(2));
        CompletableFuture<Reply> first = new CompletableFuture<>();
        CompletableFuture<Reply> second = new CompletableFuture<>();
        assertThat(guarded.pending(FakeCall.of("GET"), first)).isNotDone();
        assertThat(guarded.pending(FakeCall.of("GET"), second)).isNotDone();

        Outcome third = guarded.call(FakeCall.of("GET"), Reply.of("a"));

        assertThat(third.error())
                .hasMessage("circuit breaker of 127.0.0.1:6379 is half-open and its 2 trial calls are under way;"
                        + " nothing was sent");
        first.complete(Reply.of("a"));
        second.complete(Reply.of("a"));
        assertThat(guarded.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aTrialCallThatIsCancelledGivesItsPlaceBack() {
        guarded.open(timeout);
        guarded.clock.advance(Duration.ofSeconds(2));
        for (int i = 0; i < 100; i++) {
            guarded.call(FakeFailure.of(ErrorKind.CANCELLED));
        }
        assertThat(guarded.state()).isEqualTo(State.HALF_OPEN);

        guarded.call(FakeCall.of("GET"), Reply.of("a"));
        guarded.call(FakeCall.of("GET"), Reply.of("a"));

        assertThat(guarded.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anAsynchronousCallIsJudgedWhenItEnds() {
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        CompletableFuture<Reply> stage = guarded.pending(FakeCall.of("GET"), answer);
        assertThat(guarded.metrics().getNumberOfBufferedCalls()).isZero();

        answer.completeExceptionally(timeout);

        assertThat(guarded.metrics().getNumberOfFailedCalls()).isEqualTo(1);
        assertThat(stage).isCompletedExceptionally();
    }

    @Test
    void everyNodeHasItsOwnBreaker() {
        Endpoint other = new Endpoint("127.0.0.1", 6380);
        guarded.open(timeout);

        Outcome outcome = guarded.call(FakeCall.of("GET").at(other).attempt(2, AttemptReason.RETRY), Reply.of("a"));

        assertThat(outcome.isSuccess()).isTrue();
        assertThat(guarded.state()).isEqualTo(State.OPEN);
        assertThat(guarded.breaker(other).getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatTheClientDoesByItselfPassesAnOpenBreakerAndIsNotCounted() {
        guarded.open(timeout);

        Outcome outcome = guarded.call(FakeCall.of("PING").from(Origin.HEALTH), Reply.of("PONG"));

        assertThat(outcome.isSuccess()).isTrue();
        assertThat(guarded.metrics().getNumberOfSuccessfulCalls()).isZero();
    }

    @Test
    void slowCallsOpenItToo() {
        for (int i = 0; i < Guarded.MINIMUM_CALLS; i++) {
            guarded.call(FakeCall.of("GET").took(Duration.ofSeconds(3)), Reply.of("a"));
        }

        assertThat(guarded.state()).isEqualTo(State.OPEN);
        assertThat(guarded.call(timeout).error()).hasMessageContaining("0 % failed and 100 % were slow");
    }

    @Test
    void theWaitForAConnectionDoesNotMakeANodeSlow() {
        for (int i = 0; i < Guarded.MINIMUM_CALLS; i++) {
            FakeCall<Command> call =
                    FakeCall.of("GET").took(Duration.ofSeconds(3)).spent(Phase.POOL_WAIT, Duration.ofMillis(2_900));
            guarded.call(call, Reply.of("a"));
        }

        assertThat(guarded.metrics().getNumberOfSlowCalls()).isZero();
    }

    @Test
    void aBlockingCommandIsNeverSlow() {
        for (int i = 0; i < Guarded.MINIMUM_CALLS; i++) {
            guarded.call(blocking().took(Duration.ofSeconds(30)), Reply.of(null));
        }

        assertThat(guarded.state()).isEqualTo(State.CLOSED);
        assertThat(guarded.metrics().getNumberOfSuccessfulCalls()).isEqualTo(Guarded.MINIMUM_CALLS);
    }

    @Test
    void aBlockingCommandHoldsNoTrialCallWhileItWaits() {
        guarded.open(timeout);
        guarded.clock.advance(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            assertThat(guarded.pending(blocking(), new CompletableFuture<>())).isNotDone();
        }

        guarded.call(FakeCall.of("GET"), Reply.of("a"));
        guarded.call(FakeCall.of("GET"), Reply.of("a"));

        assertThat(guarded.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aBlockingCommandThatIsCancelledGivesNothingBack() {
        guarded.open(timeout);
        guarded.clock.advance(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            guarded.call(blocking(), FakeFailure.of(ErrorKind.CANCELLED));
        }
        CompletableFuture<Reply> pending = new CompletableFuture<>();
        assertThat(guarded.pending(FakeCall.of("GET"), pending)).isNotDone();
        assertThat(guarded.pending(FakeCall.of("GET"), pending)).isNotDone();

        assertThat(guarded.call(FakeCall.of("GET"), Reply.of("a")).kind()).isEqualTo(ErrorKind.CIRCUIT_OPEN);
    }

    @Test
    void aBreakerThatWasForcedOpenSaysSo() {
        guarded.call(FakeCall.of("GET"), Reply.of("a"));
        guarded.breaker().transitionToForcedOpenState();

        assertThat(guarded.call(FakeCall.of("GET"), Reply.of("a")).error())
                .hasMessageContaining("127.0.0.1:6379 was forced open");
    }

    @Test
    void aListenerThatThrowsDoesNotChangeTheReply() {
        guarded.call(FakeCall.of("GET"), Reply.of("a"));
        guarded.breaker().getEventPublisher().onSuccess(event -> {
            throw new IllegalStateException("a broken listener");
        });

        assertThat(guarded.call(FakeCall.of("GET"), Reply.of("a")).isSuccess()).isTrue();
    }

    @Test
    void aCallThatWasNotRoutedIsRefusedWithTheReason() {
        Outcome outcome = guarded.call(FakeCall.of("GET").at(null), Reply.of("a"));

        assertThat(outcome.error()).isInstanceOf(IllegalStateException.class).hasMessageContaining("Order.GUARD");
        assertThat(guarded.sent).hasValue(0);
    }

    private static FakeCall<Command> blocking() {
        return FakeCall.of(FakeCommand.named("BLPOP").in("write", "blocking"));
    }
}
