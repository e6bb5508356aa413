package io.vitrine.command;

import io.vitrine.args.FloatVector;
import io.vitrine.args.LexRange;
import io.vitrine.args.RawVector;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.VAddArgs;
import io.vitrine.args.VSimArgs;
import io.vitrine.args.VectorMatch;
import io.vitrine.args.VectorSetInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vector sets: elements with a vector each, found by similarity.
 *
 * @param <K> the type of keys
 * @param <V> the type of elements
 */
public final class VectorSetCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<ScoredValue<V>>> scored;
    private final Decoder<List<VectorMatch<V>>> matches;
    private final Decoder<@Nullable List<List<V>>> links;
    private final Decoder<@Nullable List<List<ScoredValue<V>>>> scoredLinks;

    public VectorSetCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.scored = VectorSetReplies.scored(valueCodec);
        this.matches = VectorSetReplies.matches(valueCodec);
        this.links = Decoders.nullable(Decoders.list(codecs.values));
        this.scoredLinks = Decoders.nullable(Decoders.list(scored));
    }

    /**
     * {@code VADD}: adds an element, or gives it another vector. Since 8.0.
     *
     * @return whether the element is new
     */
    public Command<Boolean> vadd(K key, FloatVector vector, V element) {
        return codecs.command(VectorSetSpecs.VADD)
                .key(key)
                .with(vector)
                .value(element)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code VADD} with options. Since 8.0.
     *
     * @return whether the element is new
     */
    public Command<Boolean> vadd(K key, FloatVector vector, V element, VAddArgs args) {
        long reduced = Arguments.notNull(VectorSetSpecs.VADD, "args", args).reducedDimensions();
        CommandBuilder<K, V> command = codecs.command(VectorSetSpecs.VADD).key(key);
        if (reduced > 0) {
            command.token("REDUCE").number(reduced);
        }
        return command.with(vector).value(element).with(args).returning(Decoders.BOOLEAN);
    }

    /** {@code VCARD}: the number of elements; 0 when there is no such key. Since 8.0. */
    public Command<Long> vcard(K key) {
        return codecs.command(VectorSetSpecs.VCARD).key(key).returning(Decoders.LONG);
    }

    /** {@code VDIM}: the dimensions of the vectors; an error of the server when there is no such key. Since 8.0. */
    public Command<Long> vdim(K key) {
        return codecs.command(VectorSetSpecs.VDIM).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code VEMB}: the vector of an element, as near as the quantization lets it be. Since 8.0.
     *
     * @return the components, or null when there is no such element
     */
    public Command<double @Nullable []> vemb(K key, V element) {
        return of(VectorSetSpecs.VEMB, key, element).returning(VectorSetReplies.COMPONENTS);
    }

    /**
     * {@code VEMB … RAW}: the vector of an element as it is kept. Since 8.0.
     *
     * @return the vector, or null when there is no such element
     */
    public Command<@Nullable RawVector> vembRaw(K key, V element) {
        return of(VectorSetSpecs.VEMB, key, element).token("RAW").returning(VectorSetReplies.RAW);
    }

    /**
     * {@code VGETATTR}: what is known of an element. Since 8.0.
     *
     * @return JSON, or null when there is no such element or nothing is known
     */
    public Command<@Nullable String> vgetattr(K key, V element) {
        return of(VectorSetSpecs.VGETATTR, key, element).returning(Decoders.NULLABLE_TEXT);
    }

    /**
     * {@code VINFO}: what a vector set is made of. Since 8.0.
     *
     * @return null when there is no such key
     */
    public Command<@Nullable VectorSetInfo> vinfo(K key) {
        return codecs.command(VectorSetSpecs.VINFO).key(key).returning(VectorSetReplies.INFO);
    }

    /** {@code VISMEMBER}: whether there is such an element. Since 8.2. */
    public Command<Boolean> vismember(K key, V element) {
        return of(VectorSetSpecs.VISMEMBER, key, element).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code VLINKS}: the neighbours of an element in the graph. Since 8.0.
     *
     * @return a list for each layer, from the highest to the lowest; null when there is no such element
     */
    public Command<@Nullable List<List<V>>> vlinks(K key, V element) {
        return of(VectorSetSpecs.VLINKS, key, element).returning(links);
    }

    /**
     * {@code VLINKS … WITHSCORES}: the neighbours of an element in the graph, and how similar they are. Since 8.0.
     *
     * @return a list for each layer, from the highest to the lowest; null when there is no such element
     */
    public Command<@Nullable List<List<ScoredValue<V>>>> vlinksWithScores(K key, V element) {
        return of(VectorSetSpecs.VLINKS, key, element).token("WITHSCORES").returning(scoredLinks);
    }

    /**
     * {@code VRANDMEMBER}: any element. Since 8.0.
     *
     * @return an element, or null when there is no such key
     */
    public Command<@Nullable V> vrandmember(K key) {
        return codecs.command(VectorSetSpecs.VRANDMEMBER).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code VRANDMEMBER}: some elements. Since 8.0.
     *
     * @param count how many; a negative number allows the same one more than once
     */
    public Command<List<V>> vrandmember(K key, long count) {
        return codecs.command(VectorSetSpecs.VRANDMEMBER).key(key).number(count).returning(codecs.values);
    }

    /** {@code VRANGE}: the elements of a range, in the order of their bytes. Since 8.4. */
    public Command<List<V>> vrange(K key, LexRange range) {
        return codecs.command(VectorSetSpecs.VRANGE).key(key).with(range).returning(codecs.values);
    }

    /**
     * {@code VRANGE}: the first elements of a range, in the order of their bytes. Since 8.4.
     *
     * @param count no more than so many; a negative number means all
     */
    public Command<List<V>> vrange(K key, LexRange range, long count) {
        return codecs.command(VectorSetSpecs.VRANGE)
                .key(key)
                .with(range)
                .number(count)
                .returning(codecs.values);
    }

    /**
     * {@code VREM}: removes an element. Since 8.0.
     *
     * @return whether there was such an element
     */
    public Command<Boolean> vrem(K key, V element) {
        return of(VectorSetSpecs.VREM, key, element).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code VSETATTR}: says what is known of an element. Since 8.0.
     *
     * @param json a JSON object; an empty text removes what is known
     * @return whether there is such an element
     */
    public Command<Boolean> vsetattr(K key, V element, String json) {
        return of(VectorSetSpecs.VSETATTR, key, element).token(json).returning(Decoders.BOOLEAN);
    }

    /** {@code VSIM … ELE}: the elements most similar to one of them, which comes first. Since 8.0. */
    public Command<List<V>> vsim(K key, V element) {
        return similarTo(key, element).returning(codecs.values);
    }

    /** {@code VSIM … ELE} with options. Since 8.0. */
    public Command<List<V>> vsim(K key, V element, VSimArgs args) {
        return similarTo(key, element).with(args).returning(codecs.values);
    }

    /** {@code VSIM}: the elements most similar to a vector. Since 8.0. */
    public Command<List<V>> vsim(K key, FloatVector vector) {
        return similarTo(key, vector).returning(codecs.values);
    }

    /** {@code VSIM} with options. Since 8.0. */
    public Command<List<V>> vsim(K key, FloatVector vector, VSimArgs args) {
        return similarTo(key, vector).with(args).returning(codecs.values);
    }

    /**
     * {@code VSIM … ELE … WITHSCORES}: the elements most similar to one of them. Since 8.0.
     *
     * @return with scores from 1, the same, to 0, the opposite; the most similar first
     */
    public Command<List<ScoredValue<V>>> vsimWithScores(K key, V element, VSimArgs args) {
        return similarTo(key, element).token("WITHSCORES").with(args).returning(scored);
    }

    /**
     * {@code VSIM … WITHSCORES}: the elements most similar to a vector. Since 8.0.
     *
     * @return with scores from 1, the same, to 0, the opposite; the most similar first
     */
    public Command<List<ScoredValue<V>>> vsimWithScores(K key, FloatVector vector, VSimArgs args) {
        return similarTo(key, vector).token("WITHSCORES").with(args).returning(scored);
    }

    /** {@code VSIM … ELE … WITHATTRIBS}: the elements most similar to one of them, with scores and attributes. Since 8.2. */
    public Command<List<VectorMatch<V>>> vsimWithAttributes(K key, V element, VSimArgs args) {
        return similarTo(key, element)
                .token("WITHSCORES")
                .token("WITHATTRIBS")
                .with(args)
                .returning(matches);
    }

    /** {@code VSIM … WITHATTRIBS}: the elements most similar to a vector, with scores and attributes. Since 8.2. */
    public Command<List<VectorMatch<V>>> vsimWithAttributes(K key, FloatVector vector, VSimArgs args) {
        return similarTo(key, vector)
                .token("WITHSCORES")
                .token("WITHATTRIBS")
                .with(args)
                .returning(matches);
    }

    private CommandBuilder<K, V> similarTo(K key, V element) {
        return codecs.command(VectorSetSpecs.VSIM).key(key).token("ELE").value(element);
    }

    private CommandBuilder<K, V> similarTo(K key, FloatVector vector) {
        return codecs.command(VectorSetSpecs.VSIM).key(key).with(vector);
    }

    private CommandBuilder<K, V> of(CommandSpec spec, K key, V element) {
        return codecs.command(spec).key(key).value(element);
    }
}
