package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.probabilistic.BloomInsertArgs;
import io.vitrine.args.probabilistic.BloomScaling;
import io.vitrine.args.probabilistic.CuckooInsertArgs;
import io.vitrine.args.probabilistic.CuckooReserveArgs;
import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import java.util.List;
import redis.clients.jedis.bloom.BFInsertParams;
import redis.clients.jedis.bloom.BFReserveParams;
import redis.clients.jedis.bloom.CFInsertParams;
import redis.clients.jedis.bloom.CFReserveParams;

/** Bloom and cuckoo filters. */
final class FilterCalls {

    private static final List<String> AB = List.of("a", "b");
    private static final byte[] DUMP = {0, (byte) 0xFF, '\r', '\n'};

    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.bfAdd("k", "a"), j -> j.bfAdd("k", "a")),
            sameOfModule(o -> o.bfCard("k"), j -> j.bfCard("k")),
            sameOfModule(o -> o.bfExists("k", "a"), j -> j.bfExists("k", "a")),
            sameOfModule(o -> o.bfInfo("k"), j -> j.bfInfo("k")),
            sameOfModule(o -> o.bfInsert("k", AB), j -> j.bfInsert("k", "a", "b")),
            sameOfModule(
                    o -> o.bfInsert("k", BloomInsertArgs.capacity(9).errorRate(0.01), AB),
                    j -> j.bfInsert("k", new BFInsertParams().capacity(9).error(0.01), "a", "b")),
            sameOfModule(
                    o -> o.bfInsert("k", BloomInsertArgs.scaling(BloomScaling.expansion(4)), AB),
                    j -> j.bfInsert("k", new BFInsertParams().expansion(4), "a", "b")),
            sameOfModule(
                    o -> o.bfInsert("k", BloomInsertArgs.capacity(9).scaling(BloomScaling.NONE), AB),
                    j -> j.bfInsert("k", new BFInsertParams().capacity(9).nonScaling(), "a", "b")),
            sameOfModule(
                    o -> o.bfInsert("k", BloomInsertArgs.noCreate(), AB),
                    j -> j.bfInsert("k", new BFInsertParams().noCreate(), "a", "b")),
            sameOfModule(
                    o -> o.bfLoadchunk("k", new DumpChunk(new DumpIterator(7), DUMP)),
                    j -> j.bfLoadChunk("k", 7, DUMP)),
            sameOfModule(o -> o.bfMadd("k", "a", "b"), j -> j.bfMAdd("k", "a", "b")),
            sameOfModule(o -> o.bfMexists("k", AB), j -> j.bfMExists("k", "a", "b")),
            sameOfModule(o -> o.bfReserve("k", 0.01, 9), j -> j.bfReserve("k", 0.01, 9)),
            sameOfModule(
                    o -> o.bfReserve("k", 0.01, 9, BloomScaling.expansion(4)),
                    j -> j.bfReserve("k", 0.01, 9, new BFReserveParams().expansion(4))),
            sameOfModule(
                    o -> o.bfReserve("k", 0.01, 9, BloomScaling.NONE),
                    j -> j.bfReserve("k", 0.01, 9, new BFReserveParams().nonScaling())),
            sameOfModule(o -> o.bfScandump("k", DumpIterator.START), j -> j.bfScanDump("k", 0)),
            sameOfModule(o -> o.cfAdd("k", "a"), j -> j.cfAdd("k", "a")),
            sameOfModule(o -> o.cfAddnx("k", "a"), j -> j.cfAddNx("k", "a")),
            sameOfModule(o -> o.cfCount("k", "a"), j -> j.cfCount("k", "a")),
            sameOfModule(o -> o.cfDel("k", "a"), j -> j.cfDel("k", "a")),
            sameOfModule(o -> o.cfExists("k", "a"), j -> j.cfExists("k", "a")),
            sameOfModule(o -> o.cfInfo("k"), j -> j.cfInfo("k")),
            sameOfModule(o -> o.cfInsert("k", AB), j -> j.cfInsert("k", "a", "b")),
            sameOfModule(
                    o -> o.cfInsert("k", CuckooInsertArgs.capacity(9), AB),
                    j -> j.cfInsert("k", new CFInsertParams().capacity(9), "a", "b")),
            sameOfModule(
                    o -> o.cfInsert("k", CuckooInsertArgs.noCreate(), AB),
                    j -> j.cfInsert("k", new CFInsertParams().noCreate(), "a", "b")),
            sameOfModule(o -> o.cfInsertnx("k", AB), j -> j.cfInsertNx("k", "a", "b")),
            sameOfModule(
                    o -> o.cfInsertnx("k", CuckooInsertArgs.capacity(9), AB),
                    j -> j.cfInsertNx("k", new CFInsertParams().capacity(9), "a", "b")),
            sameOfModule(
                    o -> o.cfLoadchunk("k", new DumpChunk(new DumpIterator(7), DUMP)),
                    j -> j.cfLoadChunk("k", 7, DUMP)),
            sameOfModule(o -> o.cfMexists("k", "a", "b"), j -> j.cfMExists("k", "a", "b")),
            sameOfModule(o -> o.cfReserve("k", 9), j -> j.cfReserve("k", 9)),
            sameOfModule(
                    o -> o.cfReserve(
                            "k",
                            9,
                            CuckooReserveArgs.bucketSize(3).maxIterations(5).expansion(2)),
                    j -> j.cfReserve(
                            "k",
                            9,
                            new CFReserveParams().bucketSize(3).maxIterations(5).expansion(2))),
            sameOfModule(o -> o.cfScandump("k", DumpIterator.START), j -> j.cfScanDump("k", 0)));

    private FilterCalls() {}
}
