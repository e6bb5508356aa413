package io.vitrine.it.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** A real OpenTelemetry SDK that keeps in memory what it is told. */
final class RecordedSpans implements AutoCloseable {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final InMemoryMetricReader reader = InMemoryMetricReader.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(reader).build())
            .build();

    OpenTelemetrySdk sdk() {
        return sdk;
    }

    List<SpanData> all() {
        return exporter.getFinishedSpanItems();
    }

    /** The spans of that name, in the order they ended. */
    List<SpanData> named(String name) {
        return all().stream().filter(span -> span.getName().equals(name)).toList();
    }

    void forget() {
        exporter.reset();
    }

    /** Does something within a span of the application. */
    Span within(String name, Runnable work) {
        Span span = sdk.getTracer("application").spanBuilder(name).startSpan();
        Context.current().with(span).wrap(work).run();
        span.end();
        return span;
    }

    /** The points of {@code db.client.operation.duration} of one operation. */
    List<HistogramPointData> durations(String operation) {
        return reader.collectAllMetrics().stream()
                .filter(metric -> metric.getName().equals("db.client.operation.duration"))
                .flatMap(metric -> metric.getHistogramData().getPoints().stream())
                .filter(point ->
                        operation.equals(point.getAttributes().get(AttributeKey.stringKey("db.operation.name"))))
                .toList();
    }

    static String text(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    static Long number(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.longKey(key));
    }

    @Override
    public void close() {
        sdk.close();
    }
}
