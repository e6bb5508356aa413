package io.vitrine;

/**
 * The figures of a {@link PubSub} at an instant. Those that count do so since it was made.
 *
 * @param connected whether there is a connection
 * @param channels how many channels are wanted
 * @param patterns how many patterns are wanted
 * @param shardChannels how many shard channels are wanted
 * @param subscribers how many listeners and subscribers there are
 * @param received messages that came from the server
 * @param dropped messages that a subscriber has lost because its buffer was full, added over all of them
 * @param undecodable messages that the codecs could not read
 * @param listenerFailures how often a listener or subscriber threw
 * @param resubscribes how often everything was subscribed to again after a loss
 * @param unknownPushes what the server sent and this client has no use for
 */
public record PubSubStats(
        boolean connected,
        int channels,
        int patterns,
        int shardChannels,
        int subscribers,
        long received,
        long dropped,
        long undecodable,
        long listenerFailures,
        long resubscribes,
        long unknownPushes) {}
