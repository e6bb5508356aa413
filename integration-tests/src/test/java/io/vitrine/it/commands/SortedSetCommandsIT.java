package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.KeyValue;
import io.vitrine.args.LexRange;
import io.vitrine.args.RankedScore;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScoreAggregate;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.SortedSetEnd;
import io.vitrine.args.ZAddArgs;
import io.vitrine.args.ZAggregateArgs;
import io.vitrine.args.ZRangeArgs;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryServer
class SortedSetCommandsIT extends CommandsOnServer {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final ScoredValue<String> A = new ScoredValue<>(1, "a");
    private static final ScoredValue<String> B = new ScoredValue<>(2.5, "b");
    private static final ScoredValue<String> C = new ScoredValue<>(Double.POSITIVE_INFINITY, "c");

    SortedSetCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    private void fill(String key) {
        redis.zadd(key, List.of(A, B, C));
    }

    @Test
    void membersAreAddedWithScores() {
        assertThat(redis.zadd("z", 1, "a")).isTrue();
        assertThat(redis.zadd("z", 2, "a")).isFalse();
        assertThat(redis.zadd("z", List.of(A, B, C))).isEqualTo(2);
        assertThat(redis.zadd("z", Map.of("d", -0.5))).isEqualTo(1);
        assertThat(redis.zadd("z", ZAddArgs.nx(), 9, "a")).isFalse();
        assertThat(redis.zadd("z", ZAddArgs.xx().gt().ch(), 9, "a")).isTrue();
        assertThat(redis.zadd("z", ZAddArgs.lt().ch(), List.of(A))).isEqualTo(1);
        assertThat(redis.zaddIncr("z", ZAddArgs.xx(), 4, "a")).isEqualTo(5);
        assertThat(redis.zaddIncr("z", ZAddArgs.nx(), 4, "a")).isNull();
        assertThat(redis.zincrby("z", -4, "a")).isEqualTo(1);
        assertThat(redis.zcard("z")).isEqualTo(4);
        assertThat(redis.zscore("z", "c")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(redis.zscore("z", "nothing")).isNull();
        assertThat(redis.zmscore("z", "b", "nothing")).containsExactly(2.5, null);
        assertThat(redis.zrem("z", "b", "nothing")).isEqualTo(1);
    }

    @Test
    void membersHaveRanks() {
        fill("z");
        assertThat(redis.zrank("z", "b")).isEqualTo(1);
        assertThat(redis.zrevrank("z", "a")).isEqualTo(2);
        assertThat(redis.zrank("z", "nothing")).isNull();
        assertThat(redis.zcount("z", ScoreRange.above(1))).isEqualTo(2);
        assertThat(redis.zcount("z", ScoreRange.between(1, 2.5))).isEqualTo(2);
        requireVersion(7, 2);
        assertThat(redis.zrankWithScore("z", "b")).isEqualTo(new RankedScore(1, 2.5));
        assertThat(redis.zrevrankWithScore("z", "b")).isEqualTo(new RankedScore(1, 2.5));
        assertThat(redis.zrankWithScore("z", "nothing")).isNull();
    }

    @Test
    void rangesAreReadByRankScoreAndMember() {
        fill("z");
        assertThat(redis.zrange("z", 0, -1)).containsExactly("a", "b", "c");
        assertThat(redis.zrange("z", ZRangeArgs.byRank(0, 1).rev())).containsExactly("c", "b");
        assertThat(redis.zrangeWithScores("z", 0, -1)).containsExactly(A, B, C);
        assertThat(redis.zrange(
                        "z", ZRangeArgs.byScore(ScoreRange.atLeast(2)).rev().limit(0, 1)))
                .containsExactly("c");
        assertThat(redis.zrangeWithScores("z", ZRangeArgs.byScore(ScoreRange.atMost(2.5))))
                .containsExactly(A, B);
        assertThat(redis.zrangeWithScores("nothing", 0, -1)).isEmpty();
        assertThat(redis.zrangestore(
                        "copy", "z", ZRangeArgs.byScore(ScoreRange.all()).rev().limit(0, 2)))
                .isEqualTo(2);
        redis.zadd("lex", Map.of("a", 0.0, "b", 0.0, "c", 0.0));
        assertThat(redis.zrange("lex", ZRangeArgs.byLex(LexRange.above("a")))).containsExactly("b", "c");
        assertThat(redis.zrange(
                        "lex", ZRangeArgs.byLex(LexRange.between("a", "b")).rev()))
                .containsExactly("b", "a");
        assertThat(redis.zlexcount("lex", LexRange.below("c"))).isEqualTo(2);
    }

    @Test
    void theOlderRangesWorkAsTheyDid() {
        fill("z");
        redis.zadd("lex", Map.of("a", 0.0, "b", 0.0, "c", 0.0));
        assertThat(redis.zrevrange("z", 0, 0)).containsExactly("c");
        assertThat(redis.zrevrangeWithScores("z", 0, -1)).containsExactly(C, B, A);
        assertThat(redis.zrangebyscore("z", ScoreRange.atMost(2.5))).containsExactly("a", "b");
        assertThat(redis.zrangebyscore("z", ScoreRange.all(), 1, 1)).containsExactly("b");
        assertThat(redis.zrangebyscoreWithScores("z", ScoreRange.above(1))).containsExactly(B, C);
        assertThat(redis.zrevrangebyscore("z", ScoreRange.atMost(2.5))).containsExactly("b", "a");
        assertThat(redis.zrevrangebyscore("z", ScoreRange.all(), 0, 1)).containsExactly("c");
        assertThat(redis.zrevrangebyscoreWithScores("z", ScoreRange.all())).containsExactly(C, B, A);
        assertThat(redis.zrangebylex("lex", LexRange.atLeast("b"))).containsExactly("b", "c");
        assertThat(redis.zrangebylex("lex", LexRange.all(), 1, 1)).containsExactly("b");
        assertThat(redis.zrevrangebylex("lex", LexRange.atMost("b"))).containsExactly("b", "a");
        assertThat(redis.zrevrangebylex("lex", LexRange.all(), 0, 1)).containsExactly("c");
    }

    @Test
    void rangesAreRemoved() {
        fill("z");
        assertThat(redis.zremrangebyscore("z", ScoreRange.atMost(1))).isEqualTo(1);
        assertThat(redis.zremrangebyrank("z", -1, -1)).isEqualTo(1);
        assertThat(redis.zrange("z", 0, -1)).containsExactly("b");
        redis.zadd("lex", Map.of("a", 0.0, "b", 0.0));
        assertThat(redis.zremrangebylex("lex", LexRange.below("b"))).isEqualTo(1);
    }

    @Test
    void membersAreTakenFromTheEnds() {
        fill("z");
        assertThat(redis.zpopmin("z")).isEqualTo(A);
        assertThat(redis.zpopmax("z")).isEqualTo(C);
        assertThat(redis.zpopmin("nothing")).isNull();
        fill("z");
        assertThat(redis.zpopmin("z", 2)).containsExactly(A, B);
        assertThat(redis.zpopmax("z", 2)).containsExactly(C);
        assertThat(redis.zpopmax("z", 2)).isEmpty();
        fill("z");
        assertThat(redis.bzpopmin(SHORT, "nothing", "z")).isEqualTo(new KeyValue<>("z", A));
        assertThat(redis.bzpopmax(SHORT, "z")).isEqualTo(new KeyValue<>("z", C));
        assertThat(redis.bzpopmin(SHORT, "nothing")).isNull();
        requireCommand("zmpop");
        fill("z");
        assertThat(redis.zmpop(SortedSetEnd.MIN, 2, List.of("nothing", "z")))
                .isEqualTo(new KeyValue<>("z", List.of(A, B)));
        assertThat(redis.bzmpop(SHORT, SortedSetEnd.MAX, 2, List.of("z"))).isEqualTo(new KeyValue<>("z", List.of(C)));
        assertThat(redis.zmpop(SortedSetEnd.MIN, 2, List.of("nothing"))).isNull();
        assertThat(redis.bzmpop(SHORT, SortedSetEnd.MAX, 2, List.of("nothing"))).isNull();
    }

    @Test
    void membersAreDrawnAndWalkedThrough() {
        fill("z");
        assertThat(redis.zrandmember("z")).isIn("a", "b", "c");
        assertThat(redis.zrandmember("nothing")).isNull();
        assertThat(redis.zrandmember("z", -5)).hasSize(5);
        assertThat(redis.zrandmemberWithScores("z", 5)).containsExactlyInAnyOrder(A, B, C);
        assertThat(redis.zscan("z", ScanCursor.START).items()).containsExactlyInAnyOrder(A, B, C);
        assertThat(redis.zscan("z", ScanCursor.START, ScanArgs.match("b")).items())
                .containsExactly(B);
    }

    @Test
    void setsAreCombined() {
        redis.zadd("z", List.of(A, B));
        redis.zadd("y", List.of(B, new ScoredValue<>(7, "d")));
        List<String> keys = List.of("z", "y");
        assertThat(redis.zinter(keys)).containsExactly("b");
        assertThat(redis.zinter(keys, ZAggregateArgs.weights(1, 2))).containsExactly("b");
        assertThat(redis.zinterWithScores(keys)).containsExactly(new ScoredValue<>(5, "b"));
        assertThat(redis.zinterWithScores(keys, ZAggregateArgs.weights(1, 2).aggregate(ScoreAggregate.MAX)))
                .containsExactly(new ScoredValue<>(5, "b"));
        assertThat(redis.zunion(keys)).containsExactly("a", "b", "d");
        assertThat(redis.zunion(keys, ZAggregateArgs.aggregate(ScoreAggregate.MIN)))
                .containsExactly("a", "b", "d");
        assertThat(redis.zunionWithScores(keys))
                .containsExactly(A, new ScoredValue<>(5, "b"), new ScoredValue<>(7, "d"));
        assertThat(redis.zunionWithScores(keys, ZAggregateArgs.weights(0, 0))).hasSize(3);
        assertThat(redis.zdiff(keys)).containsExactly("a");
        assertThat(redis.zdiffWithScores(keys)).containsExactly(A);
        assertThat(redis.zinterstore("i", keys)).isEqualTo(1);
        assertThat(redis.zinterstore("i", keys, ZAggregateArgs.aggregate(ScoreAggregate.SUM)))
                .isEqualTo(1);
        assertThat(redis.zunionstore("u", keys)).isEqualTo(3);
        assertThat(redis.zunionstore("u", keys, ZAggregateArgs.weights(1, 1))).isEqualTo(3);
        assertThat(redis.zdiffstore("d", keys)).isEqualTo(1);
        requireCommand("zintercard");
        assertThat(redis.zintercard(keys)).isEqualTo(1);
        assertThat(redis.zintercard(keys, 1)).isEqualTo(1);
    }
}
