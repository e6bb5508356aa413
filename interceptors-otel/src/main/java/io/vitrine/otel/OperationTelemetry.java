package io.vitrine.otel;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.context.Context;
import io.vitrine.spi.Call;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.telemetry.Operation;
import org.jspecify.annotations.Nullable;

/** What all calls of one operation of one client have in common. */
final class OperationTelemetry {

    private static final double NANOS_PER_SECOND = 1e9;

    private final String name;
    private final Attributes spanAttributes;
    private final OperationLabels labels;
    private final @Nullable DoubleHistogram durations;

    OperationTelemetry(
            Operation operation, Attributes target, OperationLabels labels, @Nullable DoubleHistogram durations) {
        this.name = operation.name();
        this.spanAttributes =
                target.toBuilder().put(Names.DB_OPERATION_NAME, name).build();
        this.labels = labels;
        this.durations = durations;
    }

    String name() {
        return name;
    }

    /** What is known of a span before its call begins. */
    Attributes spanAttributes() {
        return spanAttributes;
    }

    /** Measures a call that has ended; nothing when metrics are off. */
    void record(Call<?> call, Outcome outcome, Context context) {
        if (durations != null) {
            double seconds = call.timeline().durationNanos() / NANOS_PER_SECOND;
            durations.record(seconds, labels.of(outcome, retries(call)), context);
        }
    }

    /** The attempts after the first. */
    static int retries(Call<?> call) {
        return Math.max(0, call.attempt() - 1);
    }
}
