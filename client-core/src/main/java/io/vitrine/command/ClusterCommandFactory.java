package io.vitrine.command;

import io.vitrine.args.ClusterInfo;
import io.vitrine.args.ClusterLink;
import io.vitrine.args.ClusterNode;
import io.vitrine.args.ClusterShard;
import io.vitrine.args.ClusterSlots;
import io.vitrine.args.SlotRange;
import io.vitrine.args.SlotStats;
import io.vitrine.args.SlotStatsArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node says of its cluster. All of this is the view of the node that is asked.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class ClusterCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ClusterCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code ASKING}: the next command on the connection may use a slot that is being imported. Since 3.0. */
    public Command<@Nullable Void> asking() {
        return codecs.command(ClusterSpecs.ASKING).returningNothing();
    }

    /** {@code CLUSTER COUNT-FAILURE-REPORTS}: how many nodes say that a node is down. Since 3.0. */
    public Command<Long> clusterCountFailureReports(String nodeId) {
        return codecs.command(ClusterSpecs.CLUSTER_COUNT_FAILURE_REPORTS)
                .token(nodeId)
                .returning(Decoders.LONG);
    }

    /**
     * {@code CLUSTER COUNTKEYSINSLOT}: how many keys of a slot the node has. Since 3.0.
     *
     * @param slot from 0 to 16383
     */
    public Command<Long> clusterCountkeysinslot(int slot) {
        return codecs.command(ClusterSpecs.CLUSTER_COUNTKEYSINSLOT)
                .number(ClusterArguments.slot(ClusterSpecs.CLUSTER_COUNTKEYSINSLOT, slot))
                .returning(Decoders.LONG);
    }

    /**
     * {@code CLUSTER GETKEYSINSLOT}: keys of a slot that the node has. Since 3.0.
     *
     * @param slot from 0 to 16383
     * @param count how many at most, not negative
     */
    public Command<List<K>> clusterGetkeysinslot(int slot, int count) {
        return codecs.command(ClusterSpecs.CLUSTER_GETKEYSINSLOT)
                .number(ClusterArguments.slot(ClusterSpecs.CLUSTER_GETKEYSINSLOT, slot))
                .number(Arguments.notNegative(ClusterSpecs.CLUSTER_GETKEYSINSLOT, "count", count))
                .returning(codecs.keys);
    }

    /** {@code CLUSTER INFO}: figures of the cluster. Since 3.0. */
    public Command<ClusterInfo> clusterInfo() {
        return codecs.command(ClusterSpecs.CLUSTER_INFO).returning(ClusterReplies.INFO);
    }

    /** {@code CLUSTER KEYSLOT}: the slot of a key, from 0 to 16383. Since 3.0. */
    public Command<Long> clusterKeyslot(K key) {
        return codecs.command(ClusterSpecs.CLUSTER_KEYSLOT).field(key).returning(Decoders.LONG);
    }

    /** {@code CLUSTER LINKS}: the node's connections with others. Since 7.0. */
    public Command<List<ClusterLink>> clusterLinks() {
        return codecs.command(ClusterSpecs.CLUSTER_LINKS).returning(ClusterReplies.LINKS);
    }

    /** {@code CLUSTER MYID}: the node's id. Since 3.0. */
    public Command<String> clusterMyid() {
        return codecs.command(ClusterSpecs.CLUSTER_MYID).returning(Decoders.TEXT);
    }

    /** {@code CLUSTER MYSHARDID}: the id of the node's shard. Since 7.2. */
    public Command<String> clusterMyshardid() {
        return codecs.command(ClusterSpecs.CLUSTER_MYSHARDID).returning(Decoders.TEXT);
    }

    /** {@code CLUSTER NODES}: all nodes. Since 3.0. */
    public Command<List<ClusterNode>> clusterNodes() {
        return codecs.command(ClusterSpecs.CLUSTER_NODES).returning(ClusterReplies.NODES);
    }

    /** {@code CLUSTER REPLICAS}: the replicas of a primary. Since 5.0. */
    public Command<List<ClusterNode>> clusterReplicas(String nodeId) {
        return codecs.command(ClusterSpecs.CLUSTER_REPLICAS).token(nodeId).returning(ClusterReplies.NODE_LINES);
    }

    /** {@code CLUSTER SHARDS}: who serves which slots. Since 7.0. */
    public Command<List<ClusterShard>> clusterShards() {
        return codecs.command(ClusterSpecs.CLUSTER_SHARDS).returning(ClusterReplies.SHARDS);
    }

    /**
     * {@code CLUSTER SLAVES}: the replicas of a primary. Since 3.0; Redis recommends {@link #clusterReplicas CLUSTER REPLICAS}
     * since 5.0.
     */
    public Command<List<ClusterNode>> clusterSlaves(String nodeId) {
        return codecs.command(ClusterSpecs.CLUSTER_SLAVES).token(nodeId).returning(ClusterReplies.NODE_LINES);
    }

    /** {@code CLUSTER SLOT-STATS SLOTSRANGE}: what the node has counted for each slot of a range that it serves. Since 8.2. */
    public Command<List<SlotStats>> clusterSlotStats(SlotRange slots) {
        return codecs.command(ClusterSpecs.CLUSTER_SLOT_STATS)
                .token("SLOTSRANGE")
                .with(slots)
                .returning(ClusterReplies.SLOT_STATS);
    }

    /** {@code CLUSTER SLOT-STATS ORDERBY}: what the node has counted for slots that it serves, in an order. Since 8.2. */
    public Command<List<SlotStats>> clusterSlotStats(SlotStatsArgs args) {
        return codecs.command(ClusterSpecs.CLUSTER_SLOT_STATS).with(args).returning(ClusterReplies.SLOT_STATS);
    }

    /** {@code CLUSTER SLOTS}: who serves which slots. Since 3.0; Redis recommends {@link #clusterShards CLUSTER SHARDS} since 7.0. */
    public Command<List<ClusterSlots>> clusterSlots() {
        return codecs.command(ClusterSpecs.CLUSTER_SLOTS).returning(ClusterReplies.SLOTS);
    }

    /** {@code READONLY}: the connection may read from a replica. Since 3.0. */
    public Command<@Nullable Void> readonly() {
        return codecs.command(ClusterSpecs.READONLY).returningNothing();
    }

    /** {@code READWRITE}: takes {@code READONLY} back. Since 3.0. */
    public Command<@Nullable Void> readwrite() {
        return codecs.command(ClusterSpecs.READWRITE).returningNothing();
    }
}
