package io.vitrine.otel;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import io.vitrine.spi.telemetry.CallOutcomes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Begins and ends the spans of one client. What a sampler may want to know is there when a span begins. */
final class Spans {

    private static final int DIGEST_LENGTH = 40;
    private static final Phase[] PHASES = Phase.values();
    private static final double NANOS_PER_SECOND = 1e9;

    private final Tracer tracer;
    private final Attributes target;
    private final boolean alwaysAskSampler;

    Spans(Tracer tracer, Attributes target, boolean alwaysAskSampler) {
        this.tracer = tracer;
        this.target = target;
        this.alwaysAskSampler = alwaysAskSampler;
    }

    /**
     * Begins the span of a call; one that does not record when nobody wants it.
     *
     * @param command the only command of the call; null for a batch
     * @param batchSize the number of commands; 1 for a call that is no batch
     */
    Span start(OperationTelemetry operation, @Nullable Command command, int batchSize, Context parent) {
        if (!isWanted(parent)) {
            return Span.getInvalid();
        }
        String procedure = command == null ? null : command.storedProcedure();
        SpanBuilder span = tracer.spanBuilder(name(operation, procedure))
                .setSpanKind(SpanKind.CLIENT)
                .setParent(parent)
                .setAllAttributes(operation.spanAttributes());
        if (batchSize != 1) {
            span.setAttribute(Names.DB_OPERATION_BATCH_SIZE, (long) batchSize);
        }
        if (procedure != null) {
            span.setAttribute(Names.DB_STORED_PROCEDURE_NAME, procedure);
        }
        return span.startSpan();
    }

    /**
     * Whether a span has a chance. To begin one that the sampler drops costs the SDK ten times what the whole call may cost us;
     * below a local span that was dropped, samplers by parent and by trace id drop it always, so they are not asked.
     */
    private boolean isWanted(Context parent) {
        if (!tracer.isEnabled()) {
            return false;
        }
        Span above = Span.fromContext(parent);
        SpanContext trace = above.getSpanContext();
        boolean isDropped = trace.isValid() && !trace.isRemote() && !trace.isSampled() && !above.isRecording();
        return alwaysAskSampler || !isDropped;
    }

    /** The operation, with the name of the function or script it runs; a digest is no name. */
    private static String name(OperationTelemetry operation, @Nullable String procedure) {
        return procedure == null || isDigest(procedure) ? operation.name() : operation.name() + " " + procedure;
    }

    private static boolean isDigest(String procedure) {
        return procedure.length() == DIGEST_LENGTH && procedure.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** Begins the span of a dial; null when nobody records it. */
    @Nullable
    Observation dial(Call<?> call, Dial dial, Context parent) {
        if (!isWanted(parent)) {
            return null;
        }
        Span span = tracer.spanBuilder(Names.DIAL)
                .setSpanKind(SpanKind.CLIENT)
                .setParent(parent)
                .setAllAttributes(target)
                .setAttribute(Names.DIAL_REASON, dial.reason().name().toLowerCase(Locale.ROOT))
                .setAttribute(Names.DIAL_TLS, dial.tls())
                .startSpan();
        return span.isRecording() ? new DialSpan(call, dial, span) : null;
    }

    /** Says what is known at the end of every call. The message of a failure may hold application data: it stays out. */
    static void describe(Span span, Call<?> call, @Nullable Endpoint node, Outcome outcome) {
        if (node != null) {
            peer(span, node);
        }
        int retries = OperationTelemetry.retries(call);
        if (retries > 0) {
            span.setAttribute(Names.RETRY_ATTEMPTS, (long) retries);
        }
        phases(span, call.timeline());
        String errorType = CallOutcomes.errorType(outcome);
        if (errorType != null) {
            span.setAttribute(Names.ERROR_TYPE, errorType);
            span.setStatus(StatusCode.ERROR);
        }
        if (outcome.code() != null) {
            span.setAttribute(Names.DB_RESPONSE_STATUS_CODE, outcome.code());
        }
    }

    private static void peer(Span span, Endpoint node) {
        span.setAttribute(Names.NETWORK_PEER_ADDRESS, node.host());
        if (!node.isUnix()) {
            span.setAttribute(Names.NETWORK_PEER_PORT, (long) node.port());
        }
    }

    private static void phases(Span span, Timeline timeline) {
        if (timeline.hasPhases()) {
            for (Phase phase : PHASES) {
                long nanos = timeline.phaseNanos(phase);
                if (nanos > 0) {
                    span.setAttribute(Names.duration(phase), nanos / NANOS_PER_SECOND);
                }
            }
        }
    }
}
