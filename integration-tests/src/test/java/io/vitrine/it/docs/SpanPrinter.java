package io.vitrine.it.docs;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/** Runs the main method of an unchanged program inside an application that traces, and prints the spans that came of it. */
public final class SpanPrinter {

    private SpanPrinter() {}

    /**
     * Runs the program.
     *
     * @param args the class, then its arguments
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        SdkTracerProvider tracing = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build();
        GlobalOpenTelemetry.set(
                OpenTelemetrySdk.builder().setTracerProvider(tracing).build());
        String[] own = java.util.Arrays.copyOfRange(args, 1, args.length);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) own);
        exporter.getFinishedSpanItems().forEach(span -> System.out.println("span: " + span.getName()));
    }
}
