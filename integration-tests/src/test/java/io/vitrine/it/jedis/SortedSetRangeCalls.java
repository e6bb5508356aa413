package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.LexRange;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.ZRangeArgs;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;

@SuppressWarnings("deprecation") // commands that Redis deprecates are compared too
final class SortedSetRangeCalls {

    private static final ScoreRange SCORES = ScoreRange.between(1.5, 2.5);
    private static final LexRange LEX = LexRange.between("a", "b");

    static final List<Call> ALL = List.of(
            same(o -> o.zcount("k", SCORES), j -> j.zcount("k", 1.5, 2.5)),
            differs(Reasons.INFINITY, o -> o.zcount("k", ScoreRange.above(1.5)), j -> j.zcount("k", "(1.5", "+inf")),
            differs(Reasons.INFINITY, o -> o.zcount("k", ScoreRange.all()), j -> j.zcount("k", "-inf", "+inf")),
            differs(Reasons.WHOLE, o -> o.zcount("k", ScoreRange.between(1, 2)), j -> j.zcount("k", 1, 2)),
            same(o -> o.zlexcount("k", LEX), j -> j.zlexcount("k", "[a", "[b")),
            same(o -> o.zlexcount("k", LexRange.all()), j -> j.zlexcount("k", "-", "+")),
            same(o -> o.zlexcount("k", LexRange.above("a")), j -> j.zlexcount("k", "(a", "+")),
            same(o -> o.zrange("k", 0, -1), j -> j.zrange("k", 0, -1)),
            same(o -> o.zrangeWithScores("k", 0, -1), j -> j.zrangeWithScores("k", 0, -1)),
            same(
                    o -> o.zrange("k", ZRangeArgs.byRank(0, 5).rev()),
                    j -> j.zrange("k", ZRangeParams.zrangeParams(0, 5).rev())),
            same(
                    o -> o.zrange("k", ZRangeArgs.byScore(SCORES).limit(1, 2)),
                    j -> j.zrange(
                            "k", ZRangeParams.zrangeByScoreParams(1.5, 2.5).limit(1, 2))),
            same(
                    o -> o.zrangeWithScores("k", ZRangeArgs.byScore(SCORES)),
                    j -> j.zrangeWithScores("k", ZRangeParams.zrangeByScoreParams(1.5, 2.5))),
            same(
                    o -> o.zrange("k", ZRangeArgs.byLex(LEX).limit(1, 2)),
                    j -> j.zrange(
                            "k", ZRangeParams.zrangeByLexParams("[a", "[b").limit(1, 2))),
            same(
                    o -> o.zrangestore("d", "k", ZRangeArgs.byRank(0, 5)),
                    j -> j.zrangestore("d", "k", ZRangeParams.zrangeParams(0, 5))),
            same(
                    o -> o.zrangestore("d", "k", ZRangeArgs.byScore(SCORES)),
                    j -> j.zrangestore("d", "k", ZRangeParams.zrangeByScoreParams(1.5, 2.5))),
            same(o -> o.zrangebylex("k", LEX), j -> j.zrangeByLex("k", "[a", "[b")),
            same(o -> o.zrangebylex("k", LEX, 1, 2), j -> j.zrangeByLex("k", "[a", "[b", 1, 2)),
            same(o -> o.zrangebyscore("k", SCORES), j -> j.zrangeByScore("k", 1.5, 2.5)),
            same(o -> o.zrangebyscore("k", SCORES, 1, 2), j -> j.zrangeByScore("k", 1.5, 2.5, 1, 2)),
            same(o -> o.zrangebyscoreWithScores("k", SCORES), j -> j.zrangeByScoreWithScores("k", 1.5, 2.5)),
            same(o -> o.zremrangebylex("k", LEX), j -> j.zremrangeByLex("k", "[a", "[b")),
            same(o -> o.zremrangebyrank("k", 0, 5), j -> j.zremrangeByRank("k", 0, 5)),
            same(o -> o.zremrangebyscore("k", SCORES), j -> j.zremrangeByScore("k", 1.5, 2.5)),
            same(o -> o.zremrangebyscore("k", ScoreRange.below(2.5)), j -> j.zremrangeByScore("k", "-inf", "(2.5")),
            same(o -> o.zrevrange("k", 0, -1), j -> j.zrevrange("k", 0, -1)),
            same(o -> o.zrevrangeWithScores("k", 0, -1), j -> j.zrevrangeWithScores("k", 0, -1)),
            same(o -> o.zrevrangebylex("k", LEX), j -> j.zrevrangeByLex("k", "[b", "[a")),
            same(o -> o.zrevrangebylex("k", LEX, 1, 2), j -> j.zrevrangeByLex("k", "[b", "[a", 1, 2)),
            same(o -> o.zrevrangebyscore("k", SCORES), j -> j.zrevrangeByScore("k", 2.5, 1.5)),
            same(o -> o.zrevrangebyscore("k", SCORES, 1, 2), j -> j.zrevrangeByScore("k", 2.5, 1.5, 1, 2)),
            same(o -> o.zrevrangebyscoreWithScores("k", SCORES), j -> j.zrevrangeByScoreWithScores("k", 2.5, 1.5)));

    private SortedSetRangeCalls() {}
}
