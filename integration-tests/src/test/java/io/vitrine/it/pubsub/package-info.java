/** Subscriptions against a real server, in both protocols, and over a bad network. */
@NullMarked
package io.vitrine.it.pubsub;

import org.jspecify.annotations.NullMarked;
