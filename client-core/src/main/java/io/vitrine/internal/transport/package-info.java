/** Streams of bytes to a server: name look-up, TCP and unix domain sockets, TLS, socket options. */
@NullMarked
package io.vitrine.internal.transport;

import org.jspecify.annotations.NullMarked;
