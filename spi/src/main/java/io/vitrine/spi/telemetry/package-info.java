/**
 * What interceptors that measure have in common, so that they give the same things the same names: the operation a call is
 * counted under, the kind of its failure, the server it is meant for. Everything here keeps the number of label values bounded.
 */
@NullMarked
package io.vitrine.spi.telemetry;

import org.jspecify.annotations.NullMarked;
