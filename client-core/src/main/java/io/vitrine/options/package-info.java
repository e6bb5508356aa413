/** The parts of a client's options: immutable values. */
@NullMarked
package io.vitrine.options;

import org.jspecify.annotations.NullMarked;
