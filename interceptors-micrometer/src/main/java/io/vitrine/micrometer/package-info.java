/**
 * Timers of every call, and the levels and counts of every pool, on Micrometer. To have this module on the class path is
 * enough; {@link io.vitrine.micrometer.MicrometerInterceptor} is for who wants to name the registry in code.
 */
@NullMarked
package io.vitrine.micrometer;

import org.jspecify.annotations.NullMarked;
