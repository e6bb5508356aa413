package io.vitrine.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePipeline;
import java.time.Duration;
import java.util.Objects;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class CallMeterTest {
    private final CallMeter meter = new CallMeter();

    private void observe(FakeCall<?> call, Outcome outcome) {
        Observer.Observation observation = Objects.requireNonNull(meter.started(call), "observation");
        observation.finished(outcome);
    }

    @Test
    void aCommandIsOneCallAndOneCommand() {
        observe(FakeCall.of("GET"), Outcome.OK);

        CallCounts counts = meter.counts();
        assertThat(counts.calls()).isEqualTo(1);
        assertThat(counts.commands()).isEqualTo(1);
        assertThat(counts.batches()).isZero();
        assertThat(counts.errors()).isZero();
    }

    @Test
    void aBatchIsOneCallOfManyCommandsAndItsErrorsCountOneByOne() {
        FakePipeline batch = FakePipeline.of("GET", "GET", "SET")
                .answered(Reply.ofError(wrongType()), Reply.of("v"), Reply.ofError(wrongType()));

        observe(FakeCall.of(batch), Outcome.OK);

        CallCounts counts = meter.counts();
        assertThat(counts.calls()).isEqualTo(1);
        assertThat(counts.commands()).isEqualTo(3);
        assertThat(counts.batches()).isEqualTo(1);
        assertThat(counts.failedCalls()).isZero();
        assertThat(counts.errorsByKind()).containsExactly(new ErrorCount(ErrorKind.USAGE, "WRONGTYPE", 2));
    }

    @Test
    void aBatchThatFailedAsAWholeIsOneError() {
        observe(FakeCall.of(FakePipeline.of("GET", "GET")), Outcome.of(failure(ErrorKind.IO)));

        CallCounts counts = meter.counts();
        assertThat(counts.errors()).isEqualTo(1);
        assertThat(counts.failedCalls()).isEqualTo(1);
    }

    @Test
    void aMissIsNoError() {
        observe(FakeCall.of("GET"), Outcome.NIL);

        assertThat(meter.counts().misses()).isEqualTo(1);
        assertThat(meter.counts().errors()).isZero();
    }

    @Test
    void theMostFrequentErrorComesFirst() {
        observe(FakeCall.of("GET"), Outcome.of(failure(ErrorKind.TIMEOUT)));
        observe(FakeCall.of("GET"), Outcome.of(wrongType()));
        observe(FakeCall.of("GET"), Outcome.of(wrongType()));

        assertThat(meter.counts().errorsByKind())
                .extracting(ErrorCount::label)
                .containsExactly("usage WRONGTYPE", "timeout");
    }

    @Test
    void attemptsBeyondTheFirstAreRepeats() {
        observe(FakeCall.of("GET").attempt(3, AttemptReason.RETRY), Outcome.OK);
        observe(FakeCall.of("GET").attempt(0, AttemptReason.FIRST), Outcome.of(failure(ErrorKind.CLOSED)));

        assertThat(meter.counts().repeats()).isEqualTo(2);
    }

    @Test
    void theClientsOwnTrafficIsNotCounted() {
        assertThat(meter.started(FakeCall.of("PING").from(Origin.HEALTH))).isNull();

        assertThat(meter.counts().inFlight()).isZero();
    }

    @Test
    void dialsAreCountedApart() {
        Dial dial = new Dial(FakeCall.NODE, false, DialReason.WARM_UP);

        assertThat(meter.started(FakeCall.of(dial))).isNull();

        assertThat(meter.counts().dials()).isEqualTo(1);
        assertThat(meter.counts().calls()).isZero();
    }

    @Test
    void aCallIsInFlightUntilItEnds() {
        Observer.Observation observation = Objects.requireNonNull(meter.started(FakeCall.of("GET")), "observation");
        assertThat(meter.counts().inFlight()).isEqualTo(1);

        observation.finished(Outcome.OK);

        assertThat(meter.counts().inFlight()).isZero();
    }

    @Test
    void phasesAddUp() {
        FakeCall<?> call = FakeCall.of("GET")
                .took(Duration.ofMillis(3))
                .spent(Phase.SERVER, Duration.ofMillis(2))
                .spent(Phase.WRITE, Duration.ofMillis(1));

        observe(call, Outcome.OK);
        observe(call, Outcome.OK);

        assertThat(meter.counts().phaseNanos())
                .containsEntry("server", 4_000_000L)
                .containsEntry("write", 2_000_000L)
                .hasSize(2);
    }

    @Test
    void durationsAreHandedOutOnceAndSummedUp() {
        Histogram all = CallMeter.newHistogram();
        observe(FakeCall.of("GET").took(Duration.ofMillis(1)), Outcome.OK);
        assertThat(meter.drainInto(all).getTotalCount()).isEqualTo(1);

        observe(FakeCall.of("GET").took(Duration.ofMillis(5)), Outcome.OK);

        assertThat(meter.drainInto(all).getTotalCount()).isEqualTo(1);
        assertThat(all.getTotalCount()).isEqualTo(2);
        assertThat(Percentiles.of(all).max()).isBetween(5_000_000L, 5_010_000L);
    }

    @Test
    void aCallOfHoursDoesNotBreakTheHistogram() {
        observe(FakeCall.of("GET").took(Duration.ofHours(3)), Outcome.OK);

        assertThat(meter.drainInto(CallMeter.newHistogram()).getTotalCount()).isEqualTo(1);
    }

    private static FakeFailure wrongType() {
        return new FakeFailure(ErrorKind.USAGE, "WRONGTYPE", "not that type", null);
    }

    private static FakeFailure failure(ErrorKind kind) {
        return new FakeFailure(kind, null, "failed", null);
    }
}
