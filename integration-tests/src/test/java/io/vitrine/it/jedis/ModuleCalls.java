package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.same;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.FloatVector;
import io.vitrine.args.JsonPath;
import io.vitrine.args.JsonSetArgs;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.json.JsonSetParams;
import redis.clients.jedis.json.Path2;

/** Arrays, vector sets, JSON. */
final class ModuleCalls {

    private static final JsonPath A = JsonPath.of("$.a");
    private static final Path2 A2 = Path2.of("$.a");

    static final List<Call> ALL = List.of(
            same(o -> o.arcount("k"), j -> j.arcount("k")),
            same(o -> o.ardel("k", 1, 2), j -> j.ardel("k", 1, 2)),
            same(o -> o.ardelrange("k", 1, 2), j -> j.ardelrange("k", 1, 2)),
            same(o -> o.arget("k", 1), j -> j.arget("k", 1)),
            same(o -> o.argetrange("k", 1, 2), j -> j.argetrange("k", 1, 2)),
            same(o -> o.arinfo("k"), j -> j.arinfo("k")),
            same(o -> o.arinfoFull("k"), j -> j.arinfoFull("k")),
            same(o -> o.arinsert("k", "a", "b"), j -> j.arinsert("k", "a", "b")),
            same(o -> o.arlastitems("k", 2), j -> j.arlastitems("k", 2)),
            same(o -> o.arlastitemsRev("k", 2), j -> j.arlastitems("k", 2, true)),
            same(o -> o.arlen("k"), j -> j.arlen("k")),
            same(o -> o.armget("k", 1, 2), j -> j.armget("k", 1, 2)),
            same(o -> o.armset("k", Map.of(1L, "v")), j -> j.armset("k", Map.of(1L, "v"))),
            same(o -> o.arnext("k"), j -> j.arnext("k")),
            same(o -> o.arring("k", 3, "a", "b"), j -> j.arring("k", 3, "a", "b")),
            same(o -> o.arscan("k", 1, 2), j -> j.arscan("k", 1, 2)),
            same(o -> o.arscan("k", 1, 2, 3), j -> j.arscan("k", 1, 2, 3)),
            same(o -> o.arseek("k", 3), j -> j.arseek("k", 3)),
            same(o -> o.arset("k", 3, "a", "b"), j -> j.arset("k", 3, "a", "b")),
            same(o -> o.vadd("k", FloatVector.values(1.5, 2.5), "e"), j -> j.vadd("k", new float[] {1.5f, 2.5f}, "e")),
            same(o -> o.vcard("k"), j -> j.vcard("k")),
            same(o -> o.vdim("k"), j -> j.vdim("k")),
            same(o -> o.vemb("k", "e"), j -> j.vemb("k", "e")),
            same(o -> o.vembRaw("k", "e"), j -> j.vembRaw("k", "e")),
            same(o -> o.vgetattr("k", "e"), j -> j.vgetattr("k", "e")),
            same(o -> o.vinfo("k"), j -> j.vinfo("k")),
            same(o -> o.vismember("k", "e"), j -> j.vismember("k", "e")),
            same(o -> o.vlinks("k", "e"), j -> j.vlinks("k", "e")),
            same(o -> o.vlinksWithScores("k", "e"), j -> j.vlinksWithScores("k", "e")),
            same(o -> o.vrandmember("k"), j -> j.vrandmember("k")),
            same(o -> o.vrandmember("k", 2), j -> j.vrandmember("k", 2)),
            same(o -> o.vrem("k", "e"), j -> j.vrem("k", "e")),
            same(o -> o.vsetattr("k", "e", "{}"), j -> j.vsetattr("k", "e", "{}")),
            same(o -> o.vsim("k", "e"), j -> j.vsimByElement("k", "e")),
            same(o -> o.vsim("k", FloatVector.values(1.5, 2.5)), j -> j.vsim("k", new float[] {1.5f, 2.5f})),
            sameOfModule(o -> o.jsonArrappend("k", A, "1", "2"), j -> j.jsonArrAppend("k", A2, 1, 2)),
            sameOfModule(o -> o.jsonArrindex("k", A, "1"), j -> j.jsonArrIndex("k", A2, 1)),
            sameOfModule(o -> o.jsonArrinsert("k", A, 0, "1", "2"), j -> j.jsonArrInsert("k", A2, 0, 1, 2)),
            sameOfModule(o -> o.jsonArrlen("k", A), j -> j.jsonArrLen("k", A2)),
            sameOfModule(o -> o.jsonArrpop("k", A), j -> j.jsonArrPop("k", A2)),
            sameOfModule(o -> o.jsonArrpop("k", A, 1), j -> j.jsonArrPop("k", A2, 1)),
            sameOfModule(o -> o.jsonArrtrim("k", A, 1, 2), j -> j.jsonArrTrim("k", A2, 1, 2)),
            sameOfModule(o -> o.jsonClear("k", A), j -> j.jsonClear("k", A2)),
            sameOfModule(o -> o.jsonDel("k"), j -> j.jsonDel("k")),
            sameOfModule(o -> o.jsonDel("k", A), j -> j.jsonDel("k", A2)),
            sameOfModule(o -> o.jsonGet("k", A), j -> j.jsonGet("k", A2)),
            sameOfModule(o -> o.jsonGet("k", List.of(A, JsonPath.of("$.b"))), j -> j.jsonGet("k", A2, Path2.of("$.b"))),
            sameOfModule(o -> o.jsonMerge("k", A, "1"), j -> j.jsonMerge("k", A2, 1)),
            sameOfModule(o -> o.jsonMget(A, "k", "l"), j -> j.jsonMGet(A2, "k", "l")),
            sameOfModule(o -> o.jsonNumincrby("k", A, 1.5), j -> j.jsonNumIncrBy("k", A2, 1.5)),
            sameOfModule(o -> o.jsonNumincrby("k", A, 2), j -> j.jsonNumIncrBy("k", A2, 2)),
            sameOfModule(o -> o.jsonSet("k", A, "1"), j -> j.jsonSet("k", A2, 1)),
            sameOfModule(
                    o -> o.jsonSet("k", A, "1", JsonSetArgs.nx()),
                    j -> j.jsonSet("k", A2, 1, JsonSetParams.jsonSetParams().nx())),
            sameOfModule(o -> o.jsonStrlen("k", A), j -> j.jsonStrLen("k", A2)),
            sameOfModule(o -> o.jsonToggle("k", A), j -> j.jsonToggle("k", A2)),
            sameOfModule(o -> o.jsonType("k", A), j -> j.jsonType("k", A2)),
            sameOfModule(o -> o.jsonObjlen("k", A), j -> j.jsonObjLen("k", A2)),
            sameOfModule(o -> o.jsonObjkeys("k", A), j -> j.jsonObjKeys("k", A2)),
            sameOfModule(o -> o.jsonDebugMemory("k", A), j -> j.jsonDebugMemory("k", A2)));

    private ModuleCalls() {}
}
