package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import java.util.List;
import redis.clients.jedis.params.SDiffCardParams;
import redis.clients.jedis.params.SUnionCardParams;
import redis.clients.jedis.params.ScanParams;

final class SetCalls {

    private static final List<String> AB = List.of("a", "b");

    static final List<Call> ALL = List.of(
            same(o -> o.sadd("k", "a", "b"), j -> j.sadd("k", "a", "b")),
            same(o -> o.sadd("k", AB), j -> j.sadd("k", "a", "b")),
            same(o -> o.scard("k"), j -> j.scard("k")),
            same(o -> o.sdiff("a", "b"), j -> j.sdiff("a", "b")),
            same(o -> o.sdiffcard(AB), j -> j.sdiffcard("a", "b")),
            same(
                    o -> o.sdiffcard(AB, 7),
                    j -> j.sdiffcard(AB, SDiffCardParams.sDiffCardParams().limit(7))),
            same(o -> o.sdiffstore("d", "a", "b"), j -> j.sdiffstore("d", "a", "b")),
            same(o -> o.sinter("a", "b"), j -> j.sinter("a", "b")),
            same(o -> o.sintercard("a", "b"), j -> j.sintercard("a", "b")),
            same(o -> o.sintercard(AB, 7), j -> j.sintercard(7, "a", "b")),
            same(o -> o.sinterstore("d", AB), j -> j.sinterstore("d", "a", "b")),
            same(o -> o.sismember("k", "v"), j -> j.sismember("k", "v")),
            same(o -> o.smembers("k"), j -> j.smembers("k")),
            same(o -> o.smismember("k", "a", "b"), j -> j.smismember("k", "a", "b")),
            same(o -> o.smove("a", "b", "v"), j -> j.smove("a", "b", "v")),
            same(o -> o.spop("k"), j -> j.spop("k")),
            same(o -> o.spop("k", 2), j -> j.spop("k", 2)),
            same(o -> o.srandmember("k"), j -> j.srandmember("k")),
            same(o -> o.srandmember("k", -2), j -> j.srandmember("k", -2)),
            same(o -> o.srem("k", "a", "b"), j -> j.srem("k", "a", "b")),
            same(o -> o.sscan("k", ScanCursor.START), j -> j.sscan("k", "0")),
            same(
                    o -> o.sscan("k", ScanCursor.START, ScanArgs.match("a*").count(9)),
                    j -> j.sscan("k", "0", new ScanParams().match("a*").count(9))),
            same(o -> o.sunion("a", "b"), j -> j.sunion("a", "b")),
            same(o -> o.sunioncard(AB), j -> j.sunioncard("a", "b")),
            same(
                    o -> o.sunioncard(AB, 7),
                    j -> j.sunioncard(AB, SUnionCardParams.sUnionCardParams().limit(7))),
            same(
                    o -> o.sunioncardApprox(AB),
                    j -> j.sunioncard(AB, SUnionCardParams.sUnionCardParams().approx())),
            same(o -> o.sunionstore("d", "a", "b"), j -> j.sunionstore("d", "a", "b")));

    private SetCalls() {}
}
