/** Options of commands and their results: small immutable values. */
@NullMarked
package io.vitrine.args;

import org.jspecify.annotations.NullMarked;
