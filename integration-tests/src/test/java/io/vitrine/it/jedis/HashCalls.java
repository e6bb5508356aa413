package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.Existence;
import io.vitrine.args.ExpireCondition;
import io.vitrine.args.GetExArgs;
import io.vitrine.args.HSetExArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.args.ExpiryOption;
import redis.clients.jedis.params.HGetExParams;
import redis.clients.jedis.params.HSetExParams;
import redis.clients.jedis.params.ScanParams;

@SuppressWarnings("deprecation") // commands that Redis deprecates are compared too
final class HashCalls {

    private static final List<String> FG = List.of("f", "g");
    private static final Instant AT = Instant.ofEpochSecond(1_900_000_000);
    private static final Instant AT_MILLIS = Instant.ofEpochMilli(1_900_000_000_500L);

    static final List<Call> ALL = List.of(
            same(o -> o.hdel("k", "f", "g"), j -> j.hdel("k", "f", "g")),
            same(o -> o.hexists("k", "f"), j -> j.hexists("k", "f")),
            same(o -> o.hexpire("k", Duration.ofSeconds(5), FG), j -> j.hexpire("k", 5, "f", "g")),
            same(o -> o.hexpire("k", Duration.ofMillis(1_500), FG), j -> j.hpexpire("k", 1_500, "f", "g")),
            same(
                    o -> o.hexpire("k", Duration.ofSeconds(5), ExpireCondition.GT, FG),
                    j -> j.hexpire("k", 5, ExpiryOption.GT, "f", "g")),
            same(o -> o.hexpireat("k", AT, FG), j -> j.hexpireAt("k", AT.getEpochSecond(), "f", "g")),
            same(o -> o.hexpireat("k", AT_MILLIS, FG), j -> j.hpexpireAt("k", AT_MILLIS.toEpochMilli(), "f", "g")),
            same(
                    o -> o.hexpireat("k", AT, ExpireCondition.XX, FG),
                    j -> j.hexpireAt("k", AT.getEpochSecond(), ExpiryOption.XX, "f", "g")),
            same(
                    o -> o.hexpire("k", Duration.ofMillis(1_500), ExpireCondition.NX, FG),
                    j -> j.hpexpire("k", 1_500, ExpiryOption.NX, "f", "g")),
            same(
                    o -> o.hexpireat("k", AT_MILLIS, ExpireCondition.LT, FG),
                    j -> j.hpexpireAt("k", AT_MILLIS.toEpochMilli(), ExpiryOption.LT, "f", "g")),
            same(o -> o.hexpiretime("k", FG), j -> j.hexpireTime("k", "f", "g")),
            same(o -> o.hget("k", "f"), j -> j.hget("k", "f")),
            same(o -> o.hgetall("k"), j -> j.hgetAll("k")),
            same(o -> o.hgetdel("k", FG), j -> j.hgetdel("k", "f", "g")),
            same(
                    o -> o.hgetex("k", GetExArgs.ex(Duration.ofSeconds(5)), FG),
                    j -> j.hgetex("k", HGetExParams.hGetExParams().ex(5), "f", "g")),
            same(
                    o -> o.hgetex("k", GetExArgs.persist(), FG),
                    j -> j.hgetex("k", HGetExParams.hGetExParams().persist(), "f", "g")),
            same(
                    o -> o.hgetex("k", GetExArgs.ex(Duration.ofMillis(1_500)), FG),
                    j -> j.hgetex("k", HGetExParams.hGetExParams().px(1_500), "f", "g")),
            same(
                    o -> o.hgetex("k", GetExArgs.exAt(AT), FG),
                    j -> j.hgetex("k", HGetExParams.hGetExParams().exAt(AT.getEpochSecond()), "f", "g")),
            same(
                    o -> o.hgetex("k", GetExArgs.exAt(AT_MILLIS), FG),
                    j -> j.hgetex("k", HGetExParams.hGetExParams().pxAt(AT_MILLIS.toEpochMilli()), "f", "g")),
            same(o -> o.hincrby("k", "f", 3), j -> j.hincrBy("k", "f", 3)),
            same(o -> o.hincrbyfloat("k", "f", 0.1), j -> j.hincrByFloat("k", "f", 0.1)),
            differs(Reasons.WHOLE, o -> o.hincrbyfloat("k", "f", -2), j -> j.hincrByFloat("k", "f", -2)),
            same(o -> o.hkeys("k"), j -> j.hkeys("k")),
            same(o -> o.hlen("k"), j -> j.hlen("k")),
            same(o -> o.hmget("k", "f", "g"), j -> j.hmget("k", "f", "g")),
            same(o -> o.hmset("k", Map.of("f", "v")), j -> j.hmset("k", Map.of("f", "v"))),
            same(o -> o.hpersist("k", FG), j -> j.hpersist("k", "f", "g")),
            same(o -> o.hpexpiretime("k", FG), j -> j.hpexpireTime("k", "f", "g")),
            same(o -> o.hpttl("k", FG), j -> j.hpttl("k", "f", "g")),
            same(o -> o.httl("k", FG), j -> j.httl("k", "f", "g")),
            same(o -> o.hrandfield("k"), j -> j.hrandfield("k")),
            same(o -> o.hrandfield("k", -3), j -> j.hrandfield("k", -3)),
            same(o -> o.hrandfieldWithValues("k", 3), j -> j.hrandfieldWithValues("k", 3)),
            same(o -> o.hscan("k", ScanCursor.START), j -> j.hscan("k", "0")),
            same(
                    o -> o.hscan("k", ScanCursor.START, ScanArgs.match("a*").count(9)),
                    j -> j.hscan("k", "0", new ScanParams().match("a*").count(9))),
            same(
                    o -> o.hscanNovalues("k", ScanCursor.START, ScanArgs.count(9)),
                    j -> j.hscanNoValues("k", "0", new ScanParams().count(9))),
            same(o -> o.hset("k", "f", "v"), j -> j.hset("k", "f", "v")),
            same(o -> o.hset("k", Map.of("f", "v")), j -> j.hset("k", Map.of("f", "v"))),
            same(
                    o -> o.hsetex("k", HSetExArgs.ex(Duration.ofSeconds(5)), Map.of("f", "v")),
                    j -> j.hsetex("k", HSetExParams.hSetExParams().ex(5), Map.of("f", "v"))),
            same(
                    o -> o.hsetex("k", HSetExArgs.keepTtl().onlyIf(Existence.NX), Map.of("f", "v")),
                    j -> j.hsetex("k", HSetExParams.hSetExParams().fnx().keepTtl(), Map.of("f", "v"))),
            same(
                    o -> o.hsetex("k", HSetExArgs.ex(Duration.ofMillis(1_500)).onlyIf(Existence.XX), Map.of("f", "v")),
                    j -> j.hsetex("k", HSetExParams.hSetExParams().fxx().px(1_500), Map.of("f", "v"))),
            same(
                    o -> o.hsetex("k", HSetExArgs.exAt(AT_MILLIS), Map.of("f", "v")),
                    j -> j.hsetex("k", HSetExParams.hSetExParams().pxAt(AT_MILLIS.toEpochMilli()), Map.of("f", "v"))),
            same(o -> o.hsetnx("k", "f", "v"), j -> j.hsetnx("k", "f", "v")),
            same(o -> o.hstrlen("k", "f"), j -> j.hstrlen("k", "f")),
            same(o -> o.hvals("k"), j -> j.hvals("k")));

    private HashCalls() {}
}
