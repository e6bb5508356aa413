package io.vitrine.command;

import io.vitrine.args.DeliveredEntry;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamStart;
import io.vitrine.args.XReadArgs;
import io.vitrine.args.XReadGroupArgs;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reading from one or more streams, at once or waiting for entries. Results have the streams that gave something, in the order
 * of the reply. A time limit of zero waits for ever; others are sent in milliseconds.
 *
 * @param <K> the type of keys and fields
 * @param <V> the type of values
 */
public final class StreamReadCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<Map<K, List<StreamEntry<K, V>>>> entries;
    private final Decoder<Map<K, List<DeliveredEntry<K, V>>>> deliveredEntries;

    public StreamReadCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.entries = StreamReplies.byStream(keyCodec, Decoders.list(StreamReplies.entry(keyCodec, valueCodec)));
        this.deliveredEntries =
                StreamReplies.byStream(keyCodec, Decoders.list(StreamReplies.deliveredEntry(keyCodec, valueCodec)));
    }

    /**
     * {@code XREAD}: entries of streams. Since 5.0.
     *
     * @param streams where to begin in each stream; at least one
     * @return entries by stream; empty when there are none
     */
    public Command<Map<K, List<StreamEntry<K, V>>>> xread(Map<? extends K, ? extends StreamStart> streams) {
        return StreamArguments.streams(codecs.command(StreamSpecs.XREAD), streams)
                .returning(entries);
    }

    /**
     * {@code XREAD}: entries of streams, no more than a limit. Since 5.0.
     *
     * @param streams where to begin in each stream; at least one
     * @return entries by stream; empty when there are none
     */
    public Command<Map<K, List<StreamEntry<K, V>>>> xread(
            XReadArgs args, Map<? extends K, ? extends StreamStart> streams) {
        return StreamArguments.streams(codecs.command(StreamSpecs.XREAD).with(args), streams)
                .returning(entries);
    }

    /**
     * {@code XREAD … BLOCK}: entries of streams; waits for one. Since 5.0.
     *
     * @param streams where to begin in each stream; at least one
     * @return entries by stream; empty when the time is over
     */
    @NotQueued
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadBlocking(
            Duration timeout, Map<? extends K, ? extends StreamStart> streams) {
        return StreamArguments.streams(StreamArguments.block(codecs.command(StreamSpecs.XREAD), timeout), streams)
                .returning(entries);
    }

    /**
     * {@code XREAD … BLOCK}: entries of streams, no more than a limit; waits for one. Since 5.0.
     *
     * @param streams where to begin in each stream; at least one
     * @return entries by stream; empty when the time is over
     */
    @NotQueued
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadBlocking(
            Duration timeout, XReadArgs args, Map<? extends K, ? extends StreamStart> streams) {
        return StreamArguments.streams(
                        StreamArguments.block(codecs.command(StreamSpecs.XREAD).with(args), timeout), streams)
                .returning(entries);
    }

    /**
     * {@code XREADGROUP}: entries that no consumer of the group has got. Since 5.0.
     *
     * @param keys at least one
     * @return entries by stream; empty when there are none
     */
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadgroup(
            String group, String consumer, Collection<? extends K> keys) {
        return StreamArguments.newInStreams(group(group, consumer), keys).returning(entries);
    }

    /**
     * {@code XREADGROUP}: entries that no consumer of the group has got. Since 5.0.
     *
     * @param keys at least one
     * @return entries by stream; empty when there are none
     */
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadgroup(
            String group, String consumer, XReadGroupArgs args, Collection<? extends K> keys) {
        return StreamArguments.newInStreams(group(group, consumer).with(args), keys)
                .returning(entries);
    }

    /**
     * {@code XREADGROUP … BLOCK}: entries that no consumer of the group has got; waits for one. Since 5.0.
     *
     * @param keys at least one
     * @return entries by stream; empty when the time is over
     */
    @NotQueued
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadgroupBlocking(
            String group, String consumer, Duration timeout, Collection<? extends K> keys) {
        return StreamArguments.newInStreams(StreamArguments.block(group(group, consumer), timeout), keys)
                .returning(entries);
    }

    /**
     * {@code XREADGROUP … BLOCK}: entries that no consumer of the group has got; waits for one. Since 5.0.
     *
     * @param keys at least one
     * @return entries by stream; empty when the time is over
     */
    @NotQueued
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadgroupBlocking(
            String group, String consumer, Duration timeout, XReadGroupArgs args, Collection<? extends K> keys) {
        return StreamArguments.newInStreams(
                        StreamArguments.block(group(group, consumer).with(args), timeout), keys)
                .returning(entries);
    }

    /**
     * {@code XREADGROUP … CLAIM}: entries that others have got and not acknowledged for a time, then such that nobody has got.
     * Since 8.4.
     *
     * @param minIdle how long ago others must have got them
     * @param keys at least one
     * @return entries by stream; empty when there are none
     */
    public Command<Map<K, List<DeliveredEntry<K, V>>>> xreadgroupClaim(
            String group, String consumer, Duration minIdle, Collection<? extends K> keys) {
        return StreamArguments.newInStreams(claim(group(group, consumer), minIdle), keys)
                .returning(deliveredEntries);
    }

    /**
     * {@code XREADGROUP … CLAIM}: entries that others have got and not acknowledged for a time, then such that nobody has got.
     * Since 8.4.
     *
     * @param minIdle how long ago others must have got them
     * @param keys at least one
     * @return entries by stream; empty when there are none
     */
    public Command<Map<K, List<DeliveredEntry<K, V>>>> xreadgroupClaim(
            String group, String consumer, Duration minIdle, XReadGroupArgs args, Collection<? extends K> keys) {
        return StreamArguments.newInStreams(
                        claim(group(group, consumer), minIdle).with(args), keys)
                .returning(deliveredEntries);
    }

    /**
     * {@code XREADGROUP … BLOCK … CLAIM}: entries that others have got and not acknowledged for a time, then such that nobody has
     * got; waits for one. Since 8.4.
     *
     * @param minIdle how long ago others must have got them
     * @param keys at least one
     * @return entries by stream; empty when the time is over
     */
    @NotQueued
    public Command<Map<K, List<DeliveredEntry<K, V>>>> xreadgroupClaimBlocking(
            String group, String consumer, Duration timeout, Duration minIdle, Collection<? extends K> keys) {
        CommandBuilder<K, V> command = StreamArguments.block(group(group, consumer), timeout);
        return StreamArguments.newInStreams(claim(command, minIdle), keys).returning(deliveredEntries);
    }

    private static <K, V> CommandBuilder<K, V> claim(CommandBuilder<K, V> command, Duration minIdle) {
        return command.token("CLAIM").number(Arguments.millis(StreamSpecs.XREADGROUP, "minIdle", minIdle));
    }

    /**
     * {@code XREADGROUP} with ids: entries that the consumer has got and not acknowledged. Since 5.0. Running it twice is
     * harmless.
     *
     * @param after the id after which to begin in each stream; at least one
     * @return entries by stream, all streams; of entries that were deleted meanwhile, the id only
     */
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadgroupPending(
            String group, String consumer, Map<? extends K, StreamId> after) {
        return StreamArguments.streams(group(group, consumer), after)
                .idempotent(true)
                .returning(entries);
    }

    /**
     * {@code XREADGROUP} with ids: entries that the consumer has got and not acknowledged, no more than a limit. Since 5.0.
     * Running it twice is harmless.
     *
     * @param after the id after which to begin in each stream; at least one
     * @return entries by stream, all streams; of entries that were deleted meanwhile, the id only
     */
    public Command<Map<K, List<StreamEntry<K, V>>>> xreadgroupPending(
            String group, String consumer, XReadArgs args, Map<? extends K, StreamId> after) {
        return StreamArguments.streams(group(group, consumer).with(args), after)
                .idempotent(true)
                .returning(entries);
    }

    private CommandBuilder<K, V> group(String group, String consumer) {
        return codecs.command(StreamSpecs.XREADGROUP)
                .token("GROUP")
                .token(group)
                .token(consumer);
    }
}
