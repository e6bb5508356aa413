package io.vitrine.command;

import io.vitrine.args.GetExArgs;
import io.vitrine.args.HSetExArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hashes: fields and their values.
 *
 * @param <K> the type of keys and fields
 * @param <V> the type of values
 */
@SuppressWarnings("varargs") // arrays are only read
public final class HashCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<Map.Entry<K, V>>> entries;
    private final Decoder<ScanPage<Map.Entry<K, V>>> page;
    private final Decoder<ScanPage<K>> pageOfFields;

    public HashCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.entries = Replies.entries(keyCodec, valueCodec);
        this.page = Replies.page(entries);
        this.pageOfFields = Replies.page(codecs.keys);
    }

    /**
     * {@code HDEL}: deletes fields. Since 2.0.
     *
     * @return how many there were
     */
    @SafeVarargs
    public final Command<Long> hdel(K key, K... fields) {
        return hdel(key, Arguments.list(HashSpecs.HDEL, "fields", fields));
    }

    /**
     * {@code HDEL}: deletes fields. Since 2.0.
     *
     * @return how many there were
     */
    public Command<Long> hdel(K key, Collection<? extends K> fields) {
        return codecs.command(HashSpecs.HDEL).key(key).fields(fields).returning(Decoders.LONG);
    }

    /** {@code HEXISTS}: whether there is such a field. Since 2.0. */
    public Command<Boolean> hexists(K key, K field) {
        return codecs.command(HashSpecs.HEXISTS).key(key).field(field).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code HGET}: the value of a field. Since 2.0.
     *
     * @return the value, or null when there is no such field
     */
    public Command<@Nullable V> hget(K key, K field) {
        return codecs.command(HashSpecs.HGET).key(key).field(field).returning(codecs.valueOrNull);
    }

    /**
     * {@code HGETALL}: all fields with their values. Since 2.0.
     *
     * @return in the order of the reply; empty when there is no such key
     */
    public Command<Map<K, V>> hgetall(K key) {
        return codecs.command(HashSpecs.HGETALL).key(key).returning(codecs.map);
    }

    /**
     * {@code HGETDEL}: values of fields, which are deleted. Since 8.0.
     *
     * @return one value for each field, in the order of the fields; null for a field that did not exist
     */
    public Command<List<@Nullable V>> hgetdel(K key, Collection<? extends K> fields) {
        return codecs.command(HashSpecs.HGETDEL)
                .key(key)
                .token("FIELDS")
                .countedFields(fields)
                .returning(codecs.valuesOrNulls);
    }

    /**
     * {@code HGETEX}: values of fields, and their expirations are changed. Since 8.0.
     *
     * @return one value for each field, in the order of the fields; null for a field that does not exist
     */
    public Command<List<@Nullable V>> hgetex(K key, GetExArgs args, Collection<? extends K> fields) {
        return codecs.command(HashSpecs.HGETEX)
                .key(key)
                .with(args)
                .token("FIELDS")
                .countedFields(fields)
                .returning(codecs.valuesOrNulls);
    }

    /**
     * {@code HINCRBY}: adds to a number; a missing one counts from 0. Since 2.0.
     *
     * @return the new number
     */
    public Command<Long> hincrby(K key, K field, long increment) {
        return codecs.command(HashSpecs.HINCRBY)
                .key(key)
                .field(field)
                .number(increment)
                .returning(Decoders.LONG);
    }

    /**
     * {@code HINCRBYFLOAT}: adds to a floating point number. Since 2.6.
     *
     * @return the new number
     */
    public Command<Double> hincrbyfloat(K key, K field, double increment) {
        return codecs.command(HashSpecs.HINCRBYFLOAT)
                .key(key)
                .field(field)
                .decimal(increment)
                .returning(Decoders.DOUBLE);
    }

    /** {@code HKEYS}: all fields. Since 2.0. */
    public Command<List<K>> hkeys(K key) {
        return codecs.command(HashSpecs.HKEYS).key(key).returning(codecs.keys);
    }

    /** {@code HLEN}: the number of fields. Since 2.0. */
    public Command<Long> hlen(K key) {
        return codecs.command(HashSpecs.HLEN).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code HMGET}: values of fields. Since 2.0.
     *
     * @return one value for each field, in the order of the fields; null for a field that does not exist
     */
    @SafeVarargs
    public final Command<List<@Nullable V>> hmget(K key, K... fields) {
        return hmget(key, Arguments.list(HashSpecs.HMGET, "fields", fields));
    }

    /**
     * {@code HMGET}: values of fields. Since 2.0.
     *
     * @return one value for each field, in the order of the fields; null for a field that does not exist
     */
    public Command<List<@Nullable V>> hmget(K key, Collection<? extends K> fields) {
        return codecs.command(HashSpecs.HMGET).key(key).fields(fields).returning(codecs.valuesOrNulls);
    }

    /** {@code HMSET}: sets fields. Since 2.0; Redis recommends {@link #hset(Object, Map) HSET} since 4.0. */
    public Command<@Nullable Void> hmset(K key, Map<? extends K, ? extends V> values) {
        return codecs.command(HashSpecs.HMSET).key(key).fieldsAndValues(values).returningNothing();
    }

    /**
     * {@code HRANDFIELD}: any field. Since 6.2.
     *
     * @return a field, or null when there is no such key
     */
    public Command<@Nullable K> hrandfield(K key) {
        return codecs.command(HashSpecs.HRANDFIELD).key(key).returning(codecs.keyOrNull);
    }

    /**
     * {@code HRANDFIELD}: some fields. Since 6.2.
     *
     * @param count how many; a negative number allows the same one more than once
     */
    public Command<List<K>> hrandfield(K key, long count) {
        return codecs.command(HashSpecs.HRANDFIELD).key(key).number(count).returning(codecs.keys);
    }

    /**
     * {@code HRANDFIELD … WITHVALUES}: some fields with their values. Since 6.2.
     *
     * @param count how many; a negative number allows the same one more than once
     */
    public Command<List<Map.Entry<K, V>>> hrandfieldWithValues(K key, long count) {
        return codecs.command(HashSpecs.HRANDFIELD)
                .key(key)
                .number(count)
                .token("WITHVALUES")
                .returning(entries);
    }

    /** {@code HSCAN}: a page of fields with their values. Since 2.8. */
    public Command<ScanPage<Map.Entry<K, V>>> hscan(K key, ScanCursor cursor) {
        return codecs.command(HashSpecs.HSCAN).key(key).with(cursor).returning(page);
    }

    /** {@code HSCAN}: a page of the fields that a pattern matches, with their values. Since 2.8. */
    public Command<ScanPage<Map.Entry<K, V>>> hscan(K key, ScanCursor cursor, ScanArgs args) {
        return codecs.command(HashSpecs.HSCAN).key(key).with(cursor).with(args).returning(page);
    }

    /** {@code HSCAN … NOVALUES}: a page of the fields that a pattern matches. Since 7.4. */
    public Command<ScanPage<K>> hscanNovalues(K key, ScanCursor cursor, ScanArgs args) {
        return codecs.command(HashSpecs.HSCAN)
                .key(key)
                .with(cursor)
                .with(args)
                .token("NOVALUES")
                .returning(pageOfFields);
    }

    /**
     * {@code HSET}: sets a field. Since 2.0.
     *
     * @return whether the field is new
     */
    public Command<Boolean> hset(K key, K field, V value) {
        return codecs.command(HashSpecs.HSET).key(key).field(field).value(value).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code HSET}: sets fields. Since 4.0.
     *
     * @return how many of them are new
     */
    public Command<Long> hset(K key, Map<? extends K, ? extends V> values) {
        return codecs.command(HashSpecs.HSET).key(key).fieldsAndValues(values).returning(Decoders.LONG);
    }

    /**
     * {@code HSETEX}: sets fields that expire. Since 8.0.
     *
     * @return whether they were set: false only if a condition did not hold
     */
    public Command<Boolean> hsetex(K key, HSetExArgs args, Map<? extends K, ? extends V> values) {
        return codecs.command(HashSpecs.HSETEX)
                .key(key)
                .with(args)
                .token("FIELDS")
                .countedFieldsAndValues(values)
                .idempotent(!args.isConditional())
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code HSETNX}: sets a field if it does not exist. Since 2.0.
     *
     * @return whether it was set
     */
    public Command<Boolean> hsetnx(K key, K field, V value) {
        return codecs.command(HashSpecs.HSETNX)
                .key(key)
                .field(field)
                .value(value)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code HSTRLEN}: the length of the value of a field. Since 3.2.
     *
     * @return the length in bytes; 0 when there is no such field
     */
    public Command<Long> hstrlen(K key, K field) {
        return codecs.command(HashSpecs.HSTRLEN).key(key).field(field).returning(Decoders.LONG);
    }

    /** {@code HVALS}: all values. Since 2.0. */
    public Command<List<V>> hvals(K key) {
        return codecs.command(HashSpecs.HVALS).key(key).returning(codecs.values);
    }
}
