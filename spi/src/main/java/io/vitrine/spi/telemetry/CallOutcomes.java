package io.vitrine.spi.telemetry;

import io.vitrine.spi.Call;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import org.jspecify.annotations.Nullable;

/** How telemetry sees the end of a call. */
public final class CallOutcomes {

    private CallOutcomes() {}

    /**
     * The outcome a call is counted with: its own, but for a batch that was answered the one of its first command that failed,
     * if any did. To the chain such a batch is a success; to who watches, it went wrong.
     */
    public static Outcome of(Call<?> call, Outcome outcome) {
        if (!outcome.isSuccess() || !(call.request() instanceof Pipeline batch)) {
            return outcome;
        }
        int size = batch.commands().size();
        for (int i = 0; i < size; i++) {
            Outcome one = batch.outcome(i);
            if (!one.isSuccess()) {
                return one;
            }
        }
        return outcome;
    }

    /**
     * The value of {@code error.type}: the error code of a RESP error, else the class name of the failure; null for a success.
     *
     * @see <a href="https://opentelemetry.io/docs/specs/semconv/database/redis/">OpenTelemetry's conventions for Redis</a>
     */
    public static @Nullable String errorType(Outcome outcome) {
        if (outcome.isSuccess()) {
            return null;
        }
        String code = outcome.code();
        Throwable error = outcome.error();
        return code != null || error == null ? code : error.getClass().getName();
    }
}
