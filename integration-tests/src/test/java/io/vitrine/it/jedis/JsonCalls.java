package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differsOfModule;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.JsonFloatType;
import io.vitrine.args.JsonPath;
import io.vitrine.args.JsonSetArgs;
import java.util.List;
import redis.clients.jedis.json.JsonSetParams;
import redis.clients.jedis.json.Path2;

final class JsonCalls {

    private static final JsonPath A = JsonPath.of("$.a");
    private static final Path2 A2 = Path2.of("$.a");

    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.jsonArrappend("k", A, "1", "2"), j -> j.jsonArrAppend("k", A2, 1, 2)),
            sameOfModule(o -> o.jsonArrappend("k", A, "\"ü\""), j -> j.jsonArrAppendWithEscape("k", A2, "ü")),
            sameOfModule(o -> o.jsonArrindex("k", A, "1"), j -> j.jsonArrIndex("k", A2, 1)),
            sameOfModule(o -> o.jsonArrinsert("k", A, 0, "1", "2"), j -> j.jsonArrInsert("k", A2, 0, 1, 2)),
            sameOfModule(o -> o.jsonArrlen("k", A), j -> j.jsonArrLen("k", A2)),
            sameOfModule(o -> o.jsonArrpop("k", A), j -> j.jsonArrPop("k", A2)),
            sameOfModule(o -> o.jsonArrpop("k", A, 1), j -> j.jsonArrPop("k", A2, 1)),
            sameOfModule(o -> o.jsonArrtrim("k", A, 1, 2), j -> j.jsonArrTrim("k", A2, 1, 2)),
            sameOfModule(o -> o.jsonClear("k", A), j -> j.jsonClear("k", A2)),
            differsOfModule(Reasons.DEFAULT, o -> o.jsonClear("k", JsonPath.of("$")), j -> j.jsonClear("k")),
            sameOfModule(o -> o.jsonDebugMemory("k", A), j -> j.jsonDebugMemory("k", A2)),
            sameOfModule(o -> o.jsonDel("k"), j -> j.jsonDel("k")),
            sameOfModule(o -> o.jsonDel("k", A), j -> j.jsonDel("k", A2)),
            differsOfModule(
                    "the path is named: without one, documentation and source name different defaults under RESP3",
                    o -> o.jsonGet("k"),
                    j -> j.jsonGet("k")),
            sameOfModule(o -> o.jsonGet("k", A), j -> j.jsonGet("k", A2)),
            sameOfModule(o -> o.jsonGet("k", List.of(A, JsonPath.of("$.b"))), j -> j.jsonGet("k", A2, Path2.of("$.b"))),
            sameOfModule(o -> o.jsonMerge("k", A, "1"), j -> j.jsonMerge("k", A2, 1)),
            sameOfModule(o -> o.jsonMget(A, "k", "l"), j -> j.jsonMGet(A2, "k", "l")),
            sameOfModule(o -> o.jsonNumincrby("k", A, 1.5), j -> j.jsonNumIncrBy("k", A2, 1.5)),
            sameOfModule(o -> o.jsonNumincrby("k", A, 2), j -> j.jsonNumIncrBy("k", A2, 2)),
            sameOfModule(o -> o.jsonObjkeys("k", A), j -> j.jsonObjKeys("k", A2)),
            sameOfModule(o -> o.jsonObjlen("k", A), j -> j.jsonObjLen("k", A2)),
            sameOfModule(o -> o.jsonSet("k", A, "1"), j -> j.jsonSet("k", A2, 1)),
            sameOfModule(o -> o.jsonSet("k", A, "{\"b\":[]}"), j -> j.jsonSet("k", A2, (Object) "{\"b\":[]}")),
            sameOfModule(o -> o.jsonSet("k", A, "\"ü\""), j -> j.jsonSetWithEscape("k", A2, "ü")),
            sameOfModule(
                    o -> o.jsonSet("k", A, "1", JsonSetArgs.nx()),
                    j -> j.jsonSet("k", A2, 1, JsonSetParams.jsonSetParams().nx())),
            sameOfModule(
                    o -> o.jsonSet("k", A, "1", JsonSetArgs.xx()),
                    j -> j.jsonSet("k", A2, 1, JsonSetParams.jsonSetParams().xx())),
            sameOfModule(
                    o -> o.jsonSet("k", A, "1", JsonSetArgs.floats(JsonFloatType.BF16)),
                    j -> j.jsonSet("k", A2, 1, JsonSetParams.jsonSetParams().bf16())),
            sameOfModule(
                    o -> o.jsonSet("k", A, "1", JsonSetArgs.nx().floats(JsonFloatType.FP64)),
                    j -> j.jsonSet(
                            "k", A2, 1, JsonSetParams.jsonSetParams().nx().fp64())),
            sameOfModule(o -> o.jsonStrappend("k", A, "\"b\""), j -> j.jsonStrAppend("k", A2, "b")),
            sameOfModule(o -> o.jsonStrlen("k", A), j -> j.jsonStrLen("k", A2)),
            sameOfModule(o -> o.jsonToggle("k", A), j -> j.jsonToggle("k", A2)),
            sameOfModule(o -> o.jsonType("k", A), j -> j.jsonType("k", A2)));

    private JsonCalls() {}
}
