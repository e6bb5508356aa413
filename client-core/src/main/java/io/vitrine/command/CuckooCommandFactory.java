package io.vitrine.command;

import io.vitrine.args.probabilistic.CuckooInfo;
import io.vitrine.args.probabilistic.CuckooInsertArgs;
import io.vitrine.args.probabilistic.CuckooInsertResult;
import io.vitrine.args.probabilistic.CuckooReserveArgs;
import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuckoo filters: like Bloom filters, with items that can be deleted again. Since 1.0 of the module Bloom; part of Redis since 8.0.
 *
 * @param <K> the type of keys
 * @param <V> the type of items
 */
@SuppressWarnings("varargs") // arrays are only read
public final class CuckooCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public CuckooCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code CF.ADD}: adds an item, also one that is there; makes the filter if need be.
     *
     * @return true; a filter that is full is an error
     */
    public Command<Boolean> cfAdd(K key, V item) {
        return codecs.command(CuckooSpecs.CF_ADD).key(key).value(item).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code CF.ADDNX}: adds an item unless it may be there; makes the filter if need be. A filter that is full is an error.
     *
     * @return whether it was added
     */
    public Command<Boolean> cfAddnx(K key, V item) {
        return codecs.command(CuckooSpecs.CF_ADDNX).key(key).value(item).returning(Decoders.BOOLEAN);
    }

    /** {@code CF.COMPACT}: moves items from younger sub-filters to older ones, where room was made by deleting. */
    public Command<@Nullable Void> cfCompact(K key) {
        return codecs.command(CuckooSpecs.CF_COMPACT).key(key).returningNothing();
    }

    /** {@code CF.COUNT}: how often an item may be in the filter: at least as often as it is; 0 when there is no such key. */
    public Command<Long> cfCount(K key, V item) {
        return codecs.command(CuckooSpecs.CF_COUNT).key(key).value(item).returning(Decoders.LONG);
    }

    /** {@code CF.DEBUG}: the filter as {@code name:value}, as the server words it. */
    public Command<String> cfDebug(K key) {
        return codecs.command(CuckooSpecs.CF_DEBUG).key(key).returning(Decoders.TEXT);
    }

    /**
     * {@code CF.DEL}: deletes an item once. To delete what was never added may delete another item in its place.
     *
     * @return whether it was there
     */
    public Command<Boolean> cfDel(K key, V item) {
        return codecs.command(CuckooSpecs.CF_DEL).key(key).value(item).returning(Decoders.BOOLEAN);
    }

    /** {@code CF.EXISTS}: whether an item may be in the filter; false is for sure. */
    public Command<Boolean> cfExists(K key, V item) {
        return codecs.command(CuckooSpecs.CF_EXISTS).key(key).value(item).returning(Decoders.BOOLEAN);
    }

    /** {@code CF.INFO}: how the filter stands. No such key is an error. */
    public Command<CuckooInfo> cfInfo(K key) {
        return codecs.command(CuckooSpecs.CF_INFO).key(key).returning(ProbabilisticReplies.CUCKOO_INFO);
    }

    /**
     * {@code CF.INSERT}: adds items, also those that are there; makes the filter if need be.
     *
     * @return what was done with each item, in their order
     */
    public Command<List<CuckooInsertResult>> cfInsert(K key, Collection<? extends V> items) {
        return items(codecs.command(CuckooSpecs.CF_INSERT).key(key), items).returning(ProbabilisticReplies.INSERTED);
    }

    /**
     * {@code CF.INSERT} with options: adds items, also those that are there.
     *
     * @return what was done with each item, in their order
     */
    public Command<List<CuckooInsertResult>> cfInsert(K key, CuckooInsertArgs args, Collection<? extends V> items) {
        return items(codecs.command(CuckooSpecs.CF_INSERT).key(key).with(args), items)
                .returning(ProbabilisticReplies.INSERTED);
    }

    /**
     * {@code CF.INSERTNX}: adds items unless they may be there; makes the filter if need be.
     *
     * @return what was done with each item, in their order
     */
    public Command<List<CuckooInsertResult>> cfInsertnx(K key, Collection<? extends V> items) {
        return items(codecs.command(CuckooSpecs.CF_INSERTNX).key(key), items)
                .returning(ProbabilisticReplies.INSERTED_NEW);
    }

    /**
     * {@code CF.INSERTNX} with options: adds items unless they may be there.
     *
     * @return what was done with each item, in their order
     */
    public Command<List<CuckooInsertResult>> cfInsertnx(K key, CuckooInsertArgs args, Collection<? extends V> items) {
        return items(codecs.command(CuckooSpecs.CF_INSERTNX).key(key).with(args), items)
                .returning(ProbabilisticReplies.INSERTED_NEW);
    }

    private CommandBuilder<K, V> items(CommandBuilder<K, V> command, Collection<? extends V> items) {
        return command.token("ITEMS").values(items);
    }

    /**
     * {@code CF.LOADCHUNK}: loads a part of a dumped filter. The parts are loaded in the order they were dumped, into a key that does
     * not exist.
     *
     * @param chunk not the end of a dump
     */
    public Command<@Nullable Void> cfLoadchunk(K key, DumpChunk chunk) {
        return FilterChunks.load(codecs.command(CuckooSpecs.CF_LOADCHUNK).key(key), chunk);
    }

    /**
     * {@code CF.MEXISTS}: whether items may be in the filter; false is for sure.
     *
     * @return one for each item, in their order
     */
    @SafeVarargs
    public final Command<List<Boolean>> cfMexists(K key, V... items) {
        return cfMexists(key, Arguments.list(CuckooSpecs.CF_MEXISTS, "items", items));
    }

    /**
     * {@code CF.MEXISTS}: whether items may be in the filter; false is for sure.
     *
     * @return one for each item, in their order
     */
    public Command<List<Boolean>> cfMexists(K key, Collection<? extends V> items) {
        return codecs.command(CuckooSpecs.CF_MEXISTS).key(key).values(items).returning(Decoders.BOOLEANS);
    }

    /**
     * {@code CF.RESERVE}: makes an empty filter. A key that exists is an error.
     *
     * @param capacity how many items it is for; positive, and room for two buckets at least
     */
    public Command<@Nullable Void> cfReserve(K key, long capacity) {
        return reserve(key, capacity).returningNothing();
    }

    /**
     * {@code CF.RESERVE} with options: makes an empty filter. A key that exists is an error.
     *
     * @param capacity how many items it is for; positive, and room for two buckets at least
     */
    public Command<@Nullable Void> cfReserve(K key, long capacity, CuckooReserveArgs args) {
        return reserve(key, capacity).with(args).returningNothing();
    }

    private CommandBuilder<K, V> reserve(K key, long capacity) {
        return codecs.command(CuckooSpecs.CF_RESERVE)
                .key(key)
                .number(Arguments.positive(CuckooSpecs.CF_RESERVE, "the capacity", capacity));
    }

    /**
     * {@code CF.SCANDUMP}: the next part of a filter.
     *
     * @param iterator {@link DumpIterator#START}, then that of the last part
     */
    public Command<DumpChunk> cfScandump(K key, DumpIterator iterator) {
        return FilterChunks.dump(codecs.command(CuckooSpecs.CF_SCANDUMP).key(key), iterator);
    }
}
