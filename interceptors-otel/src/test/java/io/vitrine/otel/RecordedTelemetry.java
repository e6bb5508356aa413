package io.vitrine.otel;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vitrine.spi.Call;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.fake.FakeSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real SDK that keeps in memory what it is told. */
final class RecordedTelemetry implements AutoCloseable {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final InMemoryMetricReader reader = InMemoryMetricReader.create();
    private final OpenTelemetrySdk sdk;

    RecordedTelemetry() {
        this(Sampler.parentBased(Sampler.alwaysOn()));
    }

    RecordedTelemetry(Sampler sampler) {
        this.sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSampler(sampler)
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .setMeterProvider(
                        SdkMeterProvider.builder().registerMetricReader(reader).build())
                .build();
    }

    OpenTelemetrySdk sdk() {
        return sdk;
    }

    Tracer application() {
        return sdk.getTracer("application");
    }

    OpenTelemetryInterceptor interceptor() {
        return OpenTelemetryInterceptor.create(sdk);
    }

    OpenTelemetryInterceptor interceptor(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new OpenTelemetryInterceptor(nowNanos -> sdk, OpenTelemetrySettings.read(FakeSettings.of(values)));
    }

    /** Runs a call from its start to its end and returns the one span it made. */
    SpanData span(Call<?> call, Outcome outcome) {
        observe(interceptor(), call, outcome);
        assertThat(spans()).hasSize(1);
        return spans().get(0);
    }

    static void observe(Observer observer, Call<?> call, Outcome outcome) {
        Observer.Observation observation = observer.started(call);
        if (observation != null) {
            observation.finished(outcome);
        }
    }

    /** Does something while a span is the current one. */
    static void within(Span current, Runnable work) {
        Context.current().with(current).wrap(work).run();
    }

    List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }

    Collection<MetricData> metrics() {
        return reader.collectAllMetrics();
    }

    /** The points of the only metric there is. */
    Collection<HistogramPointData> points() {
        Collection<MetricData> metrics = metrics();
        assertThat(metrics).hasSize(1);
        HistogramData histogram = metrics.iterator().next().getHistogramData();
        return histogram.getPoints();
    }

    @Override
    public void close() {
        sdk.close();
    }
}
