package io.vitrine.spi;

/**
 * Hears what goes through a client's subscriptions. Called outside locks, on the thread that caused the event, often the one that reads
 * the messages: must not block. What it throws is logged once and counted.
 */
public interface PubSubEvents extends Interceptor {

    /**
     * A message came from the server, for however many subscribers.
     *
     * @param pattern whether it matched a pattern
     * @param sharded whether it came through a shard channel
     */
    default void received(ClientInfo client, boolean pattern, boolean sharded) {}

    /** A message was lost for one subscriber, because it was too slow and its buffer full. */
    default void dropped(ClientInfo client, boolean pattern, boolean sharded) {}

    /**
     * After a loss of the connection everything is subscribed to again.
     *
     * @param names how many channels and patterns
     * @param gapNanos for how long messages may have been missed
     */
    default void resubscribed(ClientInfo client, int names, long gapNanos) {}
}
