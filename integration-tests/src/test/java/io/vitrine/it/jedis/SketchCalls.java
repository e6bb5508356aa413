package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differsOfModule;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.probabilistic.TDigestMergeArgs;
import io.vitrine.args.probabilistic.TopKDimensions;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.bloom.TDigestMergeParams;

/** Count-min sketches, top-k and t-digests. */
final class SketchCalls {

    private static final List<String> AB = List.of("a", "b");

    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.cmsIncrby("k", "a", 3), j -> j.cmsIncrBy("k", Map.of("a", 3L))),
            sameOfModule(o -> o.cmsIncrby("k", Map.of("a", 3L)), j -> j.cmsIncrBy("k", Map.of("a", 3L))),
            sameOfModule(o -> o.cmsInfo("k"), j -> j.cmsInfo("k")),
            sameOfModule(o -> o.cmsInitbydim("k", 100, 5), j -> j.cmsInitByDim("k", 100, 5)),
            sameOfModule(o -> o.cmsInitbyprob("k", 0.01, 0.02), j -> j.cmsInitByProb("k", 0.01, 0.02)),
            sameOfModule(o -> o.cmsMerge("d", AB), j -> j.cmsMerge("d", "a", "b")),
            sameOfModule(o -> o.cmsMerge("d", Map.of("a", 3L)), j -> j.cmsMerge("d", Map.of("a", 3L))),
            sameOfModule(o -> o.cmsQuery("k", "a", "b"), j -> j.cmsQuery("k", "a", "b")),
            sameOfModule(o -> o.topkAdd("k", "a", "b"), j -> j.topkAdd("k", "a", "b")),
            sameOfModule(o -> o.topkIncrby("k", Map.of("a", 3L)), j -> j.topkIncrBy("k", Map.of("a", 3L))),
            sameOfModule(o -> o.topkInfo("k"), j -> j.topkInfo("k")),
            sameOfModule(o -> o.topkList("k"), j -> j.topkList("k")),
            sameOfModule(o -> o.topkListWithCount("k"), j -> j.topkListWithCount("k")),
            sameOfModule(o -> o.topkQuery("k", AB), j -> j.topkQuery("k", "a", "b")),
            sameOfModule(o -> o.topkReserve("k", 9), j -> j.topkReserve("k", 9)),
            sameOfModule(
                    o -> o.topkReserve("k", 9, new TopKDimensions(8, 7, 0.9)), j -> j.topkReserve("k", 9, 8, 7, 0.9)),
            sameOfModule(o -> o.tdigestAdd("k", 1.5, -2.5), j -> j.tdigestAdd("k", 1.5, -2.5)),
            differsOfModule(Reasons.WHOLE, o -> o.tdigestAdd("k", 1, 2), j -> j.tdigestAdd("k", 1, 2)),
            sameOfModule(o -> o.tdigestByrank("k", 1, 2), j -> j.tdigestByRank("k", 1, 2)),
            sameOfModule(o -> o.tdigestByrevrank("k", 1, 2), j -> j.tdigestByRevRank("k", 1, 2)),
            sameOfModule(o -> o.tdigestCdf("k", 1.5, 2.5), j -> j.tdigestCDF("k", 1.5, 2.5)),
            sameOfModule(o -> o.tdigestCreate("k"), j -> j.tdigestCreate("k")),
            sameOfModule(o -> o.tdigestCreate("k", 100), j -> j.tdigestCreate("k", 100)),
            sameOfModule(o -> o.tdigestInfo("k"), j -> j.tdigestInfo("k")),
            sameOfModule(o -> o.tdigestMax("k"), j -> j.tdigestMax("k")),
            sameOfModule(o -> o.tdigestMerge("d", AB), j -> j.tdigestMerge("d", "a", "b")),
            sameOfModule(
                    o -> o.tdigestMerge(
                            "d", AB, TDigestMergeArgs.compression(100).override()),
                    j -> j.tdigestMerge(
                            new TDigestMergeParams().compression(100).override(), "d", "a", "b")),
            sameOfModule(o -> o.tdigestMin("k"), j -> j.tdigestMin("k")),
            sameOfModule(o -> o.tdigestQuantile("k", 0.5, 0.99), j -> j.tdigestQuantile("k", 0.5, 0.99)),
            sameOfModule(o -> o.tdigestRank("k", 1.5, 2.5), j -> j.tdigestRank("k", 1.5, 2.5)),
            sameOfModule(o -> o.tdigestReset("k"), j -> j.tdigestReset("k")),
            sameOfModule(o -> o.tdigestRevrank("k", 1.5, 2.5), j -> j.tdigestRevRank("k", 1.5, 2.5)),
            sameOfModule(o -> o.tdigestTrimmedMean("k", 0.25, 0.75), j -> j.tdigestTrimmedMean("k", 0.25, 0.75)));

    private SketchCalls() {}
}
