package io.vitrine.it.contract;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.vitrine.micrometer.MicrometerInterceptor;
import io.vitrine.options.RegisteredInterceptor;
import io.vitrine.otel.OpenTelemetryInterceptor;
import io.vitrine.resilience.ResilienceInterceptor;
import io.vitrine.spi.Order;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import io.vitrine.testkit.RecordingInterceptor;
import java.util.List;
import java.util.stream.Stream;

/** The interceptors the contract is run over. */
final class Stacks {

    private Stacks() {}

    static List<RegisteredInterceptor> noOp() {
        ProcessInterceptor process = (call, next) -> next.proceed(call);
        ProcessPipelineInterceptor pipeline = (call, next) -> next.proceed(call);
        return List.of(
                new RegisteredInterceptor("no-op", Order.OBSERVE_CALL, process),
                new RegisteredInterceptor("no-op-guard", Order.GUARD, process),
                new RegisteredInterceptor("no-op-batch", Order.OBSERVE_CALL, pipeline),
                new RegisteredInterceptor("no-op-batch-guard", Order.GUARD, pipeline));
    }

    static List<RegisteredInterceptor> recording() {
        return List.of(
                new RegisteredInterceptor("call", Order.OBSERVE_CALL, RecordingInterceptor.named("call")),
                new RegisteredInterceptor("attempt", Order.OBSERVE_ATTEMPT, RecordingInterceptor.withPhases()));
    }

    static List<RegisteredInterceptor> openTelemetry() {
        SdkTracerProvider tracing = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(InMemorySpanExporter.create()))
                .build();
        OpenTelemetrySdk sdk =
                OpenTelemetrySdk.builder().setTracerProvider(tracing).build();
        return List.of(new RegisteredInterceptor("otel", Order.OBSERVE_CALL, OpenTelemetryInterceptor.create(sdk)));
    }

    static List<RegisteredInterceptor> micrometer() {
        return List.of(new RegisteredInterceptor(
                "micrometer", Order.OBSERVE_CALL, MicrometerInterceptor.create(new SimpleMeterRegistry())));
    }

    static List<RegisteredInterceptor> resilience() {
        return List.of(new RegisteredInterceptor("resilience", Order.GUARD, ResilienceInterceptor.create()));
    }

    static List<RegisteredInterceptor> all() {
        return Stream.of(noOp(), recording(), openTelemetry(), micrometer(), resilience())
                .flatMap(List::stream)
                .toList();
    }
}
