package io.vitrine.otel;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The process's {@link GlobalOpenTelemetry}, as soon as somebody has set it.
 *
 * <p>A library must not be the first to call {@link GlobalOpenTelemetry#get()}: that would set the global to an instance that
 * does nothing, and the application's own {@code set} would fail from then on. So this only looks, and because looking
 * takes a lock that all threads share, it looks at most every {@link #LOOK_AGAIN} until there is something to see. The exception
 * is an application that asked for autoconfiguration at the first {@code get}: there somebody has to be the first.
 */
final class GlobalTelemetry implements TelemetrySource {

    /** How soon after it was set the global is noticed. */
    static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final String AUTOCONFIGURE_PROPERTY = "otel.java.global-autoconfigure.enabled";
    private static final String AUTOCONFIGURE_VARIABLE = "OTEL_JAVA_GLOBAL_AUTOCONFIGURE_ENABLED";

    private volatile @Nullable OpenTelemetry found;
    private volatile long nextLookNanos;

    GlobalTelemetry(long nowNanos) {
        this.nextLookNanos = nowNanos;
    }

    @Override
    public @Nullable OpenTelemetry find(long nowNanos) {
        OpenTelemetry known = found;
        if (known != null || nowNanos - nextLookNanos < 0) {
            return known;
        }
        nextLookNanos = nowNanos + LOOK_AGAIN.toNanos();
        if (GlobalOpenTelemetry.isSet() || isAutoconfigured()) {
            found = GlobalOpenTelemetry.get();
        }
        return found;
    }

    private static boolean isAutoconfigured() {
        String property = System.getProperty(AUTOCONFIGURE_PROPERTY);
        return Boolean.parseBoolean(property == null ? System.getenv(AUTOCONFIGURE_VARIABLE) : property);
    }
}
