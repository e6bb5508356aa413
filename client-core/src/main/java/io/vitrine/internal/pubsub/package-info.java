/** Subscriptions: the connection of a subscriber, what is wanted on it, and the way of a message to who listens. */
@NullMarked
package io.vitrine.internal.pubsub;

import org.jspecify.annotations.NullMarked;
