/** The chain of interceptors: its sections, its composition, and the call that travels along it. */
@NullMarked
package io.vitrine.internal.chain;

import org.jspecify.annotations.NullMarked;
