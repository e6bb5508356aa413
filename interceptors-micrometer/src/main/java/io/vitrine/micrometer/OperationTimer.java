package io.vitrine.micrometer;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vitrine.spi.Call;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.telemetry.CallOutcomes;
import io.vitrine.spi.telemetry.LabelLimit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * {@code db.client.operation.duration} of one operation: a timer for each outcome and number of retries, registered when the
 * first such call ends. Every timer has the same tag keys, for Prometheus refuses a name with different ones.
 */
final class OperationTimer implements CallTimer {

    /** Retries are counted up to here; the last value stands for that many or more. */
    static final int MOST_RETRIES = 3;

    private final OwnedMeters meters;
    private final Tags tags;
    private final LabelLimit errorTypes;
    private final AtomicReferenceArray<@Nullable Timer> successes = new AtomicReferenceArray<>(MOST_RETRIES + 1);
    private final ConcurrentMap<String, AtomicReferenceArray<@Nullable Timer>> failures = new ConcurrentHashMap<>();

    OperationTimer(OwnedMeters meters, Tags tags, LabelLimit errorTypes) {
        this.meters = meters;
        this.tags = tags;
        this.errorTypes = errorTypes;
    }

    @Override
    public void record(Call<?> call, Outcome outcome) {
        int retries = Math.min(Math.max(0, call.attempt() - 1), MOST_RETRIES);
        timer(outcome, retries).record(call.timeline().durationNanos(), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Outcome outcome, int retries) {
        String errorType = CallOutcomes.errorType(outcome);
        if (errorType == null) {
            Timer known = successes.get(retries);
            return known == null ? first(successes, retries, MeterNames.NONE, MeterNames.NONE) : known;
        }
        return failure(errorTypes.admit(errorType), outcome.code(), retries);
    }

    private Timer failure(String errorType, @Nullable String code, int retries) {
        AtomicReferenceArray<@Nullable Timer> byRetries =
                failures.computeIfAbsent(errorType, type -> new AtomicReferenceArray<>(MOST_RETRIES + 1));
        Timer known = byRetries.get(retries);
        String statusCode = errorType.equals(code) ? errorType : MeterNames.NONE;
        return known == null ? first(byRetries, retries, errorType, statusCode) : known;
    }

    private Timer first(
            AtomicReferenceArray<@Nullable Timer> byRetries, int retries, String errorType, String statusCode) {
        Timer timer = meters.own(() -> Timer.builder(MeterNames.OPERATION_DURATION)
                .description("Duration of calls as the application feels it, with pool wait, queue and retries.")
                .tags(tags)
                .tag(MeterNames.ERROR_TYPE, errorType)
                .tag(MeterNames.DB_RESPONSE_STATUS_CODE, statusCode)
                .tag(MeterNames.RETRY_ATTEMPTS, Integer.toString(retries))
                .serviceLevelObjectives(Buckets.semantic())
                .register(meters.registry()));
        byRetries.set(retries, timer);
        return timer;
    }
}
