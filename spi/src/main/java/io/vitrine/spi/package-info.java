/**
 * What the author of an interceptor may see: the three around hooks (Dial, Process, ProcessPipeline), the
 * weaker {@link io.vitrine.spi.Observer} form, the {@link io.vitrine.spi.Call} they are given, and the
 * listeners for events that are not calls.
 */
@NullMarked
package io.vitrine.spi;

import org.jspecify.annotations.NullMarked;
