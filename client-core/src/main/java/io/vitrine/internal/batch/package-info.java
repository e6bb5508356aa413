/** Batches on one connection: plain pipelines, and transactions with MULTI and EXEC. */
@NullMarked
package io.vitrine.internal.batch;

import org.jspecify.annotations.NullMarked;
