/**
 * Policies over Resilience4j: a circuit breaker for each node, so that a node that answers nobody is left alone for a while. To
 * have this module on the class path is enough; {@link io.vitrine.resilience.ResilienceInterceptor} is for who wants to bring
 * a configuration or a registry of their own.
 */
@NullMarked
package io.vitrine.resilience;

import org.jspecify.annotations.NullMarked;
