package io.vitrine.command;

import io.vitrine.args.KeyValue;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.SortedSetEnd;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Taking members from sorted sets, at once or waiting for them. A time limit of zero waits for ever; others are sent in
 * seconds, with milliseconds where needed (since 6.0).
 *
 * @param <K> the type of keys
 * @param <V> the type of members
 */
@SuppressWarnings("varargs") // arrays are only read
public final class SortedSetPopCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<ScoredValue<V>>> members;
    private final Decoder<@Nullable ScoredValue<V>> member;
    private final Decoder<@Nullable KeyValue<K, ScoredValue<V>>> keyAndMember;
    private final Decoder<@Nullable KeyValue<K, List<ScoredValue<V>>>> popped;

    public SortedSetPopCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.members = SortedSetReplies.members(valueCodec);
        this.member = SortedSetReplies.memberOrNull(valueCodec);
        this.keyAndMember = SortedSetReplies.keyAndMember(keyCodec, valueCodec);
        this.popped = ListReplies.popped(keyCodec, members);
    }

    /**
     * {@code BZMPOP}: takes members from the first sorted set that is not empty; waits for one. Since 7.0.
     *
     * @param count how many at most, positive
     * @return the set's key and the members, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable KeyValue<K, List<ScoredValue<V>>>> bzmpop(
            Duration timeout, SortedSetEnd end, long count, Collection<? extends K> keys) {
        return Arguments.blocking(codecs.command(SortedSetSpecs.BZMPOP), timeout)
                .countedKeys(keys)
                .token(end)
                .token("COUNT")
                .number(Arguments.positive(SortedSetSpecs.BZMPOP, "count", count))
                .returning(popped);
    }

    /**
     * {@code BZPOPMAX}: takes the member with the greatest score from the first sorted set that is not empty; waits for one.
     * Since 5.0.
     *
     * @return the set's key and the member, or null when the time is over
     */
    @NotQueued
    @SafeVarargs
    public final Command<@Nullable KeyValue<K, ScoredValue<V>>> bzpopmax(Duration timeout, K... keys) {
        return bzpopmax(timeout, Arguments.list(SortedSetSpecs.BZPOPMAX, "keys", keys));
    }

    /**
     * {@code BZPOPMAX}: takes the member with the greatest score from the first sorted set that is not empty; waits for one.
     * Since 5.0.
     *
     * @return the set's key and the member, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable KeyValue<K, ScoredValue<V>>> bzpopmax(Duration timeout, Collection<? extends K> keys) {
        return Arguments.blocking(codecs.command(SortedSetSpecs.BZPOPMAX).keys(keys), timeout)
                .returning(keyAndMember);
    }

    /**
     * {@code BZPOPMIN}: takes the member with the smallest score from the first sorted set that is not empty; waits for one.
     * Since 5.0.
     *
     * @return the set's key and the member, or null when the time is over
     */
    @NotQueued
    @SafeVarargs
    public final Command<@Nullable KeyValue<K, ScoredValue<V>>> bzpopmin(Duration timeout, K... keys) {
        return bzpopmin(timeout, Arguments.list(SortedSetSpecs.BZPOPMIN, "keys", keys));
    }

    /**
     * {@code BZPOPMIN}: takes the member with the smallest score from the first sorted set that is not empty; waits for one.
     * Since 5.0.
     *
     * @return the set's key and the member, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable KeyValue<K, ScoredValue<V>>> bzpopmin(Duration timeout, Collection<? extends K> keys) {
        return Arguments.blocking(codecs.command(SortedSetSpecs.BZPOPMIN).keys(keys), timeout)
                .returning(keyAndMember);
    }

    /**
     * {@code ZMPOP}: takes members from the first sorted set that is not empty. Since 7.0.
     *
     * @param count how many at most, positive
     * @return the set's key and the members, or null when all are empty
     */
    public Command<@Nullable KeyValue<K, List<ScoredValue<V>>>> zmpop(
            SortedSetEnd end, long count, Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZMPOP)
                .countedKeys(keys)
                .token(end)
                .token("COUNT")
                .number(Arguments.positive(SortedSetSpecs.ZMPOP, "count", count))
                .returning(popped);
    }

    /**
     * {@code ZPOPMAX}: takes the member with the greatest score. Since 5.0.
     *
     * @return the member, or null when the set is empty
     */
    public Command<@Nullable ScoredValue<V>> zpopmax(K key) {
        return codecs.command(SortedSetSpecs.ZPOPMAX).key(key).returning(member);
    }

    /**
     * {@code ZPOPMAX}: takes the members with the greatest scores. Since 5.0.
     *
     * @param count how many at most, not negative
     * @return the greatest score first
     */
    public Command<List<ScoredValue<V>>> zpopmax(K key, long count) {
        return codecs.command(SortedSetSpecs.ZPOPMAX)
                .key(key)
                .number(Arguments.notNegative(SortedSetSpecs.ZPOPMAX, "count", count))
                .returning(members);
    }

    /**
     * {@code ZPOPMIN}: takes the member with the smallest score. Since 5.0.
     *
     * @return the member, or null when the set is empty
     */
    public Command<@Nullable ScoredValue<V>> zpopmin(K key) {
        return codecs.command(SortedSetSpecs.ZPOPMIN).key(key).returning(member);
    }

    /**
     * {@code ZPOPMIN}: takes the members with the smallest scores. Since 5.0.
     *
     * @param count how many at most, not negative
     * @return the smallest score first
     */
    public Command<List<ScoredValue<V>>> zpopmin(K key, long count) {
        return codecs.command(SortedSetSpecs.ZPOPMIN)
                .key(key)
                .number(Arguments.notNegative(SortedSetSpecs.ZPOPMIN, "count", count))
                .returning(members);
    }
}
