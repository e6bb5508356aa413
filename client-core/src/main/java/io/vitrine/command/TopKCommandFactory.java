package io.vitrine.command;

import io.vitrine.args.probabilistic.CountedItem;
import io.vitrine.args.probabilistic.TopKDimensions;
import io.vitrine.args.probabilistic.TopKInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Top-K sketches: the items that were seen most often, about. Since 2.0 of the module Bloom; part of Redis since 8.0.
 *
 * @param <K> the type of keys
 * @param <V> the type of items
 */
@SuppressWarnings("varargs") // arrays are only read
public final class TopKCommandFactory<K, V> {

    /** The server takes no more at once. */
    private static final long LARGEST_INCREMENT = 100_000;

    private final Codecs<K, V> codecs;
    private final Decoder<List<V>> listed;
    private final Decoder<List<CountedItem<V>>> counted;

    public TopKCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.listed = ProbabilisticReplies.listed(valueCodec);
        this.counted = ProbabilisticReplies.counted(valueCodec);
    }

    /**
     * {@code TOPK.ADD}: counts items, each once.
     *
     * @return for each item, in their order, the one that it drove from the list; null for none
     */
    @SafeVarargs
    public final Command<List<@Nullable V>> topkAdd(K key, V... items) {
        return topkAdd(key, Arguments.list(TopKSpecs.TOPK_ADD, "items", items));
    }

    /**
     * {@code TOPK.ADD}: counts items, each once.
     *
     * @return for each item, in their order, the one that it drove from the list; null for none
     */
    public Command<List<@Nullable V>> topkAdd(K key, Collection<? extends V> items) {
        return codecs.command(TopKSpecs.TOPK_ADD).key(key).values(items).returning(codecs.valuesOrNulls);
    }

    /**
     * {@code TOPK.COUNT}: how often items were seen, about. Redis recommends {@link #topkListWithCount TOPK.LIST} since 2.4 of the
     * module.
     *
     * @return one for each item, in their order
     */
    public Command<List<Long>> topkCount(K key, Collection<? extends V> items) {
        return codecs.command(TopKSpecs.TOPK_COUNT).key(key).values(items).returning(Decoders.LONGS);
    }

    /**
     * {@code TOPK.INCRBY}: counts items, each more than once.
     *
     * @param increments by item; from 1 to 100,000
     * @return for each item, in the order of the map, the one that it drove from the list; null for none
     */
    public Command<List<@Nullable V>> topkIncrby(K key, Map<? extends V, Long> increments) {
        CommandBuilder<K, V> command = codecs.command(TopKSpecs.TOPK_INCRBY).key(key);
        Arguments.notNull(TopKSpecs.TOPK_INCRBY, "increments", increments)
                .forEach((item, increment) -> command.value(item).number(increment(increment)));
        return command.returning(codecs.valuesOrNulls);
    }

    private static long increment(Long increment) {
        long number = Arguments.notNull(TopKSpecs.TOPK_INCRBY, "an increment", increment);
        if (number < 1 || number > LARGEST_INCREMENT) {
            throw new IllegalArgumentException(
                    "TOPK.INCRBY: an increment is " + number + "; must be from 1 to " + LARGEST_INCREMENT);
        }
        return number;
    }

    /** {@code TOPK.INFO}: what the sketch is made of. No such key is an error. */
    public Command<TopKInfo> topkInfo(K key) {
        return codecs.command(TopKSpecs.TOPK_INFO).key(key).returning(ProbabilisticReplies.TOP_K_INFO);
    }

    /**
     * {@code TOPK.LIST}: the items that were seen most often.
     *
     * @return the most frequent first; fewer than k when fewer were seen
     */
    public Command<List<V>> topkList(K key) {
        return codecs.command(TopKSpecs.TOPK_LIST).key(key).returning(listed);
    }

    /**
     * {@code TOPK.LIST … WITHCOUNT}: the items that were seen most often, with how often that was, about.
     *
     * @return the most frequent first; fewer than k when fewer were seen
     */
    public Command<List<CountedItem<V>>> topkListWithCount(K key) {
        return codecs.command(TopKSpecs.TOPK_LIST).key(key).token("WITHCOUNT").returning(counted);
    }

    /**
     * {@code TOPK.QUERY}: whether items are among those that were seen most often.
     *
     * @return one for each item, in their order
     */
    @SafeVarargs
    public final Command<List<Boolean>> topkQuery(K key, V... items) {
        return topkQuery(key, Arguments.list(TopKSpecs.TOPK_QUERY, "items", items));
    }

    /**
     * {@code TOPK.QUERY}: whether items are among those that were seen most often.
     *
     * @return one for each item, in their order
     */
    public Command<List<Boolean>> topkQuery(K key, Collection<? extends V> items) {
        return codecs.command(TopKSpecs.TOPK_QUERY).key(key).values(items).returning(Decoders.BOOLEANS);
    }

    /**
     * {@code TOPK.RESERVE}: makes an empty sketch of the server's default size. A key that exists is an error.
     *
     * @param k how many items it lists; positive
     */
    public Command<@Nullable Void> topkReserve(K key, long k) {
        return reserve(key, k).returningNothing();
    }

    /**
     * {@code TOPK.RESERVE}: makes an empty sketch. A key that exists is an error.
     *
     * @param k how many items it lists; positive
     */
    public Command<@Nullable Void> topkReserve(K key, long k, TopKDimensions dimensions) {
        return reserve(key, k).with(dimensions).returningNothing();
    }

    private CommandBuilder<K, V> reserve(K key, long k) {
        return codecs.command(TopKSpecs.TOPK_RESERVE)
                .key(key)
                .number(Arguments.positive(TopKSpecs.TOPK_RESERVE, "k", k));
    }
}
