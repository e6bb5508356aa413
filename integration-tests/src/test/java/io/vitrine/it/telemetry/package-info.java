/** The three interceptor modules on a real client against a real server. */
@NullMarked
package io.vitrine.it.telemetry;

import org.jspecify.annotations.NullMarked;
