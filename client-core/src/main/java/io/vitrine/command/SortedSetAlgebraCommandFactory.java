package io.vitrine.command;

import io.vitrine.args.ScoredValue;
import io.vitrine.args.ZAggregateArgs;
import java.util.Collection;
import java.util.List;

/**
 * What sorted sets (and sets, whose members all score 1) have in common. Results are ordered by score.
 *
 * @param <K> the type of keys
 * @param <V> the type of members
 */
public final class SortedSetAlgebraCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<ScoredValue<V>>> members;

    public SortedSetAlgebraCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.members = SortedSetReplies.members(valueCodec);
    }

    /** {@code ZDIFF}: the members of the first set that none of the others has. Since 6.2. */
    public Command<List<V>> zdiff(Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZDIFF).countedKeys(keys).returning(codecs.values);
    }

    /** {@code ZDIFF … WITHSCORES}: the members of the first set that none of the others has. Since 6.2. */
    public Command<List<ScoredValue<V>>> zdiffWithScores(Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZDIFF)
                .countedKeys(keys)
                .token("WITHSCORES")
                .returning(members);
    }

    /**
     * {@code ZDIFFSTORE}: makes a sorted set of what {@code ZDIFF} gives. Since 6.2.
     *
     * @return the number of its members
     */
    public Command<Long> zdiffstore(K destination, Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZDIFFSTORE)
                .key(destination)
                .countedKeys(keys)
                .returning(Decoders.LONG);
    }

    /** {@code ZINTER}: the members that all sets have. Since 6.2. */
    public Command<List<V>> zinter(Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZINTER).countedKeys(keys).returning(codecs.values);
    }

    /** {@code ZINTER} with options: the members that all sets have. Since 6.2. */
    public Command<List<V>> zinter(Collection<? extends K> keys, ZAggregateArgs args) {
        return aggregated(codecs.command(SortedSetSpecs.ZINTER), keys, args).returning(codecs.values);
    }

    /** {@code ZINTER … WITHSCORES}: the members that all sets have. Since 6.2. */
    public Command<List<ScoredValue<V>>> zinterWithScores(Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZINTER)
                .countedKeys(keys)
                .token("WITHSCORES")
                .returning(members);
    }

    /** {@code ZINTER … WITHSCORES} with options: the members that all sets have. Since 6.2. */
    public Command<List<ScoredValue<V>>> zinterWithScores(Collection<? extends K> keys, ZAggregateArgs args) {
        return aggregated(codecs.command(SortedSetSpecs.ZINTER), keys, args)
                .token("WITHSCORES")
                .returning(members);
    }

    /** {@code ZINTERCARD}: how many members all sets have. Since 7.0. */
    public Command<Long> zintercard(Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZINTERCARD).countedKeys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code ZINTERCARD … LIMIT}: how many members all sets have, counted no further than a limit. Since 7.0.
     *
     * @param limit not negative; 0 for none
     */
    public Command<Long> zintercard(Collection<? extends K> keys, long limit) {
        return codecs.command(SortedSetSpecs.ZINTERCARD)
                .countedKeys(keys)
                .token("LIMIT")
                .number(Arguments.notNegative(SortedSetSpecs.ZINTERCARD, "limit", limit))
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZINTERSTORE}: makes a sorted set of what {@code ZINTER} gives. Since 2.0.
     *
     * @return the number of its members
     */
    public Command<Long> zinterstore(K destination, Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZINTERSTORE)
                .key(destination)
                .countedKeys(keys)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZINTERSTORE} with options: makes a sorted set of what {@code ZINTER} gives. Since 2.0.
     *
     * @return the number of its members
     */
    public Command<Long> zinterstore(K destination, Collection<? extends K> keys, ZAggregateArgs args) {
        return aggregated(codecs.command(SortedSetSpecs.ZINTERSTORE).key(destination), keys, args)
                .returning(Decoders.LONG);
    }

    /** {@code ZUNION}: the members that any of the sets has. Since 6.2. */
    public Command<List<V>> zunion(Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZUNION).countedKeys(keys).returning(codecs.values);
    }

    /** {@code ZUNION} with options: the members that any of the sets has. Since 6.2. */
    public Command<List<V>> zunion(Collection<? extends K> keys, ZAggregateArgs args) {
        return aggregated(codecs.command(SortedSetSpecs.ZUNION), keys, args).returning(codecs.values);
    }

    /** {@code ZUNION … WITHSCORES}: the members that any of the sets has. Since 6.2. */
    public Command<List<ScoredValue<V>>> zunionWithScores(Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZUNION)
                .countedKeys(keys)
                .token("WITHSCORES")
                .returning(members);
    }

    /** {@code ZUNION … WITHSCORES} with options: the members that any of the sets has. Since 6.2. */
    public Command<List<ScoredValue<V>>> zunionWithScores(Collection<? extends K> keys, ZAggregateArgs args) {
        return aggregated(codecs.command(SortedSetSpecs.ZUNION), keys, args)
                .token("WITHSCORES")
                .returning(members);
    }

    /**
     * {@code ZUNIONSTORE}: makes a sorted set of what {@code ZUNION} gives. Since 2.0.
     *
     * @return the number of its members
     */
    public Command<Long> zunionstore(K destination, Collection<? extends K> keys) {
        return codecs.command(SortedSetSpecs.ZUNIONSTORE)
                .key(destination)
                .countedKeys(keys)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZUNIONSTORE} with options: makes a sorted set of what {@code ZUNION} gives. Since 2.0.
     *
     * @return the number of its members
     */
    public Command<Long> zunionstore(K destination, Collection<? extends K> keys, ZAggregateArgs args) {
        return aggregated(codecs.command(SortedSetSpecs.ZUNIONSTORE).key(destination), keys, args)
                .returning(Decoders.LONG);
    }

    private CommandBuilder<K, V> aggregated(
            CommandBuilder<K, V> command, Collection<? extends K> keys, ZAggregateArgs args) {
        Arguments.notNull(command.spec, "args", args);
        Arguments.notNull(command.spec, "keys", keys);
        if (args.weightCount() != 0 && args.weightCount() != keys.size()) {
            throw new IllegalArgumentException(command.spec.name() + ": " + args.weightCount() + " weights for "
                    + keys.size() + " keys; there must be one for each");
        }
        return command.countedKeys(keys).with(args);
    }
}
