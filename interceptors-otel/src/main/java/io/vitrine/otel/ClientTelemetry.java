package io.vitrine.otel;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.telemetry.LabelLimit;
import io.vitrine.spi.telemetry.OperationTable;
import io.vitrine.spi.telemetry.ServerTarget;
import org.jspecify.annotations.Nullable;

/** The spans and measurements of one client: what all of them have in common is computed here, once. */
final class ClientTelemetry {

    private static final int ERROR_TYPES = 64;

    private final @Nullable Spans spans;
    private final boolean isMeasured;
    private final OperationTable<OperationTelemetry> operations;

    ClientTelemetry(OpenTelemetry openTelemetry, ClientInfo client, OpenTelemetrySettings settings) {
        Attributes target = target(client);
        Attributes labels = target.toBuilder()
                .put(Names.LIBRARY, "vitrine:" + client.libraryVersion())
                .build();
        LabelLimit errorTypes = new LabelLimit(ERROR_TYPES, Names.OTHER_ERROR);
        DoubleHistogram durations = settings.metrics() ? durations(openTelemetry, client) : null;
        this.spans =
                settings.spans() ? new Spans(tracer(openTelemetry, client), target, settings.alwaysAskSampler()) : null;
        this.isMeasured = settings.metrics();
        this.operations = new OperationTable<>(operation -> {
            OperationLabels own = new OperationLabels(operation.name(), labels, errorTypes);
            return new OperationTelemetry(operation, target, own, durations);
        });
    }

    private static Attributes target(ClientInfo client) {
        ServerTarget server = ServerTarget.of(client);
        AttributesBuilder target = Attributes.builder()
                .put(Names.DB_SYSTEM_NAME, Names.REDIS)
                .put(Names.DB_NAMESPACE, Integer.toString(client.database()))
                .put(Names.SERVER_ADDRESS, server.address());
        if (server.hasUnusualPort()) {
            target.put(Names.SERVER_PORT, (long) server.port());
        }
        return target.build();
    }

    private static Tracer tracer(OpenTelemetry openTelemetry, ClientInfo client) {
        return openTelemetry
                .tracerBuilder(Names.SCOPE)
                .setInstrumentationVersion(client.libraryVersion())
                .setSchemaUrl(Names.SCHEMA_URL)
                .build();
    }

    private static DoubleHistogram durations(OpenTelemetry openTelemetry, ClientInfo client) {
        return openTelemetry
                .meterBuilder(Names.SCOPE)
                .setInstrumentationVersion(client.libraryVersion())
                .setSchemaUrl(Names.SCHEMA_URL)
                .build()
                .histogramBuilder(Names.OPERATION_DURATION)
                .setUnit("s")
                .setDescription("Duration of calls as the application feels it, with pool wait, queue and retries.")
                .setExplicitBucketBoundariesAdvice(Names.DURATION_BUCKETS)
                .build();
    }

    /** On the thread of the caller. */
    @Nullable
    Observation started(Call<?> call) {
        Object request = call.request();
        if (request instanceof Command command) {
            return started(call, operations.of(command), command, 1);
        }
        if (request instanceof Pipeline batch) {
            int size = batch.commands().size();
            return started(
                    call, operations.of(batch), size == 1 ? batch.commands().get(0) : null, size);
        }
        return spans != null && request instanceof Dial dial ? spans.dial(call, dial, Context.current()) : null;
    }

    private @Nullable Observation started(
            Call<?> call, OperationTelemetry operation, @Nullable Command command, int batchSize) {
        Context context = Context.current();
        if (spans != null) {
            Span span = spans.start(operation, command, batchSize, context);
            if (span.isRecording()) {
                return new CallSpan(operation, call, context, span);
            }
        }
        return isMeasured ? new MeasuredCall(operation, call, context) : null;
    }
}
