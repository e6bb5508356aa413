/**
 * Connections that many callers use at once: the line of calls, who writes it and who reads it, and the thread that keeps a
 * connection there.
 */
@NullMarked
package io.vitrine.internal.shared;

import org.jspecify.annotations.NullMarked;
