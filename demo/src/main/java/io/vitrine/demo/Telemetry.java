package io.vitrine.demo;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vitrine.demo.watch.RecentSpans;

/**
 * What an application sets up for metrics and traces: a Prometheus registry behind Micrometer's global one, where the
 * interceptor found on the class path reports to, and an OpenTelemetry SDK that samples one call in a hundred and keeps the
 * last spans in memory.
 */
final class Telemetry implements AutoCloseable {
    private static final double SAMPLED = 0.01;
    private static final int SPANS_KEPT = 8;

    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RecentSpans spans = new RecentSpans(SPANS_KEPT);
    private final OpenTelemetrySdk openTelemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(SAMPLED)))
                    .addSpanProcessor(spans)
                    .build())
            .build();

    private Telemetry() {}

    /** Sets it up; before the client is made. */
    static Telemetry start() {
        Telemetry telemetry = new Telemetry();
        Metrics.addRegistry(telemetry.prometheus);
        return telemetry;
    }

    OpenTelemetrySdk openTelemetry() {
        return openTelemetry;
    }

    RecentSpans spans() {
        return spans;
    }

    /** All metrics in the text format of Prometheus. */
    String scrape() {
        return prometheus.scrape();
    }

    @Override
    public void close() {
        Metrics.removeRegistry(prometheus);
        prometheus.close();
        openTelemetry.close();
    }
}
