/**
 * Policies over Resilience4j: what may be retried, and when a node is left alone.
 */
package io.vitrine.resilience;
