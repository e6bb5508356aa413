/**
 * JMH benchmarks, and the harness that lets clients take turns on one server.
 */
@NullMarked
package io.vitrine.benchmarks;

import org.jspecify.annotations.NullMarked;
