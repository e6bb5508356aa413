/** Connections that many callers share: multiplexed and asynchronous calls, reconnects, the offline queue. */
@NullMarked
package io.vitrine.it.shared;

import org.jspecify.annotations.NullMarked;
