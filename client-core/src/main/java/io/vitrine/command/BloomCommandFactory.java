package io.vitrine.command;

import io.vitrine.args.probabilistic.BloomFigure;
import io.vitrine.args.probabilistic.BloomInfo;
import io.vitrine.args.probabilistic.BloomInsertArgs;
import io.vitrine.args.probabilistic.BloomScaling;
import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bloom filters: sets that tell for sure what is not in them, and of what is in them only that it may be. Since 1.0 of the module
 * Bloom, unless said otherwise; part of Redis since 8.0.
 *
 * @param <K> the type of keys
 * @param <V> the type of items
 */
@SuppressWarnings("varargs") // arrays are only read
public final class BloomCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public BloomCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code BF.ADD}: adds an item; makes the filter if need be.
     *
     * @return whether the item is new; false when it may have been there
     */
    public Command<Boolean> bfAdd(K key, V item) {
        return codecs.command(BloomSpecs.BF_ADD).key(key).value(item).returning(Decoders.BOOLEAN);
    }

    /** {@code BF.CARD}: how many items were added and taken for new; 0 when there is no such key. Since 2.4.4. */
    public Command<Long> bfCard(K key) {
        return codecs.command(BloomSpecs.BF_CARD).key(key).returning(Decoders.LONG);
    }

    /** {@code BF.DEBUG}: the filter and its sub-filters, a line of {@code name:value} each, as the server words it. */
    public Command<List<String>> bfDebug(K key) {
        return codecs.command(BloomSpecs.BF_DEBUG).key(key).returning(Decoders.TEXTS);
    }

    /** {@code BF.EXISTS}: whether an item may be in the filter; false is for sure. */
    public Command<Boolean> bfExists(K key, V item) {
        return codecs.command(BloomSpecs.BF_EXISTS).key(key).value(item).returning(Decoders.BOOLEAN);
    }

    /** {@code BF.INFO}: how the filter stands. No such key is an error. */
    public Command<BloomInfo> bfInfo(K key) {
        return codecs.command(BloomSpecs.BF_INFO).key(key).returning(ProbabilisticReplies.BLOOM_INFO);
    }

    /**
     * {@code BF.INFO} with the name of a figure: that figure alone. No such key is an error.
     *
     * @return null for {@link BloomFigure#EXPANSION} of a filter that does not grow
     */
    public Command<@Nullable Long> bfInfo(K key, BloomFigure figure) {
        return codecs.command(BloomSpecs.BF_INFO).key(key).token(figure).returning(ProbabilisticReplies.BLOOM_FIGURE);
    }

    /**
     * {@code BF.INSERT}: adds items; makes the filter if need be. A filter that is full and does not grow is a {@link
     * io.vitrine.RedisServerException}, and the items before the first that found no room have been added.
     *
     * @return for each item, in their order, whether it is new
     */
    public Command<List<Boolean>> bfInsert(K key, Collection<? extends V> items) {
        return codecs.command(BloomSpecs.BF_INSERT)
                .key(key)
                .token("ITEMS")
                .values(items)
                .returning(Decoders.BOOLEANS);
    }

    /**
     * {@code BF.INSERT} with options: adds items. A filter that is full and does not grow is a {@link
     * io.vitrine.RedisServerException}, and the items before the first that found no room have been added.
     *
     * @return for each item, in their order, whether it is new
     */
    public Command<List<Boolean>> bfInsert(K key, BloomInsertArgs args, Collection<? extends V> items) {
        return codecs.command(BloomSpecs.BF_INSERT)
                .key(key)
                .with(args)
                .token("ITEMS")
                .values(items)
                .returning(Decoders.BOOLEANS);
    }

    /**
     * {@code BF.LOADCHUNK}: loads a part of a dumped filter. The parts are loaded in the order they were dumped, into a key that does
     * not exist.
     *
     * @param chunk not the end of a dump
     */
    public Command<@Nullable Void> bfLoadchunk(K key, DumpChunk chunk) {
        return FilterChunks.load(codecs.command(BloomSpecs.BF_LOADCHUNK).key(key), chunk);
    }

    /**
     * {@code BF.MADD}: adds items; makes the filter if need be. A filter that is full and does not grow is a {@link
     * io.vitrine.RedisServerException}, and the items before the first that found no room have been added.
     *
     * @return for each item, in their order, whether it is new
     */
    @SafeVarargs
    public final Command<List<Boolean>> bfMadd(K key, V... items) {
        return bfMadd(key, Arguments.list(BloomSpecs.BF_MADD, "items", items));
    }

    /**
     * {@code BF.MADD}: adds items; makes the filter if need be. A filter that is full and does not grow is a {@link
     * io.vitrine.RedisServerException}, and the items before the first that found no room have been added.
     *
     * @return for each item, in their order, whether it is new
     */
    public Command<List<Boolean>> bfMadd(K key, Collection<? extends V> items) {
        return codecs.command(BloomSpecs.BF_MADD).key(key).values(items).returning(Decoders.BOOLEANS);
    }

    /**
     * {@code BF.MEXISTS}: whether items may be in the filter; false is for sure.
     *
     * @return one for each item, in their order
     */
    @SafeVarargs
    public final Command<List<Boolean>> bfMexists(K key, V... items) {
        return bfMexists(key, Arguments.list(BloomSpecs.BF_MEXISTS, "items", items));
    }

    /**
     * {@code BF.MEXISTS}: whether items may be in the filter; false is for sure.
     *
     * @return one for each item, in their order
     */
    public Command<List<Boolean>> bfMexists(K key, Collection<? extends V> items) {
        return codecs.command(BloomSpecs.BF_MEXISTS).key(key).values(items).returning(Decoders.BOOLEANS);
    }

    /**
     * {@code BF.RESERVE}: makes an empty filter that grows when it is full. A key that exists is an error.
     *
     * @param errorRate how often it takes an item for another; above 0 and below 1
     * @param capacity how many items it is for; positive
     */
    public Command<@Nullable Void> bfReserve(K key, double errorRate, long capacity) {
        return reserve(key, errorRate, capacity).returningNothing();
    }

    /**
     * {@code BF.RESERVE}: makes an empty filter. A key that exists is an error.
     *
     * @param errorRate how often it takes an item for another; above 0 and below 1
     * @param capacity how many items it is for; positive
     * @param scaling what it does when it is full
     */
    public Command<@Nullable Void> bfReserve(K key, double errorRate, long capacity, BloomScaling scaling) {
        return reserve(key, errorRate, capacity).with(scaling).returningNothing();
    }

    private CommandBuilder<K, V> reserve(K key, double errorRate, long capacity) {
        return codecs.command(BloomSpecs.BF_RESERVE)
                .key(key)
                .decimal(Arguments.rate(BloomSpecs.BF_RESERVE, "the error rate", errorRate))
                .number(Arguments.positive(BloomSpecs.BF_RESERVE, "the capacity", capacity));
    }

    /**
     * {@code BF.SCANDUMP}: the next part of a filter.
     *
     * @param iterator {@link DumpIterator#START}, then that of the last part
     */
    public Command<DumpChunk> bfScandump(K key, DumpIterator iterator) {
        return FilterChunks.dump(codecs.command(BloomSpecs.BF_SCANDUMP).key(key), iterator);
    }
}
