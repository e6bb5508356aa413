import org.jspecify.annotations.NullMarked;

/**
 * Spans and metrics of every call, batch and dial on the OpenTelemetry API.
 */
@NullMarked
module io.vitrine.otel {
    requires static org.jspecify;
    requires transitive io.vitrine.spi;
    requires transitive io.opentelemetry.api;
    requires io.opentelemetry.context;

    exports io.vitrine.otel;

    provides io.vitrine.spi.InterceptorProvider with
            io.vitrine.otel.OpenTelemetryProvider;
}
