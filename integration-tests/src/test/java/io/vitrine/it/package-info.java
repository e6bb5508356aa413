/**
 * Tests that need a real server or more than one module, and the rules of the house as tests.
 */
@NullMarked
package io.vitrine.it;

import org.jspecify.annotations.NullMarked;
