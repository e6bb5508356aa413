package io.vitrine.command;

import io.vitrine.args.ClusterEpoch;
import io.vitrine.args.ClusterResetMode;
import io.vitrine.args.FailoverMode;
import io.vitrine.args.SlotMigration;
import io.vitrine.args.SlotRange;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changing a cluster: its nodes and who serves which slots. All of this is told to one node, mostly over an exclusive connection
 * or a client of that node alone.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class ClusterAdminCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ClusterAdminCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code CLUSTER ADDSLOTS}: the node serves slots that nobody serves. Since 3.0.
     *
     * @param slots from 0 to 16383; at least one
     */
    public Command<@Nullable Void> clusterAddslots(int... slots) {
        return ClusterArguments.slots(codecs.command(ClusterSpecs.CLUSTER_ADDSLOTS), slots)
                .returningNothing();
    }

    /**
     * {@code CLUSTER ADDSLOTSRANGE}: the node serves slots that nobody serves. Since 7.0.
     *
     * @param ranges at least one
     */
    public Command<@Nullable Void> clusterAddslotsrange(Collection<SlotRange> ranges) {
        return ClusterArguments.ranges(codecs.command(ClusterSpecs.CLUSTER_ADDSLOTSRANGE), ranges)
                .returningNothing();
    }

    /** {@code CLUSTER BUMPEPOCH}: raises the node's epoch above all others. Since 3.0. */
    public Command<ClusterEpoch> clusterBumpepoch() {
        return codecs.command(ClusterSpecs.CLUSTER_BUMPEPOCH).returning(ClusterReplies.EPOCH);
    }

    /**
     * {@code CLUSTER DELSLOTS}: the node no longer knows who serves slots. Since 3.0.
     *
     * @param slots from 0 to 16383; at least one
     */
    public Command<@Nullable Void> clusterDelslots(int... slots) {
        return ClusterArguments.slots(codecs.command(ClusterSpecs.CLUSTER_DELSLOTS), slots)
                .returningNothing();
    }

    /**
     * {@code CLUSTER DELSLOTSRANGE}: the node no longer knows who serves slots. Since 7.0.
     *
     * @param ranges at least one
     */
    public Command<@Nullable Void> clusterDelslotsrange(Collection<SlotRange> ranges) {
        return ClusterArguments.ranges(codecs.command(ClusterSpecs.CLUSTER_DELSLOTSRANGE), ranges)
                .returningNothing();
    }

    /** {@code CLUSTER FAILOVER}: the replica takes over from its primary, losing nothing. Since 3.0. */
    public Command<@Nullable Void> clusterFailover() {
        return codecs.command(ClusterSpecs.CLUSTER_FAILOVER).returningNothing();
    }

    /** {@code CLUSTER FAILOVER}: the replica takes over from its primary without its consent. Since 3.0. */
    public Command<@Nullable Void> clusterFailover(FailoverMode mode) {
        return codecs.command(ClusterSpecs.CLUSTER_FAILOVER).token(mode).returningNothing();
    }

    /** {@code CLUSTER FLUSHSLOTS}: the node no longer knows who serves which slot. Since 3.0. */
    public Command<@Nullable Void> clusterFlushslots() {
        return codecs.command(ClusterSpecs.CLUSTER_FLUSHSLOTS).returningNothing();
    }

    /** {@code CLUSTER FORGET}: the node no longer knows another. Since 3.0. */
    public Command<@Nullable Void> clusterForget(String nodeId) {
        return codecs.command(ClusterSpecs.CLUSTER_FORGET).token(nodeId).returningNothing();
    }

    /** {@code CLUSTER MEET}: the node gets to know another, which joins its cluster. Since 3.0. */
    public Command<@Nullable Void> clusterMeet(String ip, int port) {
        return codecs.command(ClusterSpecs.CLUSTER_MEET)
                .token(ip)
                .number(Arguments.positive(ClusterSpecs.CLUSTER_MEET, "port", port))
                .returningNothing();
    }

    /** {@code CLUSTER MEET}: the node gets to know another, which joins its cluster. Since 4.0. */
    public Command<@Nullable Void> clusterMeet(String ip, int port, int busPort) {
        return codecs.command(ClusterSpecs.CLUSTER_MEET)
                .token(ip)
                .number(Arguments.positive(ClusterSpecs.CLUSTER_MEET, "port", port))
                .number(Arguments.positive(ClusterSpecs.CLUSTER_MEET, "busPort", busPort))
                .returningNothing();
    }

    /**
     * {@code CLUSTER MIGRATION CANCEL}: ends a task that moves slots. Since 8.4.
     *
     * @return how many were ended
     */
    public Command<Long> clusterMigrationCancel(String taskId) {
        return codecs.command(ClusterSpecs.CLUSTER_MIGRATION)
                .token("CANCEL")
                .token("ID")
                .token(taskId)
                .returning(Decoders.LONG);
    }

    /**
     * {@code CLUSTER MIGRATION CANCEL ALL}: ends all tasks that move slots. Since 8.4.
     *
     * @return how many were ended
     */
    public Command<Long> clusterMigrationCancelAll() {
        return codecs.command(ClusterSpecs.CLUSTER_MIGRATION)
                .token("CANCEL")
                .token("ALL")
                .returning(Decoders.LONG);
    }

    /**
     * {@code CLUSTER MIGRATION IMPORT}: moves slots to the node. Since 8.4.
     *
     * @param ranges at least one
     * @return the id of the task that does it
     */
    public Command<String> clusterMigrationImport(Collection<SlotRange> ranges) {
        return ClusterArguments.ranges(
                        codecs.command(ClusterSpecs.CLUSTER_MIGRATION).token("IMPORT"), ranges)
                .returning(Decoders.TEXT);
    }

    /** {@code CLUSTER MIGRATION STATUS}: a task that moves slots. Since 8.4. */
    public Command<List<SlotMigration>> clusterMigrationStatus(String taskId) {
        return codecs.command(ClusterSpecs.CLUSTER_MIGRATION)
                .token("STATUS")
                .token("ID")
                .token(taskId)
                .idempotent(true)
                .returning(SlotMigrationReplies.MIGRATIONS);
    }

    /** {@code CLUSTER MIGRATION STATUS ALL}: all tasks that move slots, or have done so lately. Since 8.4. */
    public Command<List<SlotMigration>> clusterMigrationStatusAll() {
        return codecs.command(ClusterSpecs.CLUSTER_MIGRATION)
                .token("STATUS")
                .token("ALL")
                .idempotent(true)
                .returning(SlotMigrationReplies.MIGRATIONS);
    }

    /** {@code CLUSTER REPLICATE}: the node follows a primary. Since 3.0. */
    public Command<@Nullable Void> clusterReplicate(String nodeId) {
        return codecs.command(ClusterSpecs.CLUSTER_REPLICATE).token(nodeId).returningNothing();
    }

    /** {@code CLUSTER RESET}: the node forgets its cluster. Since 3.0. An error when it is a primary that has keys. */
    public Command<@Nullable Void> clusterReset(ClusterResetMode mode) {
        return codecs.command(ClusterSpecs.CLUSTER_RESET).token(mode).returningNothing();
    }

    /** {@code CLUSTER SAVECONFIG}: the node writes what it knows of its cluster to its file. Since 3.0. */
    public Command<@Nullable Void> clusterSaveconfig() {
        return codecs.command(ClusterSpecs.CLUSTER_SAVECONFIG).returningNothing();
    }

    /**
     * {@code CLUSTER SET-CONFIG-EPOCH}: sets the epoch of a node that is new. Since 3.0.
     *
     * @param epoch not negative
     */
    public Command<@Nullable Void> clusterSetConfigEpoch(long epoch) {
        return codecs.command(ClusterSpecs.CLUSTER_SET_CONFIG_EPOCH)
                .number(Arguments.notNegative(ClusterSpecs.CLUSTER_SET_CONFIG_EPOCH, "epoch", epoch))
                .returningNothing();
    }

    /**
     * {@code CLUSTER SETSLOT … IMPORTING}: a slot is being moved to the node. Since 3.0.
     *
     * @param slot from 0 to 16383
     * @param nodeId from which node
     */
    public Command<@Nullable Void> clusterSetslotImporting(int slot, String nodeId) {
        return setslot(slot).token("IMPORTING").token(nodeId).returningNothing();
    }

    /**
     * {@code CLUSTER SETSLOT … MIGRATING}: a slot is being moved away from the node. Since 3.0.
     *
     * @param slot from 0 to 16383
     * @param nodeId to which node
     */
    public Command<@Nullable Void> clusterSetslotMigrating(int slot, String nodeId) {
        return setslot(slot).token("MIGRATING").token(nodeId).returningNothing();
    }

    /**
     * {@code CLUSTER SETSLOT … NODE}: a slot is served by a node. Since 3.0.
     *
     * @param slot from 0 to 16383
     * @param nodeId by which node
     */
    public Command<@Nullable Void> clusterSetslotNode(int slot, String nodeId) {
        return setslot(slot).token("NODE").token(nodeId).returningNothing();
    }

    /**
     * {@code CLUSTER SETSLOT … STABLE}: a slot is not moved after all. Since 3.0.
     *
     * @param slot from 0 to 16383
     */
    public Command<@Nullable Void> clusterSetslotStable(int slot) {
        return setslot(slot).token("STABLE").returningNothing();
    }

    private CommandBuilder<K, V> setslot(int slot) {
        return codecs.command(ClusterSpecs.CLUSTER_SETSLOT)
                .number(ClusterArguments.slot(ClusterSpecs.CLUSTER_SETSLOT, slot));
    }
}
