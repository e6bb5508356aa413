package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.alone;
import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.ClusterResetMode;
import io.vitrine.args.FailoverMode;
import io.vitrine.args.SlotRange;
import java.util.List;
import redis.clients.jedis.args.ClusterFailoverOption;
import redis.clients.jedis.args.ClusterResetType;

/** What a node of a cluster is asked and told. */
@SuppressWarnings("deprecation") // commands that Redis deprecates are compared too
final class ClusterCalls {

    private static final String NODE = "0123456789abcdef0123456789abcdef01234567";

    static final List<Call> ALL = List.of(
            same(alone(c -> c.asking()), j -> j.asking()),
            same(o -> o.clusterAddslots(1, 2), j -> j.clusterAddSlots(1, 2)),
            same(
                    o -> o.clusterAddslotsrange(List.of(new SlotRange(1, 2), new SlotRange(4, 5))),
                    j -> j.clusterAddSlotsRange(1, 2, 4, 5)),
            same(o -> o.clusterBumpepoch(), j -> j.clusterBumpEpoch()),
            same(o -> o.clusterCountFailureReports(NODE), j -> j.clusterCountFailureReports(NODE)),
            same(o -> o.clusterCountkeysinslot(7), j -> j.clusterCountKeysInSlot(7)),
            same(o -> o.clusterDelslots(1, 2), j -> j.clusterDelSlots(1, 2)),
            same(o -> o.clusterDelslotsrange(List.of(new SlotRange(1, 2))), j -> j.clusterDelSlotsRange(1, 2)),
            same(o -> o.clusterFailover(), j -> j.clusterFailover()),
            same(o -> o.clusterFailover(FailoverMode.TAKEOVER), j -> j.clusterFailover(ClusterFailoverOption.TAKEOVER)),
            same(o -> o.clusterFlushslots(), j -> j.clusterFlushSlots()),
            same(o -> o.clusterForget(NODE), j -> j.clusterForget(NODE)),
            same(o -> o.clusterGetkeysinslot(7, 9), j -> j.clusterGetKeysInSlot(7, 9)),
            same(o -> o.clusterInfo(), j -> j.clusterInfo()),
            same(o -> o.clusterKeyslot("k"), j -> j.clusterKeySlot("k")),
            same(o -> o.clusterLinks(), j -> j.clusterLinks()),
            same(o -> o.clusterMeet("10.0.0.1", 6379), j -> j.clusterMeet("10.0.0.1", 6379)),
            same(o -> o.clusterMyid(), j -> j.clusterMyId()),
            same(o -> o.clusterMyshardid(), j -> j.clusterMyShardId()),
            same(o -> o.clusterNodes(), j -> j.clusterNodes()),
            same(o -> o.clusterReplicas(NODE), j -> j.clusterReplicas(NODE)),
            same(o -> o.clusterReplicate(NODE), j -> j.clusterReplicate(NODE)),
            same(o -> o.clusterReset(ClusterResetMode.HARD), j -> j.clusterReset(ClusterResetType.HARD)),
            differs(Reasons.DEFAULT, o -> o.clusterReset(ClusterResetMode.SOFT), j -> j.clusterReset()),
            same(o -> o.clusterSaveconfig(), j -> j.clusterSaveConfig()),
            same(o -> o.clusterSetConfigEpoch(7), j -> j.clusterSetConfigEpoch(7)),
            same(o -> o.clusterSetslotImporting(7, NODE), j -> j.clusterSetSlotImporting(7, NODE)),
            same(o -> o.clusterSetslotMigrating(7, NODE), j -> j.clusterSetSlotMigrating(7, NODE)),
            same(o -> o.clusterSetslotNode(7, NODE), j -> j.clusterSetSlotNode(7, NODE)),
            same(o -> o.clusterSetslotStable(7), j -> j.clusterSetSlotStable(7)),
            same(o -> o.clusterShards(), j -> j.clusterShards()),
            same(o -> o.clusterSlaves(NODE), j -> j.clusterSlaves(NODE)),
            same(o -> o.clusterSlots(), j -> j.clusterSlots()),
            same(alone(c -> c.readonly()), j -> j.readonly()),
            same(alone(c -> c.readwrite()), j -> j.readwrite()));

    private ClusterCalls() {}
}
