package io.vitrine.otel;

import static io.vitrine.otel.RecordedTelemetry.observe;
import static io.vitrine.otel.RecordedTelemetry.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.fake.FakeCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingTest {

    @Test
    void aSamplerSeesWhatIsKnownWhenTheCallBegins() {
        List<Attributes> seen = new ArrayList<>();
        try (RecordedTelemetry telemetry = new RecordedTelemetry(new DroppingSampler(seen))) {
            observe(telemetry.interceptor(), FakeCall.of("GET"), Outcome.OK);
        }

        assertThat(seen)
                .containsExactly(Attributes.builder()
                        .put("db.system.name", "redis")
                        .put("db.namespace", "0")
                        .put("db.operation.name", "GET")
                        .put("server.address", "127.0.0.1")
                        .build());
    }

    @Test
    void nobodyWaitsForTheEndOfACallThatIsNeitherSampledNorMeasured() {
        try (RecordedTelemetry telemetry = new RecordedTelemetry(Sampler.alwaysOff())) {
            assertThat(telemetry.interceptor("metrics", "false").started(FakeCall.of("GET")))
                    .isNull();
        }
    }

    @Test
    void theSamplerIsNotAskedBelowALocalSpanThatItDropped() {
        assertThat(questionsBelowADroppedSpan("metrics", "true")).isEmpty();
    }

    @Test
    void theSamplerIsAskedEverywhereWhenTheUserWantsSo() {
        assertThat(questionsBelowADroppedSpan("alwaysAskSampler", "true")).hasSize(2);
    }

    @Test
    void theSamplerIsAskedBelowARemoteSpanThatWasDropped() {
        List<Attributes> seen = new ArrayList<>();
        SpanContext remote = SpanContext.createFromRemoteParent(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getDefault(),
                TraceState.getDefault());
        try (RecordedTelemetry telemetry = new RecordedTelemetry(new DroppingSampler(seen))) {
            within(Span.wrap(remote), () -> observe(telemetry.interceptor(), FakeCall.of("GET"), Outcome.OK));
        }

        assertThat(seen).hasSize(1);
    }

    private static List<Attributes> questionsBelowADroppedSpan(String... settings) {
        List<Attributes> seen = new ArrayList<>();
        try (RecordedTelemetry telemetry = new RecordedTelemetry(new DroppingSampler(seen))) {
            Span request = telemetry.application().spanBuilder("request").startSpan();
            seen.clear();
            within(request, () -> {
                observe(telemetry.interceptor(settings), FakeCall.of("GET"), Outcome.OK);
                Dial dial = new Dial(FakeCall.NODE, false, DialReason.DEMAND);
                observe(telemetry.interceptor(settings), FakeCall.of(dial), Outcome.OK);
            });
        }
        return seen;
    }

    /** Drops everything and remembers what it was shown. */
    private record DroppingSampler(List<Attributes> seen) implements Sampler {

        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> parentLinks) {
            seen.add(Attributes.builder().putAll(attributes).build());
            return SamplingResult.drop();
        }

        @Override
        public String getDescription() {
            return "drops everything";
        }
    }
}
