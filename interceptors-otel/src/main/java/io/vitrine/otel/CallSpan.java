package io.vitrine.otel;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.vitrine.spi.Call;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.telemetry.CallOutcomes;

/**
 * A command or batch whose span is recorded. Its measurement is made in the context of the span, so that an exemplar of the
 * histogram leads to it.
 */
final class CallSpan implements Observation {

    private final OperationTelemetry operation;
    private final Call<?> call;
    private final Context parent;
    private final Span span;

    CallSpan(OperationTelemetry operation, Call<?> call, Context parent, Span span) {
        this.operation = operation;
        this.call = call;
        this.parent = parent;
        this.span = span;
    }

    @Override
    public void finished(Outcome outcome) {
        try {
            Outcome seen = CallOutcomes.of(call, outcome);
            Spans.describe(span, call, call.endpoint(), seen);
            operation.record(call, seen, parent.with(span));
        } finally {
            span.end();
        }
    }
}
