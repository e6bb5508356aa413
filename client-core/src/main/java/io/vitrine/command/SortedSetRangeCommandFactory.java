package io.vitrine.command;

import io.vitrine.args.LexRange;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.ZRangeArgs;
import java.util.List;

/**
 * Ranges of sorted sets. {@code ZRANGE} can do them all since 6.2; Redis keeps its older commands for who uses them.
 *
 * @param <K> the type of keys
 * @param <V> the type of members
 */
public final class SortedSetRangeCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<ScoredValue<V>>> members;

    public SortedSetRangeCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.members = SortedSetReplies.members(valueCodec);
    }

    /**
     * {@code ZRANGE}: members from one rank to another. Since 1.2.
     *
     * @param stop the last rank, inclusive; negative ones count from the end: -1 is the last
     */
    public Command<List<V>> zrange(K key, long start, long stop) {
        return codecs.command(SortedSetSpecs.ZRANGE)
                .key(key)
                .number(start)
                .number(stop)
                .returning(codecs.values);
    }

    /** {@code ZRANGE}: members in any kind of range. Since 6.2. */
    public Command<List<V>> zrange(K key, ZRangeArgs range) {
        return codecs.command(SortedSetSpecs.ZRANGE).key(key).with(range).returning(codecs.values);
    }

    /**
     * {@code ZRANGE … WITHSCORES}: members from one rank to another, with their scores. Since 1.2.
     *
     * @param stop the last rank, inclusive; negative ones count from the end: -1 is the last
     */
    public Command<List<ScoredValue<V>>> zrangeWithScores(K key, long start, long stop) {
        return zrangeWithScores(key, ZRangeArgs.byRank(start, stop));
    }

    /** {@code ZRANGE … WITHSCORES}: members in a range, with their scores. Since 6.2. */
    public Command<List<ScoredValue<V>>> zrangeWithScores(K key, ZRangeArgs.Scored range) {
        return codecs.command(SortedSetSpecs.ZRANGE)
                .key(key)
                .with(range)
                .token("WITHSCORES")
                .returning(members);
    }

    /** {@code ZRANGEBYLEX}: members in a range, where all scores are the same. Since 2.8.9; Redis recommends ZRANGE. */
    public Command<List<V>> zrangebylex(K key, LexRange range) {
        return codecs.command(SortedSetSpecs.ZRANGEBYLEX).key(key).with(range).returning(codecs.values);
    }

    /**
     * {@code ZRANGEBYLEX … LIMIT}: a part of the members in a range. Since 2.8.9; Redis recommends ZRANGE.
     *
     * @param offset how many to leave out, not negative
     * @param count how many to give; negative for all
     */
    public Command<List<V>> zrangebylex(K key, LexRange range, long offset, long count) {
        return limited(SortedSetSpecs.ZRANGEBYLEX, key, range, offset, count).returning(codecs.values);
    }

    /** {@code ZRANGEBYSCORE}: members with a score in a range. Since 1.0.5; Redis recommends ZRANGE. */
    public Command<List<V>> zrangebyscore(K key, ScoreRange range) {
        return codecs.command(SortedSetSpecs.ZRANGEBYSCORE).key(key).with(range).returning(codecs.values);
    }

    /**
     * {@code ZRANGEBYSCORE … LIMIT}: a part of the members with a score in a range. Since 1.0.5; Redis recommends ZRANGE.
     *
     * @param offset how many to leave out, not negative
     * @param count how many to give; negative for all
     */
    public Command<List<V>> zrangebyscore(K key, ScoreRange range, long offset, long count) {
        return limited(SortedSetSpecs.ZRANGEBYSCORE, key, range, offset, count).returning(codecs.values);
    }

    /** {@code ZRANGEBYSCORE … WITHSCORES}: members with their scores. Since 1.0.5; Redis recommends ZRANGE. */
    public Command<List<ScoredValue<V>>> zrangebyscoreWithScores(K key, ScoreRange range) {
        return codecs.command(SortedSetSpecs.ZRANGEBYSCORE)
                .key(key)
                .with(range)
                .token("WITHSCORES")
                .returning(members);
    }

    /**
     * {@code ZRANGESTORE}: makes a sorted set of a range of another. Since 6.2.
     *
     * @return the number of its members
     */
    public Command<Long> zrangestore(K destination, K source, ZRangeArgs range) {
        return codecs.command(SortedSetSpecs.ZRANGESTORE)
                .key(destination)
                .key(source)
                .with(range)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZREVRANGE}: members from the greatest score down. Since 1.2; Redis recommends ZRANGE.
     *
     * @param stop the last rank, inclusive; negative ones count from the end: -1 has the smallest score
     */
    public Command<List<V>> zrevrange(K key, long start, long stop) {
        return codecs.command(SortedSetSpecs.ZREVRANGE)
                .key(key)
                .number(start)
                .number(stop)
                .returning(codecs.values);
    }

    /**
     * {@code ZREVRANGE … WITHSCORES}: members from the greatest score down, with their scores. Since 1.2; Redis recommends
     * ZRANGE.
     *
     * @param stop the last rank, inclusive; negative ones count from the end: -1 has the smallest score
     */
    public Command<List<ScoredValue<V>>> zrevrangeWithScores(K key, long start, long stop) {
        return codecs.command(SortedSetSpecs.ZREVRANGE)
                .key(key)
                .number(start)
                .number(stop)
                .token("WITHSCORES")
                .returning(members);
    }

    /** {@code ZREVRANGEBYLEX}: members in a range, from the last down. Since 2.8.9; Redis recommends ZRANGE. */
    public Command<List<V>> zrevrangebylex(K key, LexRange range) {
        return codecs.command(SortedSetSpecs.ZREVRANGEBYLEX)
                .key(key)
                .with(reversed(SortedSetSpecs.ZREVRANGEBYLEX, range))
                .returning(codecs.values);
    }

    /**
     * {@code ZREVRANGEBYLEX … LIMIT}: a part of the members in a range, from the last down. Since 2.8.9; Redis recommends
     * ZRANGE.
     *
     * @param offset how many to leave out, not negative
     * @param count how many to give; negative for all
     */
    public Command<List<V>> zrevrangebylex(K key, LexRange range, long offset, long count) {
        return limited(
                        SortedSetSpecs.ZREVRANGEBYLEX,
                        key,
                        reversed(SortedSetSpecs.ZREVRANGEBYLEX, range),
                        offset,
                        count)
                .returning(codecs.values);
    }

    /** {@code ZREVRANGEBYSCORE}: members, from the greatest score down. Since 2.2; Redis recommends ZRANGE. */
    public Command<List<V>> zrevrangebyscore(K key, ScoreRange range) {
        return codecs.command(SortedSetSpecs.ZREVRANGEBYSCORE)
                .key(key)
                .with(reversed(SortedSetSpecs.ZREVRANGEBYSCORE, range))
                .returning(codecs.values);
    }

    /**
     * {@code ZREVRANGEBYSCORE … LIMIT}: a part of the members, from the greatest score down. Since 2.2; Redis recommends
     * ZRANGE.
     *
     * @param offset how many to leave out, not negative
     * @param count how many to give; negative for all
     */
    public Command<List<V>> zrevrangebyscore(K key, ScoreRange range, long offset, long count) {
        return limited(
                        SortedSetSpecs.ZREVRANGEBYSCORE,
                        key,
                        reversed(SortedSetSpecs.ZREVRANGEBYSCORE, range),
                        offset,
                        count)
                .returning(codecs.values);
    }

    /** {@code ZREVRANGEBYSCORE … WITHSCORES}: members with their scores. Since 2.2; Redis recommends ZRANGE. */
    public Command<List<ScoredValue<V>>> zrevrangebyscoreWithScores(K key, ScoreRange range) {
        return codecs.command(SortedSetSpecs.ZREVRANGEBYSCORE)
                .key(key)
                .with(reversed(SortedSetSpecs.ZREVRANGEBYSCORE, range))
                .token("WITHSCORES")
                .returning(members);
    }

    private CommandBuilder<K, V> limited(CommandSpec spec, K key, CommandArgs range, long offset, long count) {
        return codecs.command(spec)
                .key(key)
                .with(range)
                .token("LIMIT")
                .number(Arguments.notNegative(spec, "offset", offset))
                .number(count);
    }

    /** From the upper end down: Redis wants that end first. */
    private static CommandArgs reversed(CommandSpec spec, LexRange range) {
        Arguments.notNull(spec, "range", range);
        return command -> command.token(range.max()).token(range.min());
    }

    private static CommandArgs reversed(CommandSpec spec, ScoreRange range) {
        Arguments.notNull(spec, "range", range);
        return command -> command.token(range.max()).token(range.min());
    }
}
