/** Clients side by side: they take turns in one run, on one server, and only their ratios mean anything. */
@NullMarked
package io.vitrine.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
