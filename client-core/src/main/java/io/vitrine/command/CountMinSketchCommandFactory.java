package io.vitrine.command;

import io.vitrine.args.probabilistic.CountMinSketchInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Count-min sketches: how often items were seen, never too low, seldom too high. Since 2.0 of the module Bloom; part of Redis
 * since 8.0.
 *
 * @param <K> the type of keys
 * @param <V> the type of items
 */
@SuppressWarnings("varargs") // arrays are only read
public final class CountMinSketchCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public CountMinSketchCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code CMS.INCRBY}: counts an item.
     *
     * @param increment not negative
     * @return how often it was seen, about
     */
    public Command<Long> cmsIncrby(K key, V item, long increment) {
        return codecs.command(CountMinSketchSpecs.CMS_INCRBY)
                .key(key)
                .value(item)
                .number(increment(increment))
                .returning(ProbabilisticReplies.ONLY_LONG);
    }

    /**
     * {@code CMS.INCRBY}: counts items.
     *
     * @param increments by item; none negative
     * @return how often each was seen, about; in the order of the map
     */
    public Command<List<Long>> cmsIncrby(K key, Map<? extends V, Long> increments) {
        CommandBuilder<K, V> command =
                codecs.command(CountMinSketchSpecs.CMS_INCRBY).key(key);
        Arguments.notNull(CountMinSketchSpecs.CMS_INCRBY, "increments", increments)
                .forEach((item, increment) -> command.value(item)
                        .number(increment(
                                Arguments.notNull(CountMinSketchSpecs.CMS_INCRBY, "an increment", increment))));
        return command.returning(Decoders.LONGS);
    }

    private static long increment(long increment) {
        return Arguments.notNegative(CountMinSketchSpecs.CMS_INCRBY, "an increment", increment);
    }

    /** {@code CMS.INFO}: how the sketch stands. No such key is an error. */
    public Command<CountMinSketchInfo> cmsInfo(K key) {
        return codecs.command(CountMinSketchSpecs.CMS_INFO)
                .key(key)
                .returning(ProbabilisticReplies.COUNT_MIN_SKETCH_INFO);
    }

    /**
     * {@code CMS.INITBYDIM}: makes an empty sketch. A key that exists is an error.
     *
     * @param width the number of counters in a row; positive
     * @param depth the number of rows; positive
     */
    public Command<@Nullable Void> cmsInitbydim(K key, long width, long depth) {
        return codecs.command(CountMinSketchSpecs.CMS_INITBYDIM)
                .key(key)
                .number(Arguments.positive(CountMinSketchSpecs.CMS_INITBYDIM, "the width", width))
                .number(Arguments.positive(CountMinSketchSpecs.CMS_INITBYDIM, "the depth", depth))
                .returningNothing();
    }

    /**
     * {@code CMS.INITBYPROB}: makes an empty sketch. A key that exists is an error.
     *
     * @param errorRate how much too high a count may be, as a part of all counts; above 0 and below 1
     * @param probability how likely it is that a count is higher than that; above 0 and below 1
     */
    public Command<@Nullable Void> cmsInitbyprob(K key, double errorRate, double probability) {
        return codecs.command(CountMinSketchSpecs.CMS_INITBYPROB)
                .key(key)
                .decimal(Arguments.rate(CountMinSketchSpecs.CMS_INITBYPROB, "the error rate", errorRate))
                .decimal(Arguments.rate(CountMinSketchSpecs.CMS_INITBYPROB, "the probability", probability))
                .returningNothing();
    }

    /**
     * {@code CMS.MERGE}: makes a sketch the sum of others. All exist already, and are of the same width and depth.
     *
     * @param destination is overwritten; it may be a source, too
     */
    public Command<@Nullable Void> cmsMerge(K destination, Collection<? extends K> sources) {
        return codecs.command(CountMinSketchSpecs.CMS_MERGE)
                .key(destination)
                .countedKeys(sources)
                .returningNothing();
    }

    /**
     * {@code CMS.MERGE … WEIGHTS}: makes a sketch the sum of others, each multiplied. All exist already, and are of the same width
     * and depth.
     *
     * @param destination is overwritten; it may be a source, too
     * @param weights by source
     */
    public Command<@Nullable Void> cmsMerge(K destination, Map<? extends K, Long> weights) {
        Arguments.notNull(CountMinSketchSpecs.CMS_MERGE, "weights", weights);
        CommandBuilder<K, V> command = codecs.command(CountMinSketchSpecs.CMS_MERGE)
                .key(destination)
                .countedKeys(weights.keySet())
                .token("WEIGHTS");
        for (Long weight : weights.values()) {
            command.number(Arguments.notNull(CountMinSketchSpecs.CMS_MERGE, "a weight", weight));
        }
        return command.returningNothing();
    }

    /**
     * {@code CMS.QUERY}: how often items were seen, about; 0 for one that was not.
     *
     * @return one for each item, in their order
     */
    @SafeVarargs
    public final Command<List<Long>> cmsQuery(K key, V... items) {
        return cmsQuery(key, Arguments.list(CountMinSketchSpecs.CMS_QUERY, "items", items));
    }

    /**
     * {@code CMS.QUERY}: how often items were seen, about; 0 for one that was not.
     *
     * @return one for each item, in their order
     */
    public Command<List<Long>> cmsQuery(K key, Collection<? extends V> items) {
        return codecs.command(CountMinSketchSpecs.CMS_QUERY)
                .key(key)
                .values(items)
                .returning(Decoders.LONGS);
    }
}
