package io.vitrine.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.demo.SteppingClock;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SlowCallRecorderTest {
    private final SteppingClock clock = new SteppingClock();
    private final SlowCallRecorder recorder =
            new SlowCallRecorder(2, Duration.ofMillis(10).toNanos(), clock);

    private void observe(FakeCall<?> call, Outcome outcome) {
        Objects.requireNonNull(recorder.started(call), "observation").finished(outcome);
    }

    @Test
    void itAsksForPhases() {
        assertThat(recorder.wantsPhases()).isTrue();
    }

    @Test
    void aFastCallIsNotKept() {
        observe(FakeCall.of("GET").took(Duration.ofMillis(9)), Outcome.OK);

        assertThat(recorder.list()).isEmpty();
    }

    @Test
    void aSlowCallIsKeptWithItsPhases() {
        FakeCall<?> call = FakeCall.of("GET")
                .took(Duration.ofMillis(10))
                .spent(Phase.POOL_WAIT, Duration.ofMillis(7))
                .spent(Phase.SERVER, Duration.ofMillis(3))
                .attempt(2, AttemptReason.RETRY);

        observe(call, Outcome.OK);

        assertThat(recorder.list())
                .containsExactly(new SlowCall(
                        clock.millis(),
                        "GET",
                        "127.0.0.1:6379",
                        "ok",
                        2,
                        10_000_000,
                        Map.of("pool_wait", 7_000_000L, "server", 3_000_000L)));
    }

    @Test
    void theOutcomeSaysWhatWentWrong() {
        observe(FakeCall.of("GET").took(Duration.ofSeconds(1)), Outcome.NIL);
        observe(
                FakeCall.of("SET").at(null).took(Duration.ofSeconds(1)),
                Outcome.of(new FakeFailure(ErrorKind.TIMEOUT, null, "late", null)));

        assertThat(recorder.list()).extracting(SlowCall::outcome).containsExactly("timeout", "miss");
        assertThat(recorder.list()).extracting(SlowCall::node).containsExactly(null, "127.0.0.1:6379");
    }

    @Test
    void theOldestMakesRoom() {
        observe(FakeCall.of("GET").took(Duration.ofSeconds(1)), Outcome.OK);
        observe(FakeCall.of("SET").took(Duration.ofSeconds(1)), Outcome.OK);
        observe(FakeCall.of("DEL").took(Duration.ofSeconds(1)), Outcome.OK);

        assertThat(recorder.list()).extracting(SlowCall::name).containsExactly("DEL", "SET");
    }

    @Test
    void theSlowestIsRememberedWhenItHasMadeRoom() {
        assertThat(recorder.slowest()).isNull();
        for (int seconds : new int[] {3, 9, 1, 2}) {
            observe(FakeCall.of("GET").took(Duration.ofSeconds(seconds)), Outcome.OK);
        }

        assertThat(recorder.slowest()).isNotNull();
        assertThat(recorder.slowest().durationNanos())
                .isEqualTo(Duration.ofSeconds(9).toNanos());
        assertThat(recorder.list()).hasSize(2);
    }

    @Test
    void theThresholdCanMove() {
        recorder.thresholdNanos(Duration.ofMillis(20).toNanos());

        observe(FakeCall.of("GET").took(Duration.ofMillis(15)), Outcome.OK);

        assertThat(recorder.list()).isEmpty();
    }

    @Test
    void theClientsOwnTrafficIsLeftOut() {
        assertThat(recorder.started(FakeCall.of("PING").from(Origin.HEALTH))).isNull();
    }
}
