package io.vitrine.otel;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.telemetry.CallOutcomes;
import io.vitrine.spi.telemetry.LabelLimit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The attributes of one operation's measurements, by outcome and retries; built when they are first needed and kept. */
final class OperationLabels {

    /** Retries are counted up to here; the last value stands for that many or more. */
    static final int MOST_RETRIES = 3;

    private final Attributes base;
    private final LabelLimit errorTypes;
    private final Attributes[] successes;
    private final ConcurrentMap<String, Attributes[]> failures = new ConcurrentHashMap<>();

    OperationLabels(String operation, Attributes client, LabelLimit errorTypes) {
        this.base = client.toBuilder().put(Names.DB_OPERATION_NAME, operation).build();
        this.errorTypes = errorTypes;
        this.successes = byRetries(base);
    }

    Attributes of(Outcome outcome, int retries) {
        String errorType = CallOutcomes.errorType(outcome);
        Attributes[] byRetries = errorType == null ? successes : failures(outcome, errorTypes.admit(errorType));
        return byRetries[Math.min(retries, MOST_RETRIES)];
    }

    private Attributes[] failures(Outcome outcome, String errorType) {
        Attributes[] known = failures.get(errorType);
        return known == null
                ? failures.computeIfAbsent(errorType, type -> byRetries(failure(type, outcome.code())))
                : known;
    }

    private Attributes failure(String errorType, @Nullable String code) {
        AttributesBuilder failure = base.toBuilder().put(Names.ERROR_TYPE, errorType);
        if (errorType.equals(code)) {
            failure.put(Names.DB_RESPONSE_STATUS_CODE, code);
        }
        return failure.build();
    }

    private static Attributes[] byRetries(Attributes common) {
        Attributes[] byRetries = new Attributes[MOST_RETRIES + 1];
        for (int retries = 0; retries <= MOST_RETRIES; retries++) {
            byRetries[retries] =
                    common.toBuilder().put(Names.RETRY_ATTEMPTS, (long) retries).build();
        }
        return byRetries;
    }
}
