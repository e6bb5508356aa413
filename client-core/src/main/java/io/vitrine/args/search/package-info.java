/** Options of the commands of Search and their results: small immutable values. */
@NullMarked
package io.vitrine.args.search;

import org.jspecify.annotations.NullMarked;
