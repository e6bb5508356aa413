/**
 * An instrumented application on an embedded server, with a live page: the first thing to try.
 */
@NullMarked
package io.vitrine.demo;

import org.jspecify.annotations.NullMarked;
