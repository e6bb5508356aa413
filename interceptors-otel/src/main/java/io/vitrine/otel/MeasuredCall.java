package io.vitrine.otel;

import io.opentelemetry.context.Context;
import io.vitrine.spi.Call;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.telemetry.CallOutcomes;

/** A command or batch that is measured but has no span, or none that is recorded. */
final class MeasuredCall implements Observation {

    private final OperationTelemetry operation;
    private final Call<?> call;
    private final Context context;

    MeasuredCall(OperationTelemetry operation, Call<?> call, Context context) {
        this.operation = operation;
        this.call = call;
        this.context = context;
    }

    @Override
    public void finished(Outcome outcome) {
        operation.record(call, CallOutcomes.of(call, outcome), context);
    }
}
