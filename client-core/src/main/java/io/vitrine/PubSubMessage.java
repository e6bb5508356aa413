package io.vitrine;

import java.time.Instant;

/**
 * What comes out of a {@link PubSub}: messages, and what became of the subscriptions, in the order of the connection.
 *
 * @param <K> the type of channels and patterns
 * @param <V> the type of messages
 */
public sealed interface PubSubMessage<K, V> {

    /** What a subscription is to. */
    enum Kind {
        /** A channel: {@code SUBSCRIBE}. */
        CHANNEL,
        /** Channels by a pattern such as {@code orders:*}: {@code PSUBSCRIBE}. */
        PATTERN,
        /** A channel of one shard of a cluster: {@code SSUBSCRIBE}, since 7.0. */
        SHARD
    }

    /** A message that was published to a channel. */
    record Message<K, V>(K channel, V message) implements PubSubMessage<K, V> {}

    /** A message that was published to a channel whose name matches a pattern. */
    record PatternMessage<K, V>(K pattern, K channel, V message) implements PubSubMessage<K, V> {}

    /** A message that was published to a shard channel. */
    record ShardMessage<K, V>(K channel, V message) implements PubSubMessage<K, V> {}

    /**
     * The server has confirmed a subscription, for the first time or after a reconnect.
     *
     * @param count how many subscriptions the connection has now, as the server counts them
     */
    record Subscribed<K, V>(Kind kind, K name, long count) implements PubSubMessage<K, V> {}

    /**
     * A subscription has ended: it was asked for, or the server has ended it by itself (a shard channel whose slot moved is
     * subscribed to again).
     *
     * @param count how many subscriptions the connection has now, as the server counts them
     */
    record Unsubscribed<K, V>(Kind kind, K name, long count) implements PubSubMessage<K, V> {}

    /**
     * The connection was lost, and everything is subscribed to again. What was published in between has not come and will not come.
     *
     * @param lostAt when the loss was noticed; messages may be missing from shortly before
     * @param restoredAt when the last subscription was confirmed again
     */
    record Gap<K, V>(Instant lostAt, Instant restoredAt) implements PubSubMessage<K, V> {}
}
