package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.ClusterEpoch;
import io.vitrine.args.ClusterInfo;
import io.vitrine.args.ClusterLink;
import io.vitrine.args.ClusterNode;
import io.vitrine.args.ClusterResetMode;
import io.vitrine.args.ClusterShard;
import io.vitrine.args.ClusterSlots;
import io.vitrine.args.FailoverMode;
import io.vitrine.args.SlotMetric;
import io.vitrine.args.SlotMigration;
import io.vitrine.args.SlotRange;
import io.vitrine.args.SlotStats;
import io.vitrine.args.SlotStatsArgs;
import io.vitrine.args.SortOrder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterCommandsTest {

    private static final ClusterCommandFactory<String, String> CLUSTER = COMMANDS.cluster();
    private static final ClusterAdminCommandFactory<String, String> ADMIN = COMMANDS.clusterAdmin();
    private static final PubSubCommandFactory<String, String> PUBSUB = COMMANDS.pubSub();
    private static final List<SlotRange> RANGES = List.of(new SlotRange(0, 5), SlotRange.of(9));
    private static final String LINE =
            "a1 10.0.0.1:7000@17000,one.example myself,master - 0 1426238317239 4 connected 0-5 9 [93->-b2] [77-<-c3]";

    static Stream<Arguments> words() {
        return Stream.of(
                written("ASKING", CLUSTER.asking()),
                written("CLUSTER COUNT-FAILURE-REPORTS a1", CLUSTER.clusterCountFailureReports("a1")),
                written("CLUSTER COUNTKEYSINSLOT 16383", CLUSTER.clusterCountkeysinslot(16_383)),
                written("CLUSTER GETKEYSINSLOT 0 9", CLUSTER.clusterGetkeysinslot(0, 9)),
                written("CLUSTER INFO", CLUSTER.clusterInfo()),
                written("CLUSTER KEYSLOT k", CLUSTER.clusterKeyslot("k")),
                written("CLUSTER LINKS", CLUSTER.clusterLinks()),
                written("CLUSTER MYID", CLUSTER.clusterMyid()),
                written("CLUSTER MYSHARDID", CLUSTER.clusterMyshardid()),
                written("CLUSTER NODES", CLUSTER.clusterNodes()),
                written("CLUSTER REPLICAS a1", CLUSTER.clusterReplicas("a1")),
                written("CLUSTER SHARDS", CLUSTER.clusterShards()),
                written("CLUSTER SLAVES a1", CLUSTER.clusterSlaves("a1")),
                written("CLUSTER SLOT-STATS SLOTSRANGE 0 5", CLUSTER.clusterSlotStats(new SlotRange(0, 5))),
                written(
                        "CLUSTER SLOT-STATS ORDERBY cpu-usec LIMIT 3 DESC",
                        CLUSTER.clusterSlotStats(SlotStatsArgs.orderBy(SlotMetric.CPU_USEC)
                                .limit(3)
                                .order(SortOrder.DESC))),
                written("CLUSTER SLOTS", CLUSTER.clusterSlots()),
                written("READONLY", CLUSTER.readonly()),
                written("READWRITE", CLUSTER.readwrite()),
                written("CLUSTER ADDSLOTS 1 2", ADMIN.clusterAddslots(1, 2)),
                written("CLUSTER ADDSLOTSRANGE 0 5 9 9", ADMIN.clusterAddslotsrange(RANGES)),
                written("CLUSTER BUMPEPOCH", ADMIN.clusterBumpepoch()),
                written("CLUSTER DELSLOTS 1 2", ADMIN.clusterDelslots(1, 2)),
                written("CLUSTER DELSLOTSRANGE 0 5 9 9", ADMIN.clusterDelslotsrange(RANGES)),
                written("CLUSTER FAILOVER", ADMIN.clusterFailover()),
                written("CLUSTER FAILOVER TAKEOVER", ADMIN.clusterFailover(FailoverMode.TAKEOVER)),
                written("CLUSTER FLUSHSLOTS", ADMIN.clusterFlushslots()),
                written("CLUSTER FORGET a1", ADMIN.clusterForget("a1")),
                written("CLUSTER MEET 10.0.0.1 7000", ADMIN.clusterMeet("10.0.0.1", 7_000)),
                written("CLUSTER MEET 10.0.0.1 7000 17000", ADMIN.clusterMeet("10.0.0.1", 7_000, 17_000)),
                written("CLUSTER MIGRATION CANCEL ID t", ADMIN.clusterMigrationCancel("t")),
                written("CLUSTER MIGRATION CANCEL ALL", ADMIN.clusterMigrationCancelAll()),
                written("CLUSTER MIGRATION IMPORT 0 5 9 9", ADMIN.clusterMigrationImport(RANGES)),
                written("CLUSTER MIGRATION STATUS ID t", ADMIN.clusterMigrationStatus("t")),
                written("CLUSTER MIGRATION STATUS ALL", ADMIN.clusterMigrationStatusAll()),
                written("CLUSTER REPLICATE a1", ADMIN.clusterReplicate("a1")),
                written("CLUSTER RESET HARD", ADMIN.clusterReset(ClusterResetMode.HARD)),
                written("CLUSTER SAVECONFIG", ADMIN.clusterSaveconfig()),
                written("CLUSTER SET-CONFIG-EPOCH 7", ADMIN.clusterSetConfigEpoch(7)),
                written("CLUSTER SETSLOT 5 IMPORTING a1", ADMIN.clusterSetslotImporting(5, "a1")),
                written("CLUSTER SETSLOT 5 MIGRATING a1", ADMIN.clusterSetslotMigrating(5, "a1")),
                written("CLUSTER SETSLOT 5 NODE a1", ADMIN.clusterSetslotNode(5, "a1")),
                written("CLUSTER SETSLOT 5 STABLE", ADMIN.clusterSetslotStable(5)),
                written("PUBLISH c m", PUBSUB.publish("c", "m")),
                written("PUBSUB CHANNELS", PUBSUB.pubsubChannels()),
                written("PUBSUB CHANNELS a*", PUBSUB.pubsubChannels("a*")),
                written("PUBSUB NUMPAT", PUBSUB.pubsubNumpat()),
                written("PUBSUB NUMSUB c d", PUBSUB.pubsubNumsub(List.of("c", "d"))),
                written("PUBSUB SHARDCHANNELS", PUBSUB.pubsubShardchannels()),
                written("PUBSUB SHARDCHANNELS a*", PUBSUB.pubsubShardchannels("a*")),
                written("PUBSUB SHARDNUMSUB c", PUBSUB.pubsubShardnumsub(List.of("c"))),
                written("SPUBLISH c m", PUBSUB.spublish("c", "m")));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(CLUSTER.clusterGetkeysinslot(1, 9), "*2 $a $b", List.of("a", "b")),
                read(
                        CLUSTER.clusterInfo(),
                        "$cluster_state:ok\r\ncluster_size:3\r\n",
                        "=txt:cluster_state:ok\r\ncluster_size:3\r\n",
                        new ClusterInfo(Map.of("cluster_state", "ok", "cluster_size", "3"))),
                read(
                        CLUSTER.clusterLinks(),
                        "*1 *12 $direction $to $node $a1 $create-time :7 $events $rw $send-buffer-allocated :9"
                                + " $send-buffer-used :3",
                        "*1 %6 $direction $to $node $a1 $create-time :7 $events $rw $send-buffer-allocated :9"
                                + " $send-buffer-used :3",
                        List.of(new ClusterLink(true, "a1", Instant.ofEpochMilli(7), "rw", 9, 3))),
                read(
                        CLUSTER.clusterNodes(),
                        "$" + LINE.replace(' ', '␠') + "\n",
                        "=txt:" + LINE.replace(' ', '␠') + "\n",
                        List.of(ClusterNode.parse(LINE))),
                read(CLUSTER.clusterReplicas("a1"), "*1 $" + LINE.replace(' ', '␠'), List.of(ClusterNode.parse(LINE))),
                read(CLUSTER.clusterShards(), shards("*", 2), shards("%", 1), List.of(shard())),
                read(
                        CLUSTER.clusterSlots(),
                        "*1 *4 :0 :5 *4 $10.0.0.1 :7000 $a1 *2 $hostname $one.example *3 $nil :7001 $b2",
                        "*1 *4 :0 :5 *4 $10.0.0.1 :7000 $a1 %1 $hostname $one.example *3 _ :7001 $b2",
                        List.of(new ClusterSlots(
                                new SlotRange(0, 5),
                                List.of(
                                        new ClusterSlots.Node(
                                                "10.0.0.1", 7_000, "a1", Map.of("hostname", "one.example")),
                                        new ClusterSlots.Node(null, 7_001, "b2", Map.of()))))),
                read(
                        CLUSTER.clusterSlotStats(SlotRange.of(5)),
                        "*1 *2 :5 *4 $key-count :3 $news :1",
                        "*1 *2 :5 %2 $key-count :3 $news :1",
                        List.of(new SlotStats(5, Map.of(SlotMetric.KEY_COUNT, 3L)))),
                read(ADMIN.clusterBumpepoch(), "+BUMPED␠7", new ClusterEpoch(true, 7)),
                read(ADMIN.clusterBumpepoch(), "+STILL␠7", new ClusterEpoch(false, 7)),
                read(ADMIN.clusterMigrationStatusAll(), migration("*24"), migration("%12"), List.of(task())),
                read(
                        PUBSUB.pubsubNumsub(List.of("c", "d")),
                        "*4 $c :2 $d :0",
                        "%2 $c :2 $d :0",
                        Map.of("c", 2L, "d", 0L)),
                read(PUBSUB.pubsubChannels(), "*2 $c $d", List.of("c", "d")));
    }

    private static String shards(String map, int factor) {
        return "*1 " + map + 2 * factor + " $slots *4 :0 :5 :9 :9 $nodes *1 " + map + 9 * factor
                + " $id $a1 $port :7000 $tls-port :7001 $ip $10.0.0.1 $endpoint $10.0.0.1 $hostname $one.example"
                + " $role $master $replication-offset :42 $health $online";
    }

    private static ClusterShard shard() {
        return new ClusterShard(
                RANGES,
                List.of(new ClusterShard.Node(
                        "a1", "10.0.0.1", "10.0.0.1", "one.example", 7_000, 7_001, "master", 42, "online")));
    }

    private static String migration(String map) {
        return "*1 " + map + " $id $t $slots $0-5␠9 $source $a1 $dest $b2 $operation $import $state $completed"
                + " $last_error $ $retries :1 $create_time :5 $start_time :6 $end_time :0 $write_pause_ms :3";
    }

    private static SlotMigration task() {
        return new SlotMigration(
                "t",
                RANGES,
                "a1",
                "b2",
                "import",
                "completed",
                "",
                1,
                Instant.ofEpochMilli(5),
                Instant.ofEpochMilli(6),
                null,
                Duration.ofMillis(3));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aLineTellsOfANode() {
        ClusterNode node = ClusterNode.parse(LINE);
        assertThat(node)
                .isEqualTo(new ClusterNode(
                        "a1",
                        "10.0.0.1",
                        7_000,
                        17_000,
                        "one.example",
                        Set.of("myself", "master"),
                        null,
                        null,
                        Instant.ofEpochMilli(1_426_238_317_239L),
                        4,
                        true,
                        RANGES,
                        Map.of(93, "b2"),
                        Map.of(77, "c3")));
        assertThat(node.isMyself()).isTrue();
        assertThat(node.isPrimary()).isTrue();
        ClusterNode replica = ClusterNode.parse("b2 ::1:7001@17001,,shard-id=s slave,fail a1 5 6 4 disconnected");
        assertThat(replica.host()).isEqualTo("::1");
        assertThat(replica.hostname()).isEmpty();
        assertThat(replica.primaryId()).isEqualTo("a1");
        assertThat(replica.pingSent()).isEqualTo(Instant.ofEpochMilli(5));
        assertThat(replica.connected()).isFalse();
        assertThat(replica.slots()).isEmpty();
        assertThat(ClusterNode.parse("c3 :0@0 master,noaddr - 0 0 0 disconnected")
                        .host())
                .isEmpty();
        assertThat(ClusterNode.parse("c3 h:7000,s=1 master - 0 0 0 connected").busPort())
                .isZero();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(CLUSTER.clusterNodes(), "$a1␠h:1@2␠master"),
                Arguments.of(CLUSTER.clusterNodes(), "$a1␠nowhere␠master␠-␠0␠0␠0␠connected"),
                Arguments.of(CLUSTER.clusterNodes(), "$a1␠h:1␠master␠-␠0␠0␠0␠connected␠99999"),
                Arguments.of(CLUSTER.clusterSlots(), "*1 *2 :0 :5"),
                Arguments.of(CLUSTER.clusterSlots(), "*1 *3 :5 :0 *2 $h :1"),
                Arguments.of(CLUSTER.clusterShards(), "*1 *2 $slots *1 :0"),
                Arguments.of(CLUSTER.clusterSlotStats(SlotRange.of(1)), "*1 *1 :5"),
                Arguments.of(ADMIN.clusterBumpepoch(), "+BUMPED"),
                Arguments.of(ADMIN.clusterBumpepoch(), "+BUMPED␠high"),
                Arguments.of(ADMIN.clusterMigrationStatusAll(), "*1 *2 $slots $5-x"),
                Arguments.of(PUBSUB.pubsubNumsub(List.of("c")), "*1 $c"));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16_384})
    void aSlotThatDoesNotExistIsRefused(int slot) {
        assertThatThrownBy(() -> ADMIN.clusterAddslots(slot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CLUSTER ADDSLOTS: slot is " + slot + "; must be from 0 to 16383");
        assertThatThrownBy(() -> ADMIN.clusterSetslotStable(slot)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CLUSTER.clusterCountkeysinslot(slot)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlotRange.of(slot)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new SlotRange(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slots 5 to 4 are no range");
        assertThatThrownBy(() -> ADMIN.clusterAddslots()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ADMIN.clusterAddslotsrange(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CLUSTER ADDSLOTSRANGE needs at least one range of slots, got none");
        assertThatThrownBy(() -> ADMIN.clusterMeet("h", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CLUSTER.clusterGetkeysinslot(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheQuestionAboutTasksIsHarmlessTwice() {
        assertThat(ADMIN.clusterMigrationStatusAll().isIdempotent()).isTrue();
        assertThat(ADMIN.clusterMigrationCancelAll().isIdempotent()).isFalse();
        assertThat(CLUSTER.clusterNodes().isIdempotent()).isTrue();
        assertThat(PUBSUB.publish("c", "m").isIdempotent()).isFalse();
    }

    @Test
    void aShardChannelIsAKeyAndAChannelIsNone() {
        assertThat(PUBSUB.spublish("c", "m").keyCount()).isOne();
        assertThat(PUBSUB.publish("c", "m").keyCount()).isZero();
    }
}
