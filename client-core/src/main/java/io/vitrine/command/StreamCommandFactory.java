package io.vitrine.command;

import io.vitrine.args.ReferencePolicy;
import io.vitrine.args.StreamDeletion;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamRange;
import io.vitrine.args.StreamTrim;
import io.vitrine.args.XAddArgs;
import io.vitrine.args.XCfgSetArgs;
import io.vitrine.args.XSetIdArgs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Streams: entries that are added, looked up and deleted.
 *
 * @param <K> the type of keys and fields
 * @param <V> the type of values
 */
public final class StreamCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<StreamEntry<K, V>>> entries;

    public StreamCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.entries = Decoders.list(StreamReplies.entry(keyCodec, valueCodec));
    }

    /**
     * {@code XADD}: adds an entry, of which Redis makes the id. Since 5.0.
     *
     * @param fields at least one
     * @return the id
     */
    public Command<StreamId> xadd(K key, Map<? extends K, ? extends V> fields) {
        return codecs.command(StreamSpecs.XADD)
                .key(key)
                .token("*")
                .fieldsAndValues(fields)
                .returning(StreamReplies.ID);
    }

    /**
     * {@code XADD}: adds an entry. Since 5.0.
     *
     * @param fields at least one
     * @return the id, or null when there is no stream and none is to be made
     */
    public Command<@Nullable StreamId> xadd(K key, XAddArgs args, Map<? extends K, ? extends V> fields) {
        return codecs.command(StreamSpecs.XADD)
                .key(key)
                .with(args)
                .fieldsAndValues(fields)
                .idempotent(args.isIdempotent())
                .returning(StreamReplies.ID_OR_NULL);
    }

    /** {@code XCFGSET}: sets how a stream remembers entries that must be added once only. Since 8.6. */
    public Command<@Nullable Void> xcfgset(K key, XCfgSetArgs args) {
        return codecs.command(StreamSpecs.XCFGSET).key(key).with(args).returningNothing();
    }

    /**
     * {@code XDEL}: deletes entries. Since 5.0.
     *
     * @return how many there were
     */
    public Command<Long> xdel(K key, StreamId... ids) {
        return xdel(key, Arguments.list(StreamSpecs.XDEL, "ids", ids));
    }

    /**
     * {@code XDEL}: deletes entries. Since 5.0.
     *
     * @return how many there were
     */
    public Command<Long> xdel(K key, Collection<StreamId> ids) {
        return StreamArguments.ids(codecs.command(StreamSpecs.XDEL).key(key), ids)
                .returning(Decoders.LONG);
    }

    /**
     * {@code XDELEX}: deletes entries, minding what groups have not acknowledged. Since 8.2.
     *
     * @return what became of each entry, in the order of the ids
     */
    public Command<List<StreamDeletion>> xdelex(K key, ReferencePolicy references, Collection<StreamId> ids) {
        return StreamArguments.countedIds(
                        codecs.command(StreamSpecs.XDELEX).key(key).token(references), ids)
                .returning(StreamReplies.DELETIONS);
    }

    /**
     * {@code XIDMPRECORD}: writes down that an entry was added by a producer, which restores what {@code XADD} with {@code IDMP}
     * remembers. Since 8.6.2.
     *
     * @param producer who added it
     * @param number what the producer calls the entry
     */
    public Command<@Nullable Void> xidmprecord(K key, String producer, String number, StreamId id) {
        return codecs.command(StreamSpecs.XIDMPRECORD)
                .key(key)
                .token(producer)
                .token(number)
                .with(id)
                .returningNothing();
    }

    /** {@code XLEN}: the number of entries. Since 5.0. */
    public Command<Long> xlen(K key) {
        return codecs.command(StreamSpecs.XLEN).key(key).returning(Decoders.LONG);
    }

    /** {@code XRANGE}: entries of a range, the oldest first. Since 5.0. */
    public Command<List<StreamEntry<K, V>>> xrange(K key, StreamRange range) {
        return codecs.command(StreamSpecs.XRANGE).key(key).with(range).returning(entries);
    }

    /**
     * {@code XRANGE … COUNT}: entries of a range, the oldest first. Since 5.0.
     *
     * @param count how many at most, not negative
     */
    public Command<List<StreamEntry<K, V>>> xrange(K key, StreamRange range, long count) {
        return codecs.command(StreamSpecs.XRANGE)
                .key(key)
                .with(range)
                .token("COUNT")
                .number(Arguments.notNegative(StreamSpecs.XRANGE, "count", count))
                .returning(entries);
    }

    /** {@code XREVRANGE}: entries of a range, the newest first. Since 5.0. */
    public Command<List<StreamEntry<K, V>>> xrevrange(K key, StreamRange range) {
        return reversed(key, range).returning(entries);
    }

    /**
     * {@code XREVRANGE … COUNT}: entries of a range, the newest first. Since 5.0.
     *
     * @param count how many at most, not negative
     */
    public Command<List<StreamEntry<K, V>>> xrevrange(K key, StreamRange range, long count) {
        return reversed(key, range)
                .token("COUNT")
                .number(Arguments.notNegative(StreamSpecs.XREVRANGE, "count", count))
                .returning(entries);
    }

    private CommandBuilder<K, V> reversed(K key, StreamRange range) {
        Arguments.notNull(StreamSpecs.XREVRANGE, "range", range);
        return codecs.command(StreamSpecs.XREVRANGE).key(key).token(range.max()).token(range.min());
    }

    /** {@code XSETID}: sets the greatest id there ever was. Since 5.0. */
    public Command<@Nullable Void> xsetid(K key, StreamId lastId) {
        return codecs.command(StreamSpecs.XSETID).key(key).with(lastId).returningNothing();
    }

    /** {@code XSETID}: sets the greatest id there ever was, and more. Since 7.0. */
    public Command<@Nullable Void> xsetid(K key, StreamId lastId, XSetIdArgs args) {
        return codecs.command(StreamSpecs.XSETID)
                .key(key)
                .with(lastId)
                .with(args)
                .returningNothing();
    }

    /**
     * {@code XTRIM}: deletes the oldest entries. Since 5.0.
     *
     * @return how many
     */
    public Command<Long> xtrim(K key, StreamTrim trim) {
        return codecs.command(StreamSpecs.XTRIM).key(key).with(trim).returning(Decoders.LONG);
    }

    /**
     * {@code XTRIM}: deletes the oldest entries, minding what groups have not acknowledged. Since 8.2.
     *
     * @return how many
     */
    public Command<Long> xtrim(K key, StreamTrim trim, ReferencePolicy references) {
        return codecs.command(StreamSpecs.XTRIM)
                .key(key)
                .with(trim)
                .token(references)
                .returning(Decoders.LONG);
    }
}
