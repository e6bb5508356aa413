package io.vitrine.otel;

import io.opentelemetry.api.trace.Span;
import io.vitrine.spi.Call;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;

/** The opening of a connection whose span is recorded. */
final class DialSpan implements Observation {

    private final Call<?> call;
    private final Dial dial;
    private final Span span;

    DialSpan(Call<?> call, Dial dial, Span span) {
        this.call = call;
        this.dial = dial;
        this.span = span;
    }

    @Override
    public void finished(Outcome outcome) {
        try {
            Spans.describe(span, call, dial.endpoint(), outcome);
        } finally {
            span.end();
        }
    }
}
