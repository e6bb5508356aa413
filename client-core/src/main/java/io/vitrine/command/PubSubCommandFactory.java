package io.vitrine.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Publishing messages, and who listens. Channels are written by the key codec, messages by the value codec. Subscriptions are
 * no commands: they need a connection of their own.
 *
 * @param <K> the type of channels
 * @param <V> the type of messages
 */
public final class PubSubCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<Map<K, Long>> counts;

    public PubSubCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.counts = Decoders.map(reply -> Required.element(reply.readValue(keyCodec)), Decoders.LONG);
    }

    /**
     * {@code PUBLISH}: sends a message to all who listen to a channel. Since 2.0.
     *
     * @return how many got it; in a cluster, of the node that was asked
     */
    public Command<Long> publish(K channel, V message) {
        return codecs.command(PubSubSpecs.PUBLISH).field(channel).value(message).returning(Decoders.LONG);
    }

    /** {@code PUBSUB CHANNELS}: the channels that have listeners. Since 2.8. */
    public Command<List<K>> pubsubChannels() {
        return codecs.command(PubSubSpecs.PUBSUB_CHANNELS).returning(codecs.keys);
    }

    /** {@code PUBSUB CHANNELS}: the channels that have listeners and that a glob pattern matches. Since 2.8. */
    public Command<List<K>> pubsubChannels(String pattern) {
        return codecs.command(PubSubSpecs.PUBSUB_CHANNELS).token(pattern).returning(codecs.keys);
    }

    /** {@code PUBSUB NUMPAT}: how many patterns have listeners. Since 2.8. */
    public Command<Long> pubsubNumpat() {
        return codecs.command(PubSubSpecs.PUBSUB_NUMPAT).returning(Decoders.LONG);
    }

    /**
     * {@code PUBSUB NUMSUB}: how many listen to channels, not counting patterns. Since 2.8.
     *
     * @param channels at least one
     */
    public Command<Map<K, Long>> pubsubNumsub(Collection<? extends K> channels) {
        return codecs.command(PubSubSpecs.PUBSUB_NUMSUB).fields(channels).returning(counts);
    }

    /** {@code PUBSUB SHARDCHANNELS}: the channels of the shard that have listeners. Since 7.0. */
    public Command<List<K>> pubsubShardchannels() {
        return codecs.command(PubSubSpecs.PUBSUB_SHARDCHANNELS).returning(codecs.keys);
    }

    /** {@code PUBSUB SHARDCHANNELS}: the channels of the shard that have listeners and that a glob pattern matches. Since 7.0. */
    public Command<List<K>> pubsubShardchannels(String pattern) {
        return codecs.command(PubSubSpecs.PUBSUB_SHARDCHANNELS).token(pattern).returning(codecs.keys);
    }

    /**
     * {@code PUBSUB SHARDNUMSUB}: how many listen to channels of the shard. Since 7.0.
     *
     * @param channels at least one
     */
    public Command<Map<K, Long>> pubsubShardnumsub(Collection<? extends K> channels) {
        return codecs.command(PubSubSpecs.PUBSUB_SHARDNUMSUB).fields(channels).returning(counts);
    }

    /**
     * {@code SPUBLISH}: sends a message to all who listen to a channel of a shard. Since 7.0. The channel's slot says which shard.
     *
     * @return how many got it
     */
    public Command<Long> spublish(K channel, V message) {
        return codecs.command(PubSubSpecs.SPUBLISH).key(channel).value(message).returning(Decoders.LONG);
    }
}
