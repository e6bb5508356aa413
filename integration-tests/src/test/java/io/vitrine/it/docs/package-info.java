/** The examples of the documentation are compiled and run as they stand. */
@NullMarked
package io.vitrine.it.docs;

import org.jspecify.annotations.NullMarked;
