import org.jspecify.annotations.NullMarked;

/**
 * Spans and metrics of every call, batch and dial on the OpenTelemetry API.
 */
@NullMarked
module io.vitrine.otel {
    requires static org.jspecify;
    requires io.vitrine.spi;
    requires transitive io.opentelemetry.api;
}
