package io.vitrine.otel;

import io.opentelemetry.api.OpenTelemetry;
import org.jspecify.annotations.Nullable;

/** Where the instance to report to comes from. Safe for concurrent use. */
@FunctionalInterface
interface TelemetrySource {

    /** The instance; null when there is none yet. Once there is one, it stays the same. */
    @Nullable
    OpenTelemetry find(long nowNanos);
}
