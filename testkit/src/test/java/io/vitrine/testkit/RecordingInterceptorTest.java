package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePipeline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RecordingInterceptorTest {
    private final RecordingInterceptor recording = RecordingInterceptor.create();

    @Test
    void aCommandIsWrittenDownAndItsStagePassedOn() {
        FakeCall<Command> call = FakeCall.of("GET").attempt(2, AttemptReason.RETRY);
        CompletionStage<Reply> stage = CompletableFuture.completedFuture(Reply.of("v"));
        assertThat(recording.process(call, same -> stage)).isSameAs(stage);
        assertThat(recording.commands("get")).singleElement().satisfies(recorded -> {
            assertThat(recorded.outcome()).isEqualTo(Outcome.OK);
            assertThat(recorded.endpoint()).isEqualTo(FakeCall.NODE);
            assertThat(recorded.attempt()).isEqualTo(2);
            assertThat(recorded.reason()).isEqualTo(AttemptReason.RETRY);
            assertThat(recorded.thread()).isEqualTo(Thread.currentThread().getName());
            assertThat(recorded).hasToString("GET OK");
        });
        assertThat(recording.commands("SET")).isEmpty();
    }

    @Test
    void aMissIsASuccessAndAFailureHasItsKind() {
        recording.process(FakeCall.of("GET"), answering(Reply.of(null)));
        recording.process(
                FakeCall.of("GET"),
                call -> CompletableFuture.failedFuture(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));
        assertThat(recording.commands())
                .extracting(recorded -> recorded.outcome().status())
                .containsExactly(Outcome.Status.NIL, Outcome.Status.ERROR);
        assertThat(recording.commands().get(1).outcome().code()).isEqualTo("WRONGTYPE");
        assertThat(recording.commands().get(1).outcomes()).isEmpty();
    }

    @Test
    void aPendingCallIsWrittenDownWhenItEnds() {
        CompletableFuture<Reply> pending = new CompletableFuture<>();
        CompletableFuture<Reply> seen =
                recording.process(FakeCall.of("GET"), call -> pending).toCompletableFuture();
        assertThat(recording.calls()).isEmpty();
        assertThat(recording.inFlight()).isEqualTo(1);
        pending.completeExceptionally(FakeFailure.of(ErrorKind.TIMEOUT));
        assertThatThrownBy(seen::join).hasCauseInstanceOf(FakeFailure.class);
        assertThat(recording.inFlight()).isZero();
        assertThat(recording.commands("GET").get(0).outcome().kind()).isEqualTo(ErrorKind.TIMEOUT);
    }

    @Test
    void aBatchHasTheOutcomeOfEachCommand() {
        FakePipeline batch = FakePipeline.transaction("INCR", "GET")
                .answered(Reply.ofError(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")), Reply.of(null));
        recording.processPipeline(
                FakeCall.of((Pipeline) batch), call -> CompletableFuture.completedFuture(batch.replies()));
        assertThat(recording.pipelines()).singleElement().satisfies(recorded -> {
            assertThat(recorded.commands()).containsExactly("INCR", "GET");
            assertThat(recorded.batch()).isEqualTo(Pipeline.Kind.TRANSACTION);
            assertThat(recorded.outcome()).isEqualTo(Outcome.OK);
            assertThat(recorded.outcomes())
                    .extracting(Outcome::status)
                    .containsExactly(Outcome.Status.ERROR, Outcome.Status.NIL);
        });
        assertThat(recording.commands()).isEmpty();
    }

    @Test
    void aDialKnowsWhatWasDialled() {
        Dial dial = new Dial(new Endpoint("redis.example", 6379), true, DialReason.WARM_UP);
        recording.dial(
                FakeCall.of(dial).from(Origin.HANDSHAKE),
                call -> CompletableFuture.failedFuture(FakeFailure.of(ErrorKind.CONNECT)));
        assertThat(recording.dials()).singleElement().satisfies(recorded -> {
            assertThat(recorded.dial()).isEqualTo(dial);
            assertThat(recorded).hasToString("dial redis.example:6379 ERROR(CONNECT)");
        });
    }

    @Test
    void whatTheClientDoesByItselfIsKeptApart() {
        recording.process(FakeCall.of("PING").from(Origin.HEALTH), answering(Reply.of("PONG")));
        assertThat(recording.commands()).isEmpty();
        assertThat(recording.calls()).singleElement().returns(Origin.HEALTH, RecordedCall::origin);
        recording.clear();
        assertThat(recording.calls()).isEmpty();
    }

    @Test
    void theOuterRecorderEnclosesTheInner() {
        RecordingInterceptor inner = RecordingInterceptor.named("inner");
        recording.process(FakeCall.of("GET"), call -> inner.process(call, answering(Reply.of("v"))));
        RecordedCall within = inner.commands("GET").get(0);
        RecordedCall around = recording.commands("GET").get(0);
        assertThat(around.encloses(within)).isTrue();
        assertThat(within.encloses(around)).isFalse();
        assertThat(within.recorder()).isEqualTo("inner");
    }

    @Test
    void phasesAreWrittenDownOnDemand() {
        RecordingInterceptor withPhases = RecordingInterceptor.withPhases();
        assertThat(withPhases.wantsPhases()).isTrue();
        assertThat(recording.wantsPhases()).isFalse();
        FakeCall<Command> call = FakeCall.of("GET").spent(Phase.SERVER, Duration.ofMillis(3));
        withPhases.process(call, answering(Reply.of("v")));
        assertThat(withPhases.commands("GET").get(0).phases())
                .containsOnlyKeys(Phase.SERVER)
                .containsValue(3_000_000L);
    }

    @Test
    void closesAreCounted() {
        recording.close();
        assertThat(recording.closes()).isEqualTo(1);
        assertThat(List.of(recording)).hasToString("[RecordingInterceptor[recording]]");
    }

    private static Next<Command, Reply> answering(Reply reply) {
        return call -> CompletableFuture.completedFuture(reply);
    }
}
