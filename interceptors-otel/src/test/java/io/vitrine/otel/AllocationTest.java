package io.vitrine.otel;

import static io.vitrine.otel.RecordedTelemetry.observe;
import static io.vitrine.otel.RecordedTelemetry.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vitrine.spi.Command;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.Allocations;
import io.vitrine.testkit.fake.FakeCall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The budgets of telemetry in bytes per call; the SDK's own share is part of them. */
@Tag("own-jvm")
class AllocationTest {

    private final FakeCall<Command> call = FakeCall.of("GET");

    @Test
    void measuringACallAllocatesItsObservationOnly() {
        try (RecordedTelemetry telemetry = new RecordedTelemetry()) {
            assertThat(bytes(telemetry.interceptor("spans", "false"))).isLessThanOrEqualTo(24);
        }
    }

    @Test
    void aMeasuredCallBelowASpanThatIsNotSampledAllocatesItsObservationOnly() {
        try (RecordedTelemetry telemetry = new RecordedTelemetry(Sampler.alwaysOff())) {
            Span request = telemetry.application().spanBuilder("request").startSpan();
            within(request, () -> {
                assertThat(bytes(telemetry.interceptor())).isLessThanOrEqualTo(64);
            });
        }
    }

    @Test
    void aCallWithoutAnSdkAllocatesLittle() {
        assertThat(bytes(OpenTelemetryInterceptor.create(OpenTelemetry.noop()))).isLessThanOrEqualTo(64);
    }

    /** The convention's attributes alone cost the SDK more than 700 bytes; what is asserted is what we put on top. */
    @Test
    void aSampledSpanCostsLittleMoreThanWhatTheSdkTakesForIt() {
        SdkTracerProvider spansForNobody =
                SdkTracerProvider.builder().addSpanProcessor(new SpanSink()).build();
        try (OpenTelemetrySdk sdk =
                OpenTelemetrySdk.builder().setTracerProvider(spansForNobody).build()) {
            Tracer tracer = sdk.getTracer("application");
            Span request = tracer.spanBuilder("request").startSpan();
            within(request, () -> {
                double sdkAlone = Allocations.bytesPerRun(() -> bareSpan(tracer));

                assertThat(bytes(OpenTelemetryInterceptor.create(sdk))).isLessThanOrEqualTo(sdkAlone + 100);
            });
        }
    }

    private static void bareSpan(Tracer tracer) {
        Span span = tracer.spanBuilder("GET")
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(Names.DB_SYSTEM_NAME, "redis")
                .setAttribute(Names.DB_NAMESPACE, "0")
                .setAttribute(Names.DB_OPERATION_NAME, "GET")
                .setAttribute(Names.SERVER_ADDRESS, "127.0.0.1")
                .startSpan();
        span.setAttribute(Names.NETWORK_PEER_ADDRESS, "127.0.0.1");
        span.setAttribute(Names.NETWORK_PEER_PORT, 6379L);
        span.end();
    }

    private double bytes(OpenTelemetryInterceptor interceptor) {
        return Allocations.bytesPerRun(() -> observe(interceptor, call, Outcome.OK));
    }
}
