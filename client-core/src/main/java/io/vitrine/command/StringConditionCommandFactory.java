package io.vitrine.command;

import io.vitrine.args.IncrExArgs;
import io.vitrine.args.Incremented;
import io.vitrine.args.SetArgs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strings that are changed on a condition, all in one step.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class StringConditionCommandFactory<K, V> {

    private static final Decoder<Incremented<Long>> WHOLE = StringReplies.incremented(Decoders.LONG);
    private static final Decoder<Incremented<Double>> DECIMAL = StringReplies.incremented(Decoders.DOUBLE);

    private final Codecs<K, V> codecs;

    public StringConditionCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code DELEX}: deletes a key of any type. Since 8.4.
     *
     * @return whether there was one
     */
    public Command<Boolean> delex(K key) {
        return codecs.command(StringSpecs.DELEX).key(key).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code DELEX … IFDEQ}: deletes a string if its digest is this one. Since 8.4.
     *
     * @param digest 16 hexadecimal digits, as {@link #digest DIGEST} gives them
     * @return whether it was deleted
     */
    public Command<Boolean> delexIfDigest(K key, String digest) {
        return codecs.command(StringSpecs.DELEX)
                .key(key)
                .token("IFDEQ")
                .token(digest)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code DELEX … IFEQ}: deletes a string if it is this one. Since 8.4.
     *
     * @return whether it was deleted
     */
    public Command<Boolean> delexIfEqual(K key, V value) {
        return codecs.command(StringSpecs.DELEX)
                .key(key)
                .token("IFEQ")
                .value(value)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code DELEX … IFDNE}: deletes a string unless its digest is this one. Since 8.4.
     *
     * @param digest 16 hexadecimal digits, as {@link #digest DIGEST} gives them
     * @return whether it was deleted
     */
    public Command<Boolean> delexIfNotDigest(K key, String digest) {
        return codecs.command(StringSpecs.DELEX)
                .key(key)
                .token("IFDNE")
                .token(digest)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code DELEX … IFNE}: deletes a string unless it is this one. Since 8.4.
     *
     * @return whether it was deleted
     */
    public Command<Boolean> delexIfNotEqual(K key, V value) {
        return codecs.command(StringSpecs.DELEX)
                .key(key)
                .token("IFNE")
                .value(value)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code DIGEST}: the digest of a string. Since 8.4.
     *
     * @return 16 hexadecimal digits, or null when there is no such key
     */
    public Command<@Nullable String> digest(K key) {
        return codecs.command(StringSpecs.DIGEST).key(key).returning(Decoders.NULLABLE_TEXT);
    }

    /** {@code INCREX}: adds to a whole number within bounds, and sets when it expires; a missing one counts from 0. Since 8.8. */
    public Command<Incremented<Long>> increx(K key, IncrExArgs<Long> args) {
        return codecs.command(StringSpecs.INCREX).key(key).with(args).returning(WHOLE);
    }

    /**
     * {@code INCREX … BYFLOAT}: adds to a floating point number within bounds, and sets when it expires; a missing one counts from
     * 0. Since 8.8.
     */
    public Command<Incremented<Double>> increxFloat(K key, IncrExArgs<Double> args) {
        return codecs.command(StringSpecs.INCREX).key(key).with(args).returning(DECIMAL);
    }

    /**
     * {@code MSETEX}: sets values with one expiration, all or none. Since 8.4.
     *
     * @param values at least one
     * @param args a condition must hold for all keys
     * @return whether they were set
     */
    public Command<Boolean> msetex(Map<? extends K, ? extends V> values, SetArgs args) {
        Arguments.notNull(StringSpecs.MSETEX, "values", values);
        return codecs.command(StringSpecs.MSETEX)
                .number(values.size())
                .keysAndValues(values)
                .with(args)
                .idempotent(!args.isConditional())
                .returning(Decoders.BOOLEAN);
    }
}
