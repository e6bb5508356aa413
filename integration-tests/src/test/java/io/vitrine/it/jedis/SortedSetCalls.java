package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScoreAggregate;
import io.vitrine.args.SortedSetEnd;
import io.vitrine.args.ZAddArgs;
import io.vitrine.args.ZAggregateArgs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.args.SortedSetOption;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.params.ZParams;

/** Sorted sets, but for their ranges. */
final class SortedSetCalls {

    private static final List<String> AB = List.of("a", "b");

    static final List<Call> ALL = List.of(
            same(
                    o -> o.bzmpop(Duration.ofMillis(1_500), SortedSetEnd.MIN, 3, AB),
                    j -> j.bzmpop(1.5, SortedSetOption.MIN, 3, "a", "b")),
            same(o -> o.bzpopmax(Duration.ofMillis(1_500), "a", "b"), j -> j.bzpopmax(1.5, "a", "b")),
            same(o -> o.bzpopmin(Duration.ofMillis(1_500), "a", "b"), j -> j.bzpopmin(1.5, "a", "b")),
            differs(Reasons.WHOLE, o -> o.bzpopmin(Duration.ofSeconds(1), "a"), j -> j.bzpopmin(1, "a")),
            same(o -> o.zadd("k", 1.5, "m"), j -> j.zadd("k", 1.5, "m")),
            differs(Reasons.WHOLE, o -> o.zadd("k", 1, "m"), j -> j.zadd("k", 1, "m")),
            differs(
                    Reasons.INFINITY,
                    o -> o.zadd("k", Double.POSITIVE_INFINITY, "m"),
                    j -> j.zadd("k", Double.POSITIVE_INFINITY, "m")),
            same(o -> o.zadd("k", Double.NEGATIVE_INFINITY, "m"), j -> j.zadd("k", Double.NEGATIVE_INFINITY, "m")),
            same(o -> o.zadd("k", Map.of("m", 1.5)), j -> j.zadd("k", Map.of("m", 1.5))),
            same(
                    o -> o.zadd("k", ZAddArgs.nx(), 1.5, "m"),
                    j -> j.zadd("k", 1.5, "m", ZAddParams.zAddParams().nx())),
            same(
                    o -> o.zadd("k", ZAddArgs.xx().gt().ch(), 1.5, "m"),
                    j -> j.zadd("k", 1.5, "m", ZAddParams.zAddParams().xx().gt().ch())),
            same(
                    o -> o.zadd("k", ZAddArgs.lt(), 1.5, "m"),
                    j -> j.zadd("k", 1.5, "m", ZAddParams.zAddParams().lt())),
            differs(
                    Reasons.ORDER,
                    o -> o.zaddIncr("k", ZAddArgs.xx(), 1.5, "m"),
                    j -> j.zaddIncr("k", 1.5, "m", ZAddParams.zAddParams().xx())),
            same(o -> o.zcard("k"), j -> j.zcard("k")),
            same(o -> o.zdiff(AB), j -> j.zdiff("a", "b")),
            same(o -> o.zdiffWithScores(AB), j -> j.zdiffWithScores("a", "b")),
            same(o -> o.zdiffstore("d", AB), j -> j.zdiffstore("d", "a", "b")),
            same(o -> o.zincrby("k", 1.5, "m"), j -> j.zincrby("k", 1.5, "m")),
            same(o -> o.zinter(AB), j -> j.zinter(new ZParams(), "a", "b")),
            same(
                    o -> o.zinter(AB, ZAggregateArgs.weights(1.5, 2.5).aggregate(ScoreAggregate.MAX)),
                    j -> j.zinter(new ZParams().weights(1.5, 2.5).aggregate(ZParams.Aggregate.MAX), "a", "b")),
            same(o -> o.zinterWithScores(AB), j -> j.zinterWithScores(new ZParams(), "a", "b")),
            same(o -> o.zintercard(AB), j -> j.zintercard("a", "b")),
            same(o -> o.zintercard(AB, 7), j -> j.zintercard(7, "a", "b")),
            same(o -> o.zinterstore("d", AB), j -> j.zinterstore("d", "a", "b")),
            same(
                    o -> o.zinterstore("d", AB, ZAggregateArgs.aggregate(ScoreAggregate.MIN)),
                    j -> j.zinterstore("d", new ZParams().aggregate(ZParams.Aggregate.MIN), "a", "b")),
            same(o -> o.zmpop(SortedSetEnd.MAX, 2, AB), j -> j.zmpop(SortedSetOption.MAX, 2, "a", "b")),
            same(o -> o.zmscore("k", "a", "b"), j -> j.zmscore("k", "a", "b")),
            same(o -> o.zpopmax("k"), j -> j.zpopmax("k")),
            same(o -> o.zpopmax("k", 2), j -> j.zpopmax("k", 2)),
            same(o -> o.zpopmin("k"), j -> j.zpopmin("k")),
            same(o -> o.zpopmin("k", 2), j -> j.zpopmin("k", 2)),
            same(o -> o.zrandmember("k"), j -> j.zrandmember("k")),
            same(o -> o.zrandmember("k", -2), j -> j.zrandmember("k", -2)),
            same(o -> o.zrandmemberWithScores("k", 2), j -> j.zrandmemberWithScores("k", 2)),
            same(o -> o.zrank("k", "m"), j -> j.zrank("k", "m")),
            same(o -> o.zrankWithScore("k", "m"), j -> j.zrankWithScore("k", "m")),
            same(o -> o.zrem("k", "a", "b"), j -> j.zrem("k", "a", "b")),
            same(o -> o.zrevrank("k", "m"), j -> j.zrevrank("k", "m")),
            same(o -> o.zrevrankWithScore("k", "m"), j -> j.zrevrankWithScore("k", "m")),
            same(o -> o.zscan("k", ScanCursor.START), j -> j.zscan("k", "0")),
            same(
                    o -> o.zscan("k", ScanCursor.START, ScanArgs.match("a*").count(9)),
                    j -> j.zscan("k", "0", new ScanParams().match("a*").count(9))),
            same(o -> o.zscore("k", "m"), j -> j.zscore("k", "m")),
            same(o -> o.zunion(AB), j -> j.zunion(new ZParams(), "a", "b")),
            same(
                    o -> o.zunionWithScores(AB, ZAggregateArgs.weights(1.5, 2.5)),
                    j -> j.zunionWithScores(new ZParams().weights(1.5, 2.5), "a", "b")),
            same(o -> o.zunionstore("d", AB), j -> j.zunionstore("d", "a", "b")),
            same(
                    o -> o.zunionstore("d", AB, ZAggregateArgs.weights(1.5, 2.5)),
                    j -> j.zunionstore("d", new ZParams().weights(1.5, 2.5), "a", "b")));

    private SortedSetCalls() {}
}
