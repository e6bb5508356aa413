/**
 * Makes the synchronous, asynchronous and queued command facades from the command factories of the
 * client, while the client is being built.
 */
@NullMarked
package io.vitrine.codegen;

import org.jspecify.annotations.NullMarked;
