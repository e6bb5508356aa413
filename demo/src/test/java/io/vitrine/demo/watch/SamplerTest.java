package io.vitrine.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.demo.SteppingClock;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePool;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private final SteppingClock clock = new SteppingClock();
    private final CallMeter meter = new CallMeter();
    private final SlowCallRecorder slowCalls = new SlowCallRecorder(1, 7, clock);
    private final FakePool pool = new FakePool("pool");
    private final Sampler sampler = new Sampler(meter, slowCalls, pool::stats, clock);

    private void calls(int number, Duration each, Outcome outcome) {
        for (int i = 0; i < number; i++) {
            Objects.requireNonNull(meter.started(FakeCall.of("GET").took(each)), "observation")
                    .finished(outcome);
        }
    }

    private void sampleAfter(Duration time) {
        clock.pass(time);
        sampler.sample();
    }

    @Test
    void ratesAreOfTheTimeThatReallyPassed() {
        calls(10, Duration.ofMillis(1), Outcome.OK);
        calls(5, Duration.ofMillis(1), Outcome.of(new FakeFailure(ErrorKind.IO, null, "broken", null)));

        sampleAfter(Duration.ofMillis(500));

        Second second = sampler.seconds().get(0);
        assertThat(second.callsPerSecond()).isEqualTo(30);
        assertThat(second.errorsPerSecond()).isEqualTo(10);
        assertThat(second.endMillis()).isEqualTo(clock.millis());
    }

    @Test
    void everySecondCountsOnlyItsOwn() {
        calls(10, Duration.ofMillis(1), Outcome.OK);
        sampleAfter(Duration.ofSeconds(1));
        calls(2, Duration.ofMillis(40), Outcome.OK);
        sampleAfter(Duration.ofSeconds(1));

        assertThat(sampler.seconds()).extracting(Second::callsPerSecond).containsExactly(10.0, 2.0);
        assertThat(sampler.seconds().get(1).latency().p50()).isBetween(40_000_000L, 40_100_000L);
        assertThat(sampler.overall().p50()).isBetween(1_000_000L, 1_001_000L);
    }

    @Test
    void twoSamplesAtOneMomentAreOne() {
        sampler.sample();

        assertThat(sampler.seconds()).isEmpty();
    }

    @Test
    void onlyTheLastFiveMinutesAreKept() {
        for (int i = 0; i < Sampler.KEPT + 5; i++) {
            sampleAfter(Duration.ofSeconds(1));
        }

        assertThat(sampler.seconds()).hasSize(Sampler.KEPT);
        assertThat(sampler.seconds().get(Sampler.KEPT - 1).endMillis()).isEqualTo(clock.millis());
    }

    @Test
    void theHitRateIsOfTheLastMinute() {
        pool.acquires(0, 10);
        sampleAfter(Duration.ofSeconds(1));
        assertThat(sampler.recentHitRate()).isZero();

        pool.acquires(30, 10);
        sampleAfter(Duration.ofSeconds(1));
        assertThat(sampler.recentHitRate()).isCloseTo(0.75, within(1e-9));

        for (int i = 0; i < 59; i++) {
            sampleAfter(Duration.ofSeconds(1));
        }
        assertThat(sampler.recentHitRate()).isEqualTo(1);

        sampleAfter(Duration.ofSeconds(1));
        assertThat(sampler.recentHitRate()).isNaN();
    }

    @Test
    void slowIsWhatIsSlowerThanTheLastSecondsWorstOfAHundred() {
        calls(99, Duration.ofMillis(2), Outcome.OK);
        calls(1, Duration.ofMillis(900), Outcome.OK);
        sampleAfter(Duration.ofSeconds(1));
        assertThat(slowCalls.thresholdNanos()).isBetween(2_000_000L, 2_010_000L);

        calls(100, Duration.ofNanos(50_000), Outcome.OK);
        sampleAfter(Duration.ofSeconds(1));
        assertThat(slowCalls.thresholdNanos()).isEqualTo(1_000_000);
    }

    @Test
    void aSecondWithoutCallsLeavesTheThreshold() {
        sampleAfter(Duration.ofSeconds(1));

        assertThat(slowCalls.thresholdNanos()).isEqualTo(7);
        assertThat(sampler.seconds().get(0).latency()).isEqualTo(new Percentiles(0, 0, 0, 0, 0));
    }
}
