/** The pool against real servers. */
@NullMarked
package io.vitrine.it.pool;

import org.jspecify.annotations.NullMarked;
