/** The pool of exclusive connections to one server. */
@NullMarked
package io.vitrine.internal.pool;

import org.jspecify.annotations.NullMarked;
