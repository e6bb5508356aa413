package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.GetExArgs;
import io.vitrine.args.IncrExArgs;
import io.vitrine.args.SetArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.params.GetExParams;
import redis.clients.jedis.params.IncrexFloatParams;
import redis.clients.jedis.params.IncrexParams;
import redis.clients.jedis.params.LCSParams;
import redis.clients.jedis.params.MSetExParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.CompareCondition;

/** Strings and HyperLogLogs. */
@SuppressWarnings("deprecation") // commands that Redis deprecates are compared too
final class StringCalls {

    private static final String TIME = "a time in whole seconds is sent in seconds";
    private static final String DIGEST = "0123456789abcdef";
    private static final Instant AT = Instant.ofEpochSecond(1_900_000_000);
    private static final Instant AT_MILLIS = Instant.ofEpochMilli(1_900_000_000_500L);

    static final List<Call> ALL = List.of(
            same(o -> o.append("k", "v"), j -> j.append("k", "v")),
            same(o -> o.append("ключ", "значение"), j -> j.append("ключ", "значение")),
            same(o -> o.append("", ""), j -> j.append("", "")),
            same(o -> o.decr("k"), j -> j.decr("k")),
            same(o -> o.decrby("k", 5), j -> j.decrBy("k", 5)),
            same(o -> o.get("k"), j -> j.get("k")),
            same(o -> o.getdel("k"), j -> j.getDel("k")),
            same(
                    o -> o.getex("k", GetExArgs.ex(Duration.ofSeconds(5))),
                    j -> j.getEx("k", GetExParams.getExParams().ex(5))),
            same(
                    o -> o.getex("k", GetExArgs.ex(Duration.ofMillis(1_500))),
                    j -> j.getEx("k", GetExParams.getExParams().px(1_500))),
            same(
                    o -> o.getex("k", GetExArgs.exAt(AT)),
                    j -> j.getEx("k", GetExParams.getExParams().exAt(AT.getEpochSecond()))),
            same(
                    o -> o.getex("k", GetExArgs.exAt(AT_MILLIS)),
                    j -> j.getEx("k", GetExParams.getExParams().pxAt(AT_MILLIS.toEpochMilli()))),
            same(
                    o -> o.getex("k", GetExArgs.persist()),
                    j -> j.getEx("k", GetExParams.getExParams().persist())),
            same(o -> o.getrange("k", 0, -1), j -> j.getrange("k", 0, -1)),
            same(o -> o.getset("k", "v"), j -> j.getSet("k", "v")),
            same(o -> o.incr("k"), j -> j.incr("k")),
            same(o -> o.incrby("k", -7), j -> j.incrBy("k", -7)),
            same(o -> o.incrby("k", Long.MAX_VALUE), j -> j.incrBy("k", Long.MAX_VALUE)),
            same(o -> o.incrby("k", Long.MIN_VALUE), j -> j.incrBy("k", Long.MIN_VALUE)),
            same(o -> o.incrbyfloat("k", 1.5), j -> j.incrByFloat("k", 1.5)),
            same(o -> o.incrbyfloat("k", 1e-7), j -> j.incrByFloat("k", 1e-7)),
            same(o -> o.incrbyfloat("k", 1e300), j -> j.incrByFloat("k", 1e300)),
            differs(Reasons.WHOLE, o -> o.incrbyfloat("k", 2), j -> j.incrByFloat("k", 2)),
            same(o -> o.lcs("a", "b"), j -> j.lcs("a", "b", LCSParams.LCSParams())),
            same(
                    o -> o.lcsLength("a", "b"),
                    j -> j.lcs("a", "b", LCSParams.LCSParams().len())),
            same(
                    o -> o.lcsMatches("a", "b"),
                    j -> j.lcs("a", "b", LCSParams.LCSParams().idx().withMatchLen())),
            same(
                    o -> o.lcsMatches("a", "b", 3),
                    j -> j.lcs(
                            "a", "b", LCSParams.LCSParams().idx().minMatchLen(3).withMatchLen())),
            same(o -> o.mget("a"), j -> j.mget("a")),
            same(o -> o.mget("a", "b", "c"), j -> j.mget("a", "b", "c")),
            same(o -> o.mget(List.of("a", "b")), j -> j.mget("a", "b")),
            same(o -> o.mset(Map.of("a", "1")), j -> j.mset("a", "1")),
            same(o -> o.msetnx(Map.of("a", "1")), j -> j.msetnx("a", "1")),
            same(o -> o.set("k", "v"), j -> j.set("k", "v")),
            same(o -> o.set("k", "line\r\nline"), j -> j.set("k", "line\r\nline")),
            same(o -> o.set("k", "😀"), j -> j.set("k", "😀")),
            same(o -> o.set("k", "v".repeat(20_000)), j -> j.set("k", "v".repeat(20_000))),
            same(
                    o -> o.set("k", "v", Duration.ofSeconds(9)),
                    j -> j.set("k", "v", SetParams.setParams().ex(9))),
            differs(
                    TIME,
                    o -> o.set("k", "v", Duration.ofMillis(9_000)),
                    j -> j.set("k", "v", SetParams.setParams().px(9_000))),
            same(
                    o -> o.set("k", "v", SetArgs.ex(Duration.ofMillis(1_500))),
                    j -> j.set("k", "v", SetParams.setParams().px(1_500))),
            same(
                    o -> o.set("k", "v", SetArgs.exAt(AT)),
                    j -> j.set("k", "v", SetParams.setParams().exAt(AT.getEpochSecond()))),
            same(
                    o -> o.set("k", "v", SetArgs.exAt(AT_MILLIS)),
                    j -> j.set("k", "v", SetParams.setParams().pxAt(AT_MILLIS.toEpochMilli()))),
            same(
                    o -> o.set("k", "v", SetArgs.keepTtl()),
                    j -> j.set("k", "v", SetParams.setParams().keepTtl())),
            same(
                    o -> o.set("k", "v", SetArgs.nx()),
                    j -> j.set("k", "v", SetParams.setParams().nx())),
            same(
                    o -> o.set("k", "v", SetArgs.xx()),
                    j -> j.set("k", "v", SetParams.setParams().xx())),
            same(
                    o -> o.set("k", "v", SetArgs.ex(Duration.ofSeconds(5)).nx()),
                    j -> j.set("k", "v", SetParams.setParams().nx().ex(5))),
            same(o -> o.setGet("k", "v"), j -> j.setGet("k", "v")),
            differs(
                    Reasons.ORDER,
                    o -> o.setGet("k", "v", SetArgs.ex(Duration.ofSeconds(5))),
                    j -> j.setGet("k", "v", SetParams.setParams().ex(5))),
            same(o -> o.setex("k", Duration.ofSeconds(5), "v"), j -> j.setex("k", 5, "v")),
            same(o -> o.setex("k", Duration.ofMillis(5_500), "v"), j -> j.psetex("k", 5_500, "v")),
            same(o -> o.setnx("k", "v"), j -> j.setnx("k", "v")),
            same(o -> o.setrange("k", 5, "v"), j -> j.setrange("k", 5, "v")),
            same(o -> o.strlen("k"), j -> j.strlen("k")),
            same(o -> o.substr("k", 1, 2), j -> j.substr("k", 1, 2)),
            same(o -> o.delexIfEqual("k", "v"), j -> j.delex("k", CompareCondition.valueEq("v"))),
            same(o -> o.delexIfNotEqual("k", "v"), j -> j.delex("k", CompareCondition.valueNe("v"))),
            same(o -> o.delexIfDigest("k", DIGEST), j -> j.delex("k", CompareCondition.digestEq(DIGEST))),
            same(o -> o.delexIfNotDigest("k", DIGEST), j -> j.delex("k", CompareCondition.digestNe(DIGEST))),
            same(o -> o.digest("k"), j -> j.digestKey("k")),
            same(o -> o.increx("k", IncrExArgs.by(7)), j -> j.increx("k", 7, new IncrexParams())),
            differs(
                    Reasons.ORDER,
                    o -> o.increx(
                            "k", IncrExArgs.by(7).min(-5L).max(9L).saturate().ex(Duration.ofSeconds(5))),
                    j -> j.increx(
                            "k",
                            7,
                            new IncrexParams().lbound(-5).ubound(9).saturate().ex(5))),
            same(
                    o -> o.increx("k", IncrExArgs.by(7).exIfNone(Duration.ofMillis(1_500))),
                    j -> j.increx("k", 7, new IncrexParams().px(1_500).enx())),
            same(
                    o -> o.increx("k", IncrExArgs.by(7).exAt(AT)),
                    j -> j.increx("k", 7, new IncrexParams().exAt(AT.getEpochSecond()))),
            same(o -> o.increx("k", IncrExArgs.by(7).persist()), j -> j.increx("k", 7, new IncrexParams().persist())),
            same(
                    o -> o.increxFloat("k", IncrExArgs.by(1.5).max(2.5)),
                    j -> j.increx("k", 1.5, new IncrexFloatParams().ubound(2.5))),
            same(
                    o -> o.msetex(Map.of("a", "1"), SetArgs.ex(Duration.ofSeconds(5))),
                    j -> j.msetex(new MSetExParams().ex(5), "a", "1")),
            same(
                    o -> o.msetex(Map.of("a", "1"), SetArgs.nx().ex(Duration.ofMillis(1_500))),
                    j -> j.msetex(new MSetExParams().nx().px(1_500), "a", "1")),
            same(
                    o -> o.msetex(Map.of("a", "1"), SetArgs.xx().keepTtl()),
                    j -> j.msetex(new MSetExParams().xx().keepTtl(), "a", "1")),
            same(o -> o.pfadd("k", "a", "b"), j -> j.pfadd("k", "a", "b")),
            same(o -> o.pfcount("k"), j -> j.pfcount("k")),
            same(o -> o.pfcount("k", "l"), j -> j.pfcount("k", "l")),
            same(o -> o.pfmerge("d", "k", "l"), j -> j.pfmerge("d", "k", "l")));

    private StringCalls() {}
}
