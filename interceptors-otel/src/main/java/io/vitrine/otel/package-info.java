/**
 * Spans and metrics of every call, batch and dial on the OpenTelemetry API.
 */
package io.vitrine.otel;
