package io.vitrine.command;

import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets: members, and what sets have in common.
 *
 * @param <K> the type of keys
 * @param <V> the type of members
 */
@SuppressWarnings("varargs") // arrays are only read
public final class SetCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<ScanPage<V>> page;

    public SetCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.page = Replies.page(codecs.values);
    }

    /**
     * {@code SADD}: adds members. Since 1.0.
     *
     * @return how many of them are new
     */
    @SafeVarargs
    public final Command<Long> sadd(K key, V... members) {
        return sadd(key, Arguments.list(SetSpecs.SADD, "members", members));
    }

    /**
     * {@code SADD}: adds members. Since 1.0.
     *
     * @return how many of them are new
     */
    public Command<Long> sadd(K key, Collection<? extends V> members) {
        return codecs.command(SetSpecs.SADD).key(key).values(members).returning(Decoders.LONG);
    }

    /** {@code SCARD}: the number of members. Since 1.0. */
    public Command<Long> scard(K key) {
        return codecs.command(SetSpecs.SCARD).key(key).returning(Decoders.LONG);
    }

    /** {@code SDIFF}: the members of the first set that none of the others has. Since 1.0. */
    @SafeVarargs
    public final Command<Set<V>> sdiff(K... keys) {
        return sdiff(Arguments.list(SetSpecs.SDIFF, "keys", keys));
    }

    /** {@code SDIFF}: the members of the first set that none of the others has. Since 1.0. */
    public Command<Set<V>> sdiff(Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SDIFF).keys(keys).returning(codecs.valueSet);
    }

    /**
     * {@code SDIFFSTORE}: makes a set of what {@code SDIFF} gives. Since 1.0.
     *
     * @return the number of its members
     */
    @SafeVarargs
    public final Command<Long> sdiffstore(K destination, K... keys) {
        return sdiffstore(destination, Arguments.list(SetSpecs.SDIFFSTORE, "keys", keys));
    }

    /**
     * {@code SDIFFSTORE}: makes a set of what {@code SDIFF} gives. Since 1.0.
     *
     * @return the number of its members
     */
    public Command<Long> sdiffstore(K destination, Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SDIFFSTORE).key(destination).keys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code SDIFFCARD}: how many members only the first set has. Since 8.10.
     *
     * @param keys at least one
     */
    public Command<Long> sdiffcard(Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SDIFFCARD).countedKeys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code SDIFFCARD … LIMIT}: how many members only the first set has, counted no further than a limit. Since 8.10.
     *
     * @param keys at least one
     * @param limit not negative; 0 for none
     */
    public Command<Long> sdiffcard(Collection<? extends K> keys, long limit) {
        return codecs.command(SetSpecs.SDIFFCARD)
                .countedKeys(keys)
                .token("LIMIT")
                .number(Arguments.notNegative(SetSpecs.SDIFFCARD, "limit", limit))
                .returning(Decoders.LONG);
    }

    /** {@code SINTER}: the members that all sets have. Since 1.0. */
    @SafeVarargs
    public final Command<Set<V>> sinter(K... keys) {
        return sinter(Arguments.list(SetSpecs.SINTER, "keys", keys));
    }

    /** {@code SINTER}: the members that all sets have. Since 1.0. */
    public Command<Set<V>> sinter(Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SINTER).keys(keys).returning(codecs.valueSet);
    }

    /** {@code SINTERCARD}: how many members all sets have. Since 7.0. */
    @SafeVarargs
    public final Command<Long> sintercard(K... keys) {
        return sintercard(Arguments.list(SetSpecs.SINTERCARD, "keys", keys));
    }

    /** {@code SINTERCARD}: how many members all sets have. Since 7.0. */
    public Command<Long> sintercard(Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SINTERCARD).countedKeys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code SINTERCARD … LIMIT}: how many members all sets have, counted no further than a limit. Since 7.0.
     *
     * @param limit not negative; 0 for none
     */
    public Command<Long> sintercard(Collection<? extends K> keys, long limit) {
        return codecs.command(SetSpecs.SINTERCARD)
                .countedKeys(keys)
                .token("LIMIT")
                .number(Arguments.notNegative(SetSpecs.SINTERCARD, "limit", limit))
                .returning(Decoders.LONG);
    }

    /**
     * {@code SINTERSTORE}: makes a set of what {@code SINTER} gives. Since 1.0.
     *
     * @return the number of its members
     */
    @SafeVarargs
    public final Command<Long> sinterstore(K destination, K... keys) {
        return sinterstore(destination, Arguments.list(SetSpecs.SINTERSTORE, "keys", keys));
    }

    /**
     * {@code SINTERSTORE}: makes a set of what {@code SINTER} gives. Since 1.0.
     *
     * @return the number of its members
     */
    public Command<Long> sinterstore(K destination, Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SINTERSTORE).key(destination).keys(keys).returning(Decoders.LONG);
    }

    /** {@code SISMEMBER}: whether a set has a member. Since 1.0. */
    public Command<Boolean> sismember(K key, V member) {
        return codecs.command(SetSpecs.SISMEMBER).key(key).value(member).returning(Decoders.BOOLEAN);
    }

    /** {@code SMEMBERS}: all members. Since 1.0. Holds up the server while it writes a large set; use {@code SSCAN} there. */
    public Command<Set<V>> smembers(K key) {
        return codecs.command(SetSpecs.SMEMBERS).key(key).returning(codecs.valueSet);
    }

    /**
     * {@code SMISMEMBER}: whether a set has members. Since 6.2.
     *
     * @return an answer for each, in the order of the members
     */
    @SafeVarargs
    public final Command<List<Boolean>> smismember(K key, V... members) {
        return smismember(key, Arguments.list(SetSpecs.SMISMEMBER, "members", members));
    }

    /**
     * {@code SMISMEMBER}: whether a set has members. Since 6.2.
     *
     * @return an answer for each, in the order of the members
     */
    public Command<List<Boolean>> smismember(K key, Collection<? extends V> members) {
        return codecs.command(SetSpecs.SMISMEMBER).key(key).values(members).returning(Decoders.BOOLEANS);
    }

    /**
     * {@code SMOVE}: moves a member to another set. Since 1.0.
     *
     * @return whether the source had it
     */
    public Command<Boolean> smove(K source, K destination, V member) {
        return codecs.command(SetSpecs.SMOVE)
                .key(source)
                .key(destination)
                .value(member)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code SPOP}: takes any member. Since 1.0.
     *
     * @return the member, or null when the set is empty
     */
    public Command<@Nullable V> spop(K key) {
        return codecs.command(SetSpecs.SPOP).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code SPOP}: takes some members. Since 3.2.
     *
     * @param count how many at most, not negative
     */
    public Command<Set<V>> spop(K key, long count) {
        return codecs.command(SetSpecs.SPOP)
                .key(key)
                .number(Arguments.notNegative(SetSpecs.SPOP, "count", count))
                .returning(codecs.valueSet);
    }

    /**
     * {@code SRANDMEMBER}: any member. Since 1.0.
     *
     * @return the member, or null when the set is empty
     */
    public Command<@Nullable V> srandmember(K key) {
        return codecs.command(SetSpecs.SRANDMEMBER).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code SRANDMEMBER}: some members. Since 2.6.
     *
     * @param count how many; a negative number allows the same one more than once
     */
    public Command<List<V>> srandmember(K key, long count) {
        return codecs.command(SetSpecs.SRANDMEMBER).key(key).number(count).returning(codecs.values);
    }

    /**
     * {@code SREM}: removes members. Since 1.0.
     *
     * @return how many there were
     */
    @SafeVarargs
    public final Command<Long> srem(K key, V... members) {
        return srem(key, Arguments.list(SetSpecs.SREM, "members", members));
    }

    /**
     * {@code SREM}: removes members. Since 1.0.
     *
     * @return how many there were
     */
    public Command<Long> srem(K key, Collection<? extends V> members) {
        return codecs.command(SetSpecs.SREM).key(key).values(members).returning(Decoders.LONG);
    }

    /** {@code SSCAN}: a page of members. Since 2.8. */
    public Command<ScanPage<V>> sscan(K key, ScanCursor cursor) {
        return codecs.command(SetSpecs.SSCAN).key(key).with(cursor).returning(page);
    }

    /** {@code SSCAN}: a page of the members that a pattern matches. Since 2.8. */
    public Command<ScanPage<V>> sscan(K key, ScanCursor cursor, ScanArgs args) {
        return codecs.command(SetSpecs.SSCAN).key(key).with(cursor).with(args).returning(page);
    }

    /** {@code SUNION}: the members that any of the sets has. Since 1.0. */
    @SafeVarargs
    public final Command<Set<V>> sunion(K... keys) {
        return sunion(Arguments.list(SetSpecs.SUNION, "keys", keys));
    }

    /** {@code SUNION}: the members that any of the sets has. Since 1.0. */
    public Command<Set<V>> sunion(Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SUNION).keys(keys).returning(codecs.valueSet);
    }

    /**
     * {@code SUNIONCARD}: how many members the sets have together. Since 8.10.
     *
     * @param keys at least one
     */
    public Command<Long> sunioncard(Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SUNIONCARD).countedKeys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code SUNIONCARD … LIMIT}: how many members the sets have together, counted no further than a limit. Since 8.10.
     *
     * @param keys at least one
     * @param limit not negative; 0 for none
     */
    public Command<Long> sunioncard(Collection<? extends K> keys, long limit) {
        return codecs.command(SetSpecs.SUNIONCARD)
                .countedKeys(keys)
                .token("LIMIT")
                .number(Arguments.notNegative(SetSpecs.SUNIONCARD, "limit", limit))
                .returning(Decoders.LONG);
    }

    /**
     * {@code SUNIONCARD … APPROX}: about how many members the sets have together. Since 8.10.
     *
     * @param keys at least one
     */
    public Command<Long> sunioncardApprox(Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SUNIONCARD)
                .countedKeys(keys)
                .token("APPROX")
                .returning(Decoders.LONG);
    }

    /**
     * {@code SUNIONSTORE}: makes a set of what {@code SUNION} gives. Since 1.0.
     *
     * @return the number of its members
     */
    @SafeVarargs
    public final Command<Long> sunionstore(K destination, K... keys) {
        return sunionstore(destination, Arguments.list(SetSpecs.SUNIONSTORE, "keys", keys));
    }

    /**
     * {@code SUNIONSTORE}: makes a set of what {@code SUNION} gives. Since 1.0.
     *
     * @return the number of its members
     */
    public Command<Long> sunionstore(K destination, Collection<? extends K> keys) {
        return codecs.command(SetSpecs.SUNIONSTORE).key(destination).keys(keys).returning(Decoders.LONG);
    }
}
