package io.vitrine.micrometer;

import static io.vitrine.micrometer.Observations.observe;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeCommand;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePipeline;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassicNamingTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerInterceptor interceptor = MicrometerInterceptor.create(registry, Naming.CLASSIC);

    @Test
    void theHistogramIsCalledRedisCommandDurationSecondsAndHasHelp() {
        observe(interceptor, FakeCall.of("GET").took(Duration.ofMillis(50)), Outcome.OK);

        assertThat(registry.scrape())
                .contains("# HELP redis_command_duration_seconds ")
                .contains("# TYPE redis_command_duration_seconds histogram")
                .contains("redis_command_duration_seconds_count{cmd=\"get\",status=\"ok\"} 1")
                .contains("redis_command_duration_seconds_sum{cmd=\"get\",status=\"ok\"} 0.05");
    }

    @Test
    void theBucketsAreATenthOfAMillisecondTimesThePowersOfTwo() {
        observe(interceptor, FakeCall.of("GET"), Outcome.OK);

        List<Double> bounds = registry.scrape()
                .lines()
                .filter(line -> line.startsWith("redis_command_duration_seconds_bucket{"))
                .map(line -> line.replaceAll(".*le=\"([^\"]*)\".*", "$1"))
                .filter(bound -> !bound.equals("+Inf"))
                .map(Double::valueOf)
                .toList();
        assertThat(bounds)
                .containsExactlyElementsOf(IntStream.range(0, 16)
                        .mapToObj(i -> 100_000L * (1 << i) / 1e9)
                        .toList());
    }

    @Test
    void aMissIsOkAndAFailureIsAnError() {
        observe(interceptor, FakeCall.of("GET"), Outcome.NIL);
        observe(interceptor, FakeCall.of("GET"), Outcome.of(FakeFailure.of(ErrorKind.TIMEOUT)));

        assertThat(registry.scrape())
                .contains("redis_command_duration_seconds_count{cmd=\"get\",status=\"ok\"} 1")
                .contains("redis_command_duration_seconds_count{cmd=\"get\",status=\"error\"} 1");
    }

    @Test
    void aBatchIsOneSampleWhateverItsSize() {
        observe(interceptor, FakeCall.of(FakePipeline.of("GET").answered(Reply.of(null))), Outcome.OK);
        FakePipeline multi = FakePipeline.transaction("SET", "SET").answered(Reply.done(), Reply.done());
        observe(interceptor, FakeCall.of(multi), Outcome.OK);

        assertThat(registry.scrape())
                .contains("redis_command_duration_seconds_count{cmd=\"pipeline\",status=\"ok\"} 1")
                .contains("redis_command_duration_seconds_count{cmd=\"multi\",status=\"ok\"} 1");
    }

    @Test
    void aBatchWithAFailedCommandIsAnError() {
        FakePipeline batch = FakePipeline.of("GET", "INCR")
                .answered(Reply.of(null), Reply.ofError(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));
        observe(interceptor, FakeCall.of(batch), Outcome.OK);

        assertThat(registry.scrape())
                .contains("redis_command_duration_seconds_count{cmd=\"pipeline\",status=\"error\"} 1");
    }

    @Test
    void tenThousandInventedCommandsMakeAFewSeries() {
        for (int i = 0; i < 10_000; i++) {
            observe(interceptor, FakeCall.of(FakeCommand.named("MY.CMD" + i).custom()), Outcome.OK);
        }

        assertThat(registry.get("redis.command.duration").timers())
                .hasSize(65)
                .anyMatch(timer -> "other".equals(timer.getId().getTag("cmd")));
    }
}
