package io.vitrine.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePipeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchBreakerTest {

    private final Guarded guarded = new Guarded();

    @Test
    void aBatchIsOneAttempt() {
        guarded.batch(batch(), List.of(Reply.of("a"), Reply.of(null)));

        assertThat(guarded.metrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
    }

    @Test
    void aReplyThatIsTheServersFaultMakesTheBatchAFailure() {
        Reply loading = Reply.ofError(FakeFailure.reply(ErrorKind.TRANSIENT, "LOADING"));

        guarded.batch(batch(), List.of(Reply.of("a"), loading));

        assertThat(guarded.metrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    @Test
    void aReplyThatIsTheCallersMistakeLeavesTheBatchASuccess() {
        Reply wrongType = Reply.ofError(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE"));

        guarded.batch(batch(), List.of(wrongType, wrongType));

        assertThat(guarded.metrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
    }

    @Test
    void anOpenBreakerRefusesBatchesToo() {
        guarded.open(FakeFailure.of(ErrorKind.IO));
        int sent = guarded.sent.get();

        Outcome outcome = guarded.batch(batch(), List.of(Reply.of("a"), Reply.of("b")));

        assertThat(guarded.state()).isEqualTo(State.OPEN);
        assertThat(outcome.kind()).isEqualTo(ErrorKind.CIRCUIT_OPEN);
        assertThat(guarded.sent).hasValue(sent);
    }

    private static FakeCall<Pipeline> batch() {
        return FakeCall.of(FakePipeline.of("GET", "LPUSH"));
    }
}
