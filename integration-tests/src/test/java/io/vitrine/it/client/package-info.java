/** The client against real servers. */
@NullMarked
package io.vitrine.it.client;

import org.jspecify.annotations.NullMarked;
