/** Clocks of a call, waits between attempts, and the watchdog over deadlines. */
@NullMarked
package io.vitrine.internal.time;

import org.jspecify.annotations.NullMarked;
