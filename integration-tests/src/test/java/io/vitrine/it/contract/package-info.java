/** The interceptor contract over every stack the project ships. */
@NullMarked
package io.vitrine.it.contract;

import org.jspecify.annotations.NullMarked;
