/**
 * Spans and metrics of every call, batch and dial on the OpenTelemetry API. To have this module on the class path is
 * enough; {@link io.vitrine.otel.OpenTelemetryInterceptor} is for who wants to name the instance in code.
 */
@NullMarked
package io.vitrine.otel;

import org.jspecify.annotations.NullMarked;
