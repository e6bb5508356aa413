package io.vitrine.command;

import io.vitrine.args.GetExArgs;
import io.vitrine.args.LcsMatches;
import io.vitrine.args.SetArgs;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strings: values, counters, parts of values.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@SuppressWarnings("varargs") // arrays are only read
public final class StringCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public StringCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code APPEND}: puts a value at the end of a string, which is made if it does not exist. Since 2.0.
     *
     * @return the new length in bytes
     */
    public Command<Long> append(K key, V value) {
        return codecs.command(StringSpecs.APPEND).key(key).value(value).returning(Decoders.LONG);
    }

    /**
     * {@code DECR}: takes one from a counter; a missing one counts from 0. Since 1.0.
     *
     * @return the new number
     */
    public Command<Long> decr(K key) {
        return codecs.command(StringSpecs.DECR).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code DECRBY}: takes from a counter. Since 1.0.
     *
     * @return the new number
     */
    public Command<Long> decrby(K key, long decrement) {
        return codecs.command(StringSpecs.DECRBY).key(key).number(decrement).returning(Decoders.LONG);
    }

    /**
     * {@code GET}: a value. Since 1.0.
     *
     * @return the value, or null when there is none
     */
    public Command<@Nullable V> get(K key) {
        return codecs.command(StringSpecs.GET).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code GETDEL}: a value, which is deleted. Since 6.2.
     *
     * @return the value, or null when there was none
     */
    public Command<@Nullable V> getdel(K key) {
        return codecs.command(StringSpecs.GETDEL).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code GETEX}: a value, and its expiration is changed. Since 6.2.
     *
     * @return the value, or null when there is none
     */
    public Command<@Nullable V> getex(K key, GetExArgs args) {
        return codecs.command(StringSpecs.GETEX).key(key).with(args).returning(codecs.valueOrNull);
    }

    /**
     * {@code GETRANGE}: a part of a value. Since 2.4.
     *
     * @param start the first byte, from 0; negative numbers count from the end, -1 is the last
     * @param end the last byte, inclusive
     * @return the part; empty when there is none
     */
    public Command<V> getrange(K key, long start, long end) {
        return codecs.command(StringSpecs.GETRANGE)
                .key(key)
                .number(start)
                .number(end)
                .returning(codecs.requiredValue);
    }

    /**
     * {@code GETSET}: sets a value and gives the one before; the expiration is removed. Since 1.0; Redis recommends {@link
     * #setGet(Object, Object) SET with GET} since 6.2.
     *
     * @return the value before, or null when there was none
     */
    public Command<@Nullable V> getset(K key, V value) {
        return codecs.command(StringSpecs.GETSET).key(key).value(value).returning(codecs.valueOrNull);
    }

    /**
     * {@code INCR}: adds one to a counter; a missing one counts from 0. Since 1.0.
     *
     * @return the new number
     */
    public Command<Long> incr(K key) {
        return codecs.command(StringSpecs.INCR).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code INCRBY}: adds to a counter. Since 1.0.
     *
     * @return the new number
     */
    public Command<Long> incrby(K key, long increment) {
        return codecs.command(StringSpecs.INCRBY).key(key).number(increment).returning(Decoders.LONG);
    }

    /**
     * {@code INCRBYFLOAT}: adds to a floating point number. Since 2.6.
     *
     * @return the new number
     */
    public Command<Double> incrbyfloat(K key, double increment) {
        return codecs.command(StringSpecs.INCRBYFLOAT)
                .key(key)
                .decimal(increment)
                .returning(Decoders.DOUBLE);
    }

    /**
     * {@code LCS}: the longest common subsequence of two strings. Since 7.0.
     *
     * @return the subsequence; empty when there is none
     */
    public Command<V> lcs(K first, K second) {
        return codecs.command(StringSpecs.LCS).key(first).key(second).returning(codecs.requiredValue);
    }

    /**
     * {@code LCS … LEN}: the length of the longest common subsequence. Since 7.0.
     *
     * @return the length in bytes
     */
    public Command<Long> lcsLength(K first, K second) {
        return codecs.command(StringSpecs.LCS)
                .key(first)
                .key(second)
                .token("LEN")
                .returning(Decoders.LONG);
    }

    /** {@code LCS … IDX WITHMATCHLEN}: where the longest common subsequence is in either string. Since 7.0. */
    public Command<LcsMatches> lcsMatches(K first, K second) {
        return lcsMatches(first, second, 0);
    }

    /**
     * {@code LCS … IDX MINMATCHLEN WITHMATCHLEN}: as {@link #lcsMatches(Object, Object)}, without short matches. Since 7.0.
     *
     * @param minLength the least length of a match in bytes, not negative
     */
    public Command<LcsMatches> lcsMatches(K first, K second, long minLength) {
        CommandBuilder<K, V> command =
                codecs.command(StringSpecs.LCS).key(first).key(second).token("IDX");
        if (Arguments.notNegative(StringSpecs.LCS, "minLength", minLength) > 0) {
            command.token("MINMATCHLEN").number(minLength);
        }
        return command.token("WITHMATCHLEN").returning(StringReplies.LCS_MATCHES);
    }

    /**
     * {@code MGET}: values of many keys. Since 1.0.
     *
     * @return one value for each key, in the order of the keys; null for a key that has none
     */
    @SafeVarargs
    public final Command<List<@Nullable V>> mget(K... keys) {
        return mget(Arguments.list(StringSpecs.MGET, "keys", keys));
    }

    /**
     * {@code MGET}: values of many keys. Since 1.0.
     *
     * @return one value for each key, in the order of the keys; null for a key that has none
     */
    public Command<List<@Nullable V>> mget(Collection<? extends K> keys) {
        return codecs.command(StringSpecs.MGET).keys(keys).returning(codecs.valuesOrNulls);
    }

    /** {@code MSET}: sets many keys at once. Since 1.0.1. */
    public Command<@Nullable Void> mset(Map<? extends K, ? extends V> pairs) {
        return codecs.command(StringSpecs.MSET).keysAndValues(pairs).returningNothing();
    }

    /**
     * {@code MSETNX}: sets many keys at once, if none of them exists. Since 1.0.1.
     *
     * @return whether they were set: all or none
     */
    public Command<Boolean> msetnx(Map<? extends K, ? extends V> pairs) {
        return codecs.command(StringSpecs.MSETNX).keysAndValues(pairs).returning(Decoders.BOOLEAN);
    }

    /** {@code SET}: sets a value; an expiration is removed. Since 1.0. */
    public Command<@Nullable Void> set(K key, V value) {
        return codecs.command(StringSpecs.SET).key(key).value(value).returningNothing();
    }

    /**
     * {@code SET … EX} or {@code PX}: sets a value that expires. Since 2.6.12.
     *
     * @param expireAfter positive; sent in seconds, or in milliseconds where it is finer
     */
    public Command<@Nullable Void> set(K key, V value, Duration expireAfter) {
        return codecs.command(StringSpecs.SET)
                .key(key)
                .value(value)
                .with(SetArgs.ex(Arguments.positive(StringSpecs.SET, "expireAfter", expireAfter)))
                .returningNothing();
    }

    /**
     * {@code SET} with options. Since 2.6.12.
     *
     * @return whether the value was set: false only if a condition did not hold
     */
    public Command<Boolean> set(K key, V value, SetArgs args) {
        return codecs.command(StringSpecs.SET)
                .key(key)
                .value(value)
                .with(args)
                .idempotent(!args.isConditional())
                .returning(Decoders.DONE);
    }

    /**
     * {@code SET … GET}: sets a value and gives the one before. Since 6.2.
     *
     * @return the value before, or null when there was none
     */
    public Command<@Nullable V> setGet(K key, V value) {
        return codecs.command(StringSpecs.SET)
                .key(key)
                .value(value)
                .token("GET")
                .idempotent(false)
                .returning(codecs.valueOrNull);
    }

    /**
     * {@code SET … GET} with options. Since 6.2; with {@code NX} since 7.0.
     *
     * @return the value before, or null when there was none; with a condition it does not tell whether the value was set
     */
    public Command<@Nullable V> setGet(K key, V value, SetArgs args) {
        return codecs.command(StringSpecs.SET)
                .key(key)
                .value(value)
                .token("GET")
                .with(args)
                .idempotent(false)
                .returning(codecs.valueOrNull);
    }

    /**
     * {@code SETEX} or {@code PSETEX}: sets a value that expires. Since 2.0; Redis recommends {@link #set(Object, Object,
     * Duration) SET with EX} since 2.6.12.
     *
     * @param expireAfter positive; sent in seconds, or in milliseconds where it is finer
     */
    public Command<@Nullable Void> setex(K key, Duration expireAfter, V value) {
        Arguments.positive(StringSpecs.SETEX, "expireAfter", expireAfter);
        boolean seconds = WireTimes.isWholeSeconds(expireAfter);
        return codecs.command(seconds ? StringSpecs.SETEX : StringSpecs.PSETEX)
                .key(key)
                .number(seconds ? expireAfter.toSeconds() : WireTimes.millisRoundedUp(expireAfter))
                .value(value)
                .returningNothing();
    }

    /**
     * {@code SETNX}: sets a value if the key does not exist. Since 1.0; Redis recommends {@code SET} with {@code NX} since
     * 2.6.12.
     *
     * @return whether it was set
     */
    public Command<Boolean> setnx(K key, V value) {
        return codecs.command(StringSpecs.SETNX).key(key).value(value).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code SETRANGE}: overwrites a part of a string; what lies before it is padded with zero bytes. Since 2.2.
     *
     * @param offset the first byte, from 0
     * @return the new length in bytes
     */
    public Command<Long> setrange(K key, long offset, V value) {
        return codecs.command(StringSpecs.SETRANGE)
                .key(key)
                .number(Arguments.notNegative(StringSpecs.SETRANGE, "offset", offset))
                .value(value)
                .returning(Decoders.LONG);
    }

    /**
     * {@code STRLEN}: the length of a value. Since 2.2.
     *
     * @return the length in bytes; 0 when there is none
     */
    public Command<Long> strlen(K key) {
        return codecs.command(StringSpecs.STRLEN).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code SUBSTR}: the old name of {@link #getrange GETRANGE}. Since 1.0.
     *
     * @param start the first byte, from 0; negative numbers count from the end, -1 is the last
     * @param end the last byte, inclusive
     * @return the part; empty when there is none
     */
    public Command<V> substr(K key, long start, long end) {
        return codecs.command(StringSpecs.SUBSTR)
                .key(key)
                .number(start)
                .number(end)
                .returning(codecs.requiredValue);
    }
}
