package io.vitrine.command;

import io.vitrine.args.ClaimPage;
import io.vitrine.args.NackMode;
import io.vitrine.args.PendingEntry;
import io.vitrine.args.PendingSummary;
import io.vitrine.args.ReferencePolicy;
import io.vitrine.args.StreamConsumer;
import io.vitrine.args.StreamDeletion;
import io.vitrine.args.StreamDetails;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamGroup;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamInfo;
import io.vitrine.args.StreamStart;
import io.vitrine.args.XClaimArgs;
import io.vitrine.args.XGroupCreateArgs;
import io.vitrine.args.XNackArgs;
import io.vitrine.args.XPendingArgs;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups that read streams: their consumers, and entries that are delivered and not acknowledged.
 *
 * @param <K> the type of keys and fields
 * @param <V> the type of values
 */
public final class StreamGroupCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<StreamEntry<K, V>>> claimed;
    private final Decoder<ClaimPage<StreamEntry<K, V>>> claimPage;
    private final Decoder<StreamInfo<K, V>> info;
    private final Decoder<StreamDetails<K, V>> details;

    public StreamGroupCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.claimed = StreamReplies.claimed(StreamReplies.entry(keyCodec, valueCodec));
        this.claimPage = StreamReplies.claimPage(claimed);
        this.info = StreamInfoReplies.info(keyCodec, valueCodec);
        this.details = StreamInfoReplies.details(keyCodec, valueCodec);
    }

    /**
     * {@code XACK}: says that entries are done. Since 5.0.
     *
     * @return how many were pending
     */
    public Command<Long> xack(K key, String group, StreamId... ids) {
        return xack(key, group, Arguments.list(StreamSpecs.XACK, "ids", ids));
    }

    /**
     * {@code XACK}: says that entries are done. Since 5.0.
     *
     * @return how many were pending
     */
    public Command<Long> xack(K key, String group, Collection<StreamId> ids) {
        return StreamArguments.ids(codecs.command(StreamSpecs.XACK).key(key).token(group), ids)
                .returning(Decoders.LONG);
    }

    /**
     * {@code XACKDEL}: says that entries are done, and deletes them. Since 8.2.
     *
     * @return what became of each entry, in the order of the ids
     */
    public Command<List<StreamDeletion>> xackdel(
            K key, String group, ReferencePolicy references, Collection<StreamId> ids) {
        CommandBuilder<K, V> command =
                codecs.command(StreamSpecs.XACKDEL).key(key).token(group).token(references);
        return StreamArguments.countedIds(command, ids).returning(StreamReplies.DELETIONS);
    }

    /**
     * {@code XAUTOCLAIM}: takes over entries that others have had for a time. Since 6.2.
     *
     * @param minIdle how long ago they must have been delivered
     * @param start where to begin: {@link StreamId#ZERO}, then {@link ClaimPage#next()}
     */
    public Command<ClaimPage<StreamEntry<K, V>>> xautoclaim(
            K key, String group, String consumer, Duration minIdle, StreamId start) {
        return autoclaim(key, group, consumer, minIdle).with(start).returning(claimPage);
    }

    /**
     * {@code XAUTOCLAIM … COUNT}: takes over entries that others have had for a time. Since 6.2.
     *
     * @param minIdle how long ago they must have been delivered
     * @param start where to begin: {@link StreamId#ZERO}, then {@link ClaimPage#next()}
     * @param count how many at most, positive
     */
    public Command<ClaimPage<StreamEntry<K, V>>> xautoclaim(
            K key, String group, String consumer, Duration minIdle, StreamId start, long count) {
        return counted(autoclaim(key, group, consumer, minIdle).with(start), count)
                .returning(claimPage);
    }

    /**
     * {@code XAUTOCLAIM … JUSTID}: takes over entries that others have had for a time, without counting it as a delivery. Since
     * 6.2.
     *
     * @param minIdle how long ago they must have been delivered
     * @param start where to begin: {@link StreamId#ZERO}, then {@link ClaimPage#next()}
     * @param count how many at most, positive
     * @return their ids
     */
    public Command<ClaimPage<StreamId>> xautoclaimJustid(
            K key, String group, String consumer, Duration minIdle, StreamId start, long count) {
        return counted(autoclaim(key, group, consumer, minIdle).with(start), count)
                .token("JUSTID")
                .returning(StreamReplies.PAGE_OF_IDS);
    }

    private CommandBuilder<K, V> autoclaim(K key, String group, String consumer, Duration minIdle) {
        return codecs.command(StreamSpecs.XAUTOCLAIM)
                .key(key)
                .token(group)
                .token(consumer)
                .number(Arguments.millis(StreamSpecs.XAUTOCLAIM, "minIdle", minIdle));
    }

    private static <K, V> CommandBuilder<K, V> counted(CommandBuilder<K, V> command, long count) {
        return command.token("COUNT").number(Arguments.positive(StreamSpecs.XAUTOCLAIM, "count", count));
    }

    /**
     * {@code XCLAIM}: takes over entries that others have had for a time. Since 5.0.
     *
     * @param minIdle how long ago they must have been delivered
     * @return those that were taken over
     */
    public Command<List<StreamEntry<K, V>>> xclaim(
            K key, String group, String consumer, Duration minIdle, Collection<StreamId> ids) {
        return claim(key, group, consumer, minIdle, ids).returning(claimed);
    }

    /**
     * {@code XCLAIM}: takes over entries that others have had for a time. Since 5.0.
     *
     * @param minIdle how long ago they must have been delivered
     * @return those that were taken over
     */
    public Command<List<StreamEntry<K, V>>> xclaim(
            K key, String group, String consumer, Duration minIdle, Collection<StreamId> ids, XClaimArgs args) {
        return claim(key, group, consumer, minIdle, ids).with(args).returning(claimed);
    }

    /**
     * {@code XCLAIM … JUSTID}: takes over entries that others have had for a time, without counting it as a delivery. Since 5.0.
     *
     * @param minIdle how long ago they must have been delivered
     * @return the ids of those that were taken over
     */
    public Command<List<StreamId>> xclaimJustid(
            K key, String group, String consumer, Duration minIdle, Collection<StreamId> ids) {
        return claim(key, group, consumer, minIdle, ids).token("JUSTID").returning(StreamReplies.IDS);
    }

    /**
     * {@code XCLAIM … JUSTID}: takes over entries that others have had for a time, without counting it as a delivery. Since 5.0.
     *
     * @param minIdle how long ago they must have been delivered
     * @return the ids of those that were taken over
     */
    public Command<List<StreamId>> xclaimJustid(
            K key, String group, String consumer, Duration minIdle, Collection<StreamId> ids, XClaimArgs args) {
        return claim(key, group, consumer, minIdle, ids)
                .with(args)
                .token("JUSTID")
                .returning(StreamReplies.IDS);
    }

    private CommandBuilder<K, V> claim(
            K key, String group, String consumer, Duration minIdle, Collection<StreamId> ids) {
        CommandBuilder<K, V> command = codecs.command(StreamSpecs.XCLAIM)
                .key(key)
                .token(group)
                .token(consumer)
                .number(Arguments.millis(StreamSpecs.XCLAIM, "minIdle", minIdle));
        return StreamArguments.ids(command, ids);
    }

    /** {@code XGROUP CREATE}: makes a group. Since 5.0. An error when the stream does not exist or the group does. */
    public Command<@Nullable Void> xgroupCreate(K key, String group, StreamStart.Offset start) {
        return codecs.command(StreamSpecs.XGROUP_CREATE)
                .key(key)
                .token(group)
                .with(start)
                .returningNothing();
    }

    /** {@code XGROUP CREATE}: makes a group, and the stream if need be. Since 5.0. An error when the group exists. */
    public Command<@Nullable Void> xgroupCreate(K key, String group, StreamStart.Offset start, XGroupCreateArgs args) {
        return codecs.command(StreamSpecs.XGROUP_CREATE)
                .key(key)
                .token(group)
                .with(start)
                .with(args)
                .returningNothing();
    }

    /**
     * {@code XGROUP CREATECONSUMER}: makes a consumer. Since 6.2.
     *
     * @return whether it is new
     */
    public Command<Boolean> xgroupCreateconsumer(K key, String group, String consumer) {
        return codecs.command(StreamSpecs.XGROUP_CREATECONSUMER)
                .key(key)
                .token(group)
                .token(consumer)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code XGROUP DELCONSUMER}: deletes a consumer; what it has not acknowledged is forgotten. Since 5.0.
     *
     * @return how many entries it had not acknowledged
     */
    public Command<Long> xgroupDelconsumer(K key, String group, String consumer) {
        return codecs.command(StreamSpecs.XGROUP_DELCONSUMER)
                .key(key)
                .token(group)
                .token(consumer)
                .returning(Decoders.LONG);
    }

    /**
     * {@code XGROUP DESTROY}: deletes a group with its consumers. Since 5.0.
     *
     * @return whether there was one
     */
    public Command<Boolean> xgroupDestroy(K key, String group) {
        return codecs.command(StreamSpecs.XGROUP_DESTROY).key(key).token(group).returning(Decoders.BOOLEAN);
    }

    /** {@code XGROUP SETID}: sets which entry a group gets next. Since 5.0. */
    public Command<@Nullable Void> xgroupSetid(K key, String group, StreamStart.Offset start) {
        return codecs.command(StreamSpecs.XGROUP_SETID)
                .key(key)
                .token(group)
                .with(start)
                .returningNothing();
    }

    /**
     * {@code XGROUP SETID … ENTRIESREAD}: sets which entry a group gets next, and how many it has read. Since 7.0.
     *
     * @param entriesRead not negative
     */
    public Command<@Nullable Void> xgroupSetid(K key, String group, StreamStart.Offset start, long entriesRead) {
        return codecs.command(StreamSpecs.XGROUP_SETID)
                .key(key)
                .token(group)
                .with(start)
                .token("ENTRIESREAD")
                .number(Arguments.notNegative(StreamSpecs.XGROUP_SETID, "entriesRead", entriesRead))
                .returningNothing();
    }

    /** {@code XINFO CONSUMERS}: the consumers of a group. Since 5.0. An error when there is no such group. */
    public Command<List<StreamConsumer>> xinfoConsumers(K key, String group) {
        return codecs.command(StreamSpecs.XINFO_CONSUMERS).key(key).token(group).returning(StreamInfoReplies.CONSUMERS);
    }

    /** {@code XINFO GROUPS}: the groups of a stream. Since 5.0. An error when there is no such stream. */
    public Command<List<StreamGroup>> xinfoGroups(K key) {
        return codecs.command(StreamSpecs.XINFO_GROUPS).key(key).returning(StreamInfoReplies.GROUPS);
    }

    /** {@code XINFO STREAM}: figures of a stream. Since 5.0. An error when there is no such stream. */
    public Command<StreamInfo<K, V>> xinfoStream(K key) {
        return codecs.command(StreamSpecs.XINFO_STREAM).key(key).returning(info);
    }

    /**
     * {@code XINFO STREAM … FULL}: all of a stream. Since 6.0. An error when there is no such stream.
     *
     * @param count how many entries, and pending ones of each group and consumer, at most; not negative, 0 for all
     */
    public Command<StreamDetails<K, V>> xinfoStreamFull(K key, long count) {
        return codecs.command(StreamSpecs.XINFO_STREAM)
                .key(key)
                .token("FULL")
                .token("COUNT")
                .number(Arguments.notNegative(StreamSpecs.XINFO_STREAM, "count", count))
                .returning(details);
    }

    /**
     * {@code XNACK}: gives entries back for others to get. Since 8.8.
     *
     * @return how many were pending
     */
    public Command<Long> xnack(K key, String group, NackMode mode, Collection<StreamId> ids) {
        return nack(key, group, mode, ids).returning(Decoders.LONG);
    }

    /**
     * {@code XNACK}: gives entries back for others to get. Since 8.8.
     *
     * @return how many were pending
     */
    public Command<Long> xnack(K key, String group, NackMode mode, Collection<StreamId> ids, XNackArgs args) {
        return nack(key, group, mode, ids).with(args).returning(Decoders.LONG);
    }

    private CommandBuilder<K, V> nack(K key, String group, NackMode mode, Collection<StreamId> ids) {
        return StreamArguments.countedIds(
                codecs.command(StreamSpecs.XNACK).key(key).token(group).token(mode), ids);
    }

    /** {@code XPENDING}: how many entries of a group are not acknowledged. Since 5.0. An error when there is no such group. */
    public Command<PendingSummary> xpending(K key, String group) {
        return codecs.command(StreamSpecs.XPENDING).key(key).token(group).returning(StreamReplies.PENDING_SUMMARY);
    }

    /** {@code XPENDING}: entries of a group that are not acknowledged. Since 5.0. An error when there is no such group. */
    public Command<List<PendingEntry>> xpending(K key, String group, XPendingArgs args) {
        return codecs.command(StreamSpecs.XPENDING)
                .key(key)
                .token(group)
                .with(args)
                .returning(StreamReplies.PENDING_ENTRIES);
    }
}
