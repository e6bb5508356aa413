/** Dials, handshakes and broken connections against real servers and a proxy that breaks things. */
@NullMarked
package io.vitrine.it.connection;

import org.jspecify.annotations.NullMarked;
