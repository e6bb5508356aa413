package io.vitrine.command;

import io.vitrine.args.LexRange;
import io.vitrine.args.RankedScore;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.ZAddArgs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorted sets: members, scores, ranks. A score is never NaN; it may be infinite.
 *
 * @param <K> the type of keys
 * @param <V> the type of members
 */
@SuppressWarnings("varargs") // arrays are only read
public final class SortedSetCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<ScoredValue<V>>> members;
    private final Decoder<ScanPage<ScoredValue<V>>> page;

    public SortedSetCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.members = SortedSetReplies.members(valueCodec);
        this.page = Replies.page(members);
    }

    /**
     * {@code ZADD}: adds a member, or gives it another score. Since 1.2.
     *
     * @return whether the member is new
     */
    public Command<Boolean> zadd(K key, double score, V member) {
        return codecs.command(SortedSetSpecs.ZADD)
                .key(key)
                .decimal(score)
                .value(member)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code ZADD} with options. Since 3.0.2.
     *
     * @return whether the member is new; with {@code CH} whether it is new or has a new score
     */
    public Command<Boolean> zadd(K key, ZAddArgs args, double score, V member) {
        return codecs.command(SortedSetSpecs.ZADD)
                .key(key)
                .with(args)
                .decimal(score)
                .value(member)
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code ZADD}: adds members, or gives them other scores. Since 2.4.
     *
     * @return how many of them are new
     */
    public Command<Long> zadd(K key, Collection<? extends ScoredValue<? extends V>> members) {
        return scored(codecs.command(SortedSetSpecs.ZADD).key(key), members).returning(Decoders.LONG);
    }

    /**
     * {@code ZADD} with options. Since 3.0.2.
     *
     * @return how many of them are new; with {@code CH} how many are new or have a new score
     */
    public Command<Long> zadd(K key, ZAddArgs args, Collection<? extends ScoredValue<? extends V>> members) {
        return scored(codecs.command(SortedSetSpecs.ZADD).key(key).with(args), members)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZADD}: adds members, or gives them other scores. Since 2.4.
     *
     * @param scores the score of each member
     * @return how many of them are new
     */
    public Command<Long> zadd(K key, Map<? extends V, Double> scores) {
        CommandBuilder<K, V> command = codecs.command(SortedSetSpecs.ZADD).key(key);
        Arguments.notNull(SortedSetSpecs.ZADD, "scores", scores)
                .forEach((member, score) -> command.decimal(score).value(member));
        return command.returning(Decoders.LONG);
    }

    private CommandBuilder<K, V> scored(
            CommandBuilder<K, V> command, Collection<? extends ScoredValue<? extends V>> members) {
        if (Arguments.notNull(SortedSetSpecs.ZADD, "members", members).isEmpty()) {
            throw new IllegalArgumentException("ZADD needs at least one member with its score, got none");
        }
        for (ScoredValue<? extends V> member : members) {
            command.decimal(member.score()).value(member.value());
        }
        return command;
    }

    /**
     * {@code ZADD … INCR} with options: adds to a score, if a condition holds. Since 3.0.2.
     *
     * @return the new score, or null when the condition does not hold
     */
    public Command<@Nullable Double> zaddIncr(K key, ZAddArgs args, double increment, V member) {
        return codecs.command(SortedSetSpecs.ZADD)
                .key(key)
                .with(args)
                .token("INCR")
                .decimal(increment)
                .value(member)
                .idempotent(false)
                .returning(Decoders.NULLABLE_DOUBLE);
    }

    /** {@code ZCARD}: the number of members. Since 1.2. */
    public Command<Long> zcard(K key) {
        return codecs.command(SortedSetSpecs.ZCARD).key(key).returning(Decoders.LONG);
    }

    /** {@code ZCOUNT}: how many members have a score in a range. Since 2.0. */
    public Command<Long> zcount(K key, ScoreRange range) {
        return codecs.command(SortedSetSpecs.ZCOUNT).key(key).with(range).returning(Decoders.LONG);
    }

    /**
     * {@code ZINCRBY}: adds to a score; a missing member counts from 0. Since 1.2.
     *
     * @return the new score
     */
    public Command<Double> zincrby(K key, double increment, V member) {
        return codecs.command(SortedSetSpecs.ZINCRBY)
                .key(key)
                .decimal(increment)
                .value(member)
                .returning(Decoders.DOUBLE);
    }

    /** {@code ZLEXCOUNT}: how many members lie in a range, where all scores are the same. Since 2.8.9. */
    public Command<Long> zlexcount(K key, LexRange range) {
        return codecs.command(SortedSetSpecs.ZLEXCOUNT).key(key).with(range).returning(Decoders.LONG);
    }

    /**
     * {@code ZMSCORE}: scores of members. Since 6.2.
     *
     * @return one score for each, in the order of the members; null for one that is not there
     */
    @SafeVarargs
    public final Command<List<@Nullable Double>> zmscore(K key, V... members) {
        return zmscore(key, Arguments.list(SortedSetSpecs.ZMSCORE, "members", members));
    }

    /**
     * {@code ZMSCORE}: scores of members. Since 6.2.
     *
     * @return one score for each, in the order of the members; null for one that is not there
     */
    public Command<List<@Nullable Double>> zmscore(K key, Collection<? extends V> members) {
        return codecs.command(SortedSetSpecs.ZMSCORE).key(key).values(members).returning(Decoders.NULLABLE_DOUBLES);
    }

    /**
     * {@code ZRANDMEMBER}: any member. Since 6.2.
     *
     * @return the member, or null when the set is empty
     */
    public Command<@Nullable V> zrandmember(K key) {
        return codecs.command(SortedSetSpecs.ZRANDMEMBER).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code ZRANDMEMBER}: some members. Since 6.2.
     *
     * @param count how many; a negative number allows the same one more than once
     */
    public Command<List<V>> zrandmember(K key, long count) {
        return codecs.command(SortedSetSpecs.ZRANDMEMBER).key(key).number(count).returning(codecs.values);
    }

    /**
     * {@code ZRANDMEMBER … WITHSCORES}: some members with their scores. Since 6.2.
     *
     * @param count how many; a negative number allows the same one more than once
     */
    public Command<List<ScoredValue<V>>> zrandmemberWithScores(K key, long count) {
        return codecs.command(SortedSetSpecs.ZRANDMEMBER)
                .key(key)
                .number(count)
                .token("WITHSCORES")
                .returning(members);
    }

    /**
     * {@code ZRANK}: how many members have a smaller score. Since 2.0.
     *
     * @return the rank from 0, or null when there is no such member
     */
    public Command<@Nullable Long> zrank(K key, V member) {
        return codecs.command(SortedSetSpecs.ZRANK).key(key).value(member).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code ZRANK … WITHSCORE}: the rank and the score of a member. Since 7.2.
     *
     * @return both, or null when there is no such member
     */
    public Command<@Nullable RankedScore> zrankWithScore(K key, V member) {
        return codecs.command(SortedSetSpecs.ZRANK)
                .key(key)
                .value(member)
                .token("WITHSCORE")
                .returning(SortedSetReplies.RANKED_SCORE);
    }

    /**
     * {@code ZREM}: removes members. Since 1.2.
     *
     * @return how many there were
     */
    @SafeVarargs
    public final Command<Long> zrem(K key, V... members) {
        return zrem(key, Arguments.list(SortedSetSpecs.ZREM, "members", members));
    }

    /**
     * {@code ZREM}: removes members. Since 1.2.
     *
     * @return how many there were
     */
    public Command<Long> zrem(K key, Collection<? extends V> members) {
        return codecs.command(SortedSetSpecs.ZREM).key(key).values(members).returning(Decoders.LONG);
    }

    /**
     * {@code ZREMRANGEBYLEX}: removes the members in a range, where all scores are the same. Since 2.8.9.
     *
     * @return how many there were
     */
    public Command<Long> zremrangebylex(K key, LexRange range) {
        return codecs.command(SortedSetSpecs.ZREMRANGEBYLEX)
                .key(key)
                .with(range)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZREMRANGEBYRANK}: removes the members from one rank to another. Since 2.0.
     *
     * @param stop the last rank, inclusive; negative ones count from the end
     * @return how many there were
     */
    public Command<Long> zremrangebyrank(K key, long start, long stop) {
        return codecs.command(SortedSetSpecs.ZREMRANGEBYRANK)
                .key(key)
                .number(start)
                .number(stop)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZREMRANGEBYSCORE}: removes the members with a score in a range. Since 1.2.
     *
     * @return how many there were
     */
    public Command<Long> zremrangebyscore(K key, ScoreRange range) {
        return codecs.command(SortedSetSpecs.ZREMRANGEBYSCORE)
                .key(key)
                .with(range)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ZREVRANK}: how many members have a greater score. Since 2.0.
     *
     * @return the rank from 0, or null when there is no such member
     */
    public Command<@Nullable Long> zrevrank(K key, V member) {
        return codecs.command(SortedSetSpecs.ZREVRANK).key(key).value(member).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code ZREVRANK … WITHSCORE}: the rank from the greatest score, and the score of a member. Since 7.2.
     *
     * @return both, or null when there is no such member
     */
    public Command<@Nullable RankedScore> zrevrankWithScore(K key, V member) {
        return codecs.command(SortedSetSpecs.ZREVRANK)
                .key(key)
                .value(member)
                .token("WITHSCORE")
                .returning(SortedSetReplies.RANKED_SCORE);
    }

    /** {@code ZSCAN}: a page of members with their scores. Since 2.8. */
    public Command<ScanPage<ScoredValue<V>>> zscan(K key, ScanCursor cursor) {
        return codecs.command(SortedSetSpecs.ZSCAN).key(key).with(cursor).returning(page);
    }

    /** {@code ZSCAN}: a page of the members that a pattern matches, with their scores. Since 2.8. */
    public Command<ScanPage<ScoredValue<V>>> zscan(K key, ScanCursor cursor, ScanArgs args) {
        return codecs.command(SortedSetSpecs.ZSCAN)
                .key(key)
                .with(cursor)
                .with(args)
                .returning(page);
    }

    /**
     * {@code ZSCORE}: the score of a member. Since 1.2.
     *
     * @return the score, or null when there is no such member
     */
    public Command<@Nullable Double> zscore(K key, V member) {
        return codecs.command(SortedSetSpecs.ZSCORE).key(key).value(member).returning(Decoders.NULLABLE_DOUBLE);
    }
}
