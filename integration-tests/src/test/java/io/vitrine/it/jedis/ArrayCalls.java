package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.ArGrepArgs;
import io.vitrine.args.ArrayAggregate;
import io.vitrine.args.ArrayBitOperation;
import io.vitrine.args.IndexRange;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.args.ArrayBitwise;
import redis.clients.jedis.args.LongRange;
import redis.clients.jedis.params.ArgrepParams;

final class ArrayCalls {

    static final List<Call> ALL = List.of(
            same(o -> o.arcount("k"), j -> j.arcount("k")),
            same(o -> o.ardel("k", 1, 2), j -> j.ardel("k", 1, 2)),
            same(o -> o.ardelrange("k", 1, 2), j -> j.ardelrange("k", 1, 2)),
            same(
                    o -> o.ardelrange("k", List.of(new IndexRange(1, 2), new IndexRange(4, 5))),
                    j -> j.ardelrange("k", LongRange.of(1, 2), LongRange.of(4, 5))),
            same(o -> o.arget("k", 1), j -> j.arget("k", 1)),
            same(o -> o.argetrange("k", 1, 2), j -> j.argetrange("k", 1, 2)),
            same(
                    o -> o.argrep("k", ArGrepArgs.exact("v")),
                    j -> j.argrep("k", ArgrepParams.unbounded().exact("v"))),
            same(
                    o -> o.argrep("k", 1, 9, ArGrepArgs.contains("v").nocase()),
                    j -> j.argrep("k", ArgrepParams.range(1, 9).match("v").nocase())),
            same(
                    o -> o.argrep("k", 1, 9, ArGrepArgs.glob("v*").limit(3)),
                    j -> j.argrep("k", ArgrepParams.range(1, 9).glob("v*").limit(3))),
            same(
                    o -> o.argrepWithValues("k", ArGrepArgs.re("v+").and(ArGrepArgs.exact("w"))),
                    j -> j.argrepWithValues(
                            "k", ArgrepParams.unbounded().re("v+").exact("w").and())),
            same(
                    o -> o.argrepWithValues("k", 1, 9, ArGrepArgs.re("v+").or(ArGrepArgs.exact("w"))),
                    j -> j.argrepWithValues(
                            "k", ArgrepParams.range(1, 9).re("v+").exact("w").or())),
            same(o -> o.arinfo("k"), j -> j.arinfo("k")),
            same(o -> o.arinfoFull("k"), j -> j.arinfoFull("k")),
            same(o -> o.arinsert("k", "a", "b"), j -> j.arinsert("k", "a", "b")),
            same(o -> o.arlastitems("k", 2), j -> j.arlastitems("k", 2)),
            same(o -> o.arlastitemsRev("k", 2), j -> j.arlastitems("k", 2, true)),
            same(o -> o.arlen("k"), j -> j.arlen("k")),
            same(o -> o.armget("k", 1, 2), j -> j.armget("k", 1, 2)),
            same(o -> o.armset("k", Map.of(1L, "v")), j -> j.armset("k", Map.of(1L, "v"))),
            same(o -> o.arnext("k"), j -> j.arnext("k")),
            same(
                    o -> o.arop("k", 1, 9, ArrayAggregate.SUM),
                    j -> j.aropAggregate("k", 1, 9, redis.clients.jedis.args.ArrayAggregate.SUM)),
            same(
                    o -> o.arop("k", 1, 9, ArrayAggregate.MAX),
                    j -> j.aropAggregate("k", 1, 9, redis.clients.jedis.args.ArrayAggregate.MAX)),
            same(o -> o.arop("k", 1, 9, ArrayBitOperation.XOR), j -> j.aropBitwise("k", 1, 9, ArrayBitwise.XOR)),
            same(o -> o.aropMatch("k", 1, 9, "v"), j -> j.aropCount("k", 1, 9, "v")),
            same(o -> o.aropUsed("k", 1, 9), j -> j.aropCount("k", 1, 9)),
            same(o -> o.arring("k", 3, "a", "b"), j -> j.arring("k", 3, "a", "b")),
            same(o -> o.arscan("k", 1, 2), j -> j.arscan("k", 1, 2)),
            same(o -> o.arscan("k", 1, 2, 3), j -> j.arscan("k", 1, 2, 3)),
            same(o -> o.arseek("k", 3), j -> j.arseek("k", 3)),
            same(o -> o.arset("k", 3, "a", "b"), j -> j.arset("k", 3, "a", "b")));

    private ArrayCalls() {}
}
