package io.vitrine;

import io.vitrine.PubSubMessage.Gap;
import io.vitrine.PubSubMessage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Hears what comes out of a {@link PubSub}. Its methods are called one after the other, in the order of the connection, on a thread of its
 * own or of {@link RedisOptions#callbackExecutor()}; never on the thread that reads. It may block, also with calls of
 * this client, unless that executor must not: only its own buffer fills up meanwhile. What it throws is counted and logged the first time,
 * and it goes on with the next message.
 *
 * @param <K> the type of channels and patterns
 * @param <V> the type of messages
 */
public interface PubSubListener<K, V> {

    /** A message was published to a channel. */
    default void onMessage(K channel, V message) {}

    /** A message was published to a channel whose name matches a pattern. */
    default void onPatternMessage(K pattern, K channel, V message) {}

    /** A message was published to a shard channel. */
    default void onShardMessage(K channel, V message) {}

    /** The server has confirmed a subscription; {@code count} is how many the connection has now. */
    default void onSubscribed(Kind kind, K name, long count) {}

    /** A subscription has ended; {@code count} is how many the connection has now. */
    default void onUnsubscribed(Kind kind, K name, long count) {}

    /** Everything is subscribed to again after a loss; messages may be missing. */
    default void onGap(Gap<K, V> gap) {}

    /**
     * Something came that could not be delivered: a message that the codec cannot read, or the server's refusal of a subscription
     * that was to be renewed. Others are not affected.
     */
    default void onError(RedisException error) {}

    /**
     * The last call.
     *
     * @param cause null when somebody closed this subscription, the {@link PubSub} or the client; {@link NotConnectedException} when the
     *     reconnect strategy has given up; {@link SlowSubscriberException} when the buffer was full and the options say so
     */
    default void onEnd(@Nullable Throwable cause) {}
}
