package io.vitrine.otel;

import static io.vitrine.otel.RecordedTelemetry.observe;
import static io.vitrine.otel.RecordedTelemetry.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeCommand;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePipeline;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationDurationTest {

    private final RecordedTelemetry telemetry = new RecordedTelemetry();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void theHistogramHasTheNameUnitAndBucketsOfTheConvention() {
        observe(telemetry.interceptor(), FakeCall.of("GET").took(Duration.ofMillis(50)), Outcome.OK);

        MetricData metric = telemetry.metrics().iterator().next();
        HistogramPointData point =
                metric.getHistogramData().getPoints().iterator().next();
        assertThat(metric.getName()).isEqualTo("db.client.operation.duration");
        assertThat(metric.getUnit()).isEqualTo("s");
        assertThat(point.getBoundaries())
                .containsExactly(
                        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
                        10.0);
        assertThat(point.getSum()).isEqualTo(0.05);
    }

    @Test
    void aSuccessHasExactlyTheseAttributes() {
        observe(telemetry.interceptor(), FakeCall.of("GET"), Outcome.OK);

        assertThat(point().getAttributes())
                .isEqualTo(Attributes.builder()
                        .put("db.system.name", "redis")
                        .put("db.namespace", "0")
                        .put("db.operation.name", "GET")
                        .put("server.address", "127.0.0.1")
                        .put("redis.client.library", "vitrine:" + FakeCall.CLIENT.libraryVersion())
                        .put("redis.client.operation.retry_attempts", 0)
                        .build());
    }

    @Test
    void aMissIsTheSameSeriesAsAHit() {
        OpenTelemetryInterceptor interceptor = telemetry.interceptor();
        observe(interceptor, FakeCall.of("GET"), Outcome.OK);
        observe(interceptor, FakeCall.of("GET"), Outcome.NIL);

        assertThat(point().getCount()).isEqualTo(2);
    }

    @Test
    void failuresAreMeasuredUnderTheirErrorType() {
        OpenTelemetryInterceptor interceptor = telemetry.interceptor();
        observe(interceptor, FakeCall.of("INCR"), Outcome.of(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));
        observe(interceptor, FakeCall.of("INCR"), Outcome.of(FakeFailure.of(ErrorKind.OVERLOAD)));

        assertThat(telemetry.points())
                .extracting(
                        point -> point.getAttributes().get(Names.ERROR_TYPE),
                        point -> point.getAttributes().get(Names.DB_RESPONSE_STATUS_CODE))
                .containsExactlyInAnyOrder(tuple("WRONGTYPE", "WRONGTYPE"), tuple(FakeFailure.class.getName(), null));
    }

    @Test
    void retriesAreCountedUpToThree() {
        OpenTelemetryInterceptor interceptor = telemetry.interceptor();
        for (int attempts = 0; attempts <= 9; attempts++) {
            observe(interceptor, FakeCall.of("GET").attempt(attempts, AttemptReason.RETRY), Outcome.OK);
        }

        assertThat(retryAttempts()).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
    }

    @Test
    void aBatchWithAFailedCommandIsMeasuredAsAnError() {
        FakePipeline batch = FakePipeline.of("GET", "INCR")
                .answered(Reply.of("a"), Reply.ofError(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));
        observe(telemetry.interceptor(), FakeCall.of(batch), Outcome.OK);

        Attributes attributes = point().getAttributes();
        assertThat(attributes.get(Names.DB_OPERATION_NAME)).isEqualTo("PIPELINE");
        assertThat(attributes.get(Names.ERROR_TYPE)).isEqualTo("WRONGTYPE");
    }

    @Test
    void aServerThatInventsErrorCodesCannotMakeSeriesWithoutEnd() {
        OpenTelemetryInterceptor interceptor = telemetry.interceptor();
        for (int i = 0; i < 1_000; i++) {
            observe(interceptor, FakeCall.of("EVAL"), Outcome.of(FakeFailure.reply(ErrorKind.USAGE, "E" + i)));
        }

        assertThat(telemetry.points()).hasSize(65);
        assertThat(telemetry.points())
                .filteredOn(point -> "_OTHER".equals(point.getAttributes().get(Names.ERROR_TYPE)))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.getCount()).isEqualTo(1_000 - 64);
                    assertThat(point.getAttributes().get(Names.DB_RESPONSE_STATUS_CODE))
                            .isNull();
                });
    }

    @Test
    void aCallerWhoInventsCommandsCannotMakeSeriesWithoutEnd() {
        OpenTelemetryInterceptor interceptor = telemetry.interceptor();
        for (int i = 0; i < 1_000; i++) {
            observe(interceptor, FakeCall.of(FakeCommand.named("MY.CMD" + i).custom()), Outcome.OK);
        }

        assertThat(telemetry.points()).hasSize(65);
    }

    @Test
    void anExemplarLeadsToTheSpanOfTheCall() {
        Span request = telemetry.application().spanBuilder("request").startSpan();
        within(request, () -> {
            observe(telemetry.interceptor(), FakeCall.of("GET").took(Duration.ofMillis(3)), Outcome.OK);
        });

        assertThat(point().getExemplars())
                .singleElement()
                .extracting(exemplar -> exemplar.getSpanContext().getSpanId())
                .isEqualTo(telemetry.spans().get(0).getSpanId());
    }

    @Test
    void callsAreMeasuredWhenTheirSpansAreNotSampled() {
        try (RecordedTelemetry unsampled = new RecordedTelemetry(Sampler.alwaysOff())) {
            observe(unsampled.interceptor(), FakeCall.of("GET"), Outcome.OK);

            assertThat(unsampled.spans()).isEmpty();
            assertThat(unsampled.points()).hasSize(1);
        }
    }

    @Test
    void metricsCanBeSwitchedOffWithoutTheSpans() {
        observe(telemetry.interceptor("metrics", "false"), FakeCall.of("GET"), Outcome.OK);

        assertThat(telemetry.metrics()).isEmpty();
        assertThat(telemetry.spans()).hasSize(1);
    }

    @Test
    void spansCanBeSwitchedOffWithoutTheMetrics() {
        observe(telemetry.interceptor("spans", "false"), FakeCall.of("GET"), Outcome.OK);

        assertThat(telemetry.spans()).isEmpty();
        assertThat(telemetry.points()).hasSize(1);
    }

    private HistogramPointData point() {
        Collection<HistogramPointData> points = telemetry.points();
        assertThat(points).hasSize(1);
        return points.iterator().next();
    }

    private Set<Long> retryAttempts() {
        return telemetry.points().stream()
                .map(point -> point.getAttributes().get(Names.RETRY_ATTEMPTS))
                .collect(Collectors.toSet());
    }
}
