/** Taking a connection from the pool and giving it back. */
@NullMarked
package io.vitrine.benchmarks.pool;

import org.jspecify.annotations.NullMarked;
