package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisServerException;
import io.vitrine.args.ClusterLink;
import io.vitrine.args.ClusterNode;
import io.vitrine.args.ClusterShard;
import io.vitrine.args.ClusterSlots;
import io.vitrine.args.FailoverMode;
import io.vitrine.args.SlotRange;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisCluster;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the nodes of a cluster say of it, each asked by a client of its own. */
class ClusterCommandsIT implements RecordingTest {

    private static RedisCluster cluster;

    @BeforeAll
    static void start() {
        cluster = RedisCluster.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private final CommandRecorder recorder = new CommandRecorder();

    @Override
    public String testedOn() {
        return ServerProgram.label(cluster.primaryOf("k"));
    }

    @Override
    public Set<String> answered() {
        return recorder.answered();
    }

    private RedisClient<String, String> client(RedisServer server, Protocol protocol) {
        return RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .interceptor(recorder)
                .protocol(protocol)
                .build());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void theCluster(Protocol protocol) {
        RedisServer primary = cluster.primaryOf("k");
        try (RedisClient<String, String> redis = client(primary, protocol)) {
            assertThat(redis.clusterInfo().isOk()).isTrue();
            assertThat(redis.clusterInfo().slotsAssigned()).isEqualTo(SlotRange.SLOTS);
            assertThat(redis.clusterInfo().knownNodes()).isEqualTo(6);
            assertThat(redis.clusterInfo().size()).isEqualTo(3);
            assertThat(redis.clusterInfo().currentEpoch()).isPositive();
            assertThat(redis.clusterLinks()).extracting(ClusterLink::outgoing).contains(true, false);
            assertThat(redis.clusterLinks())
                    .allSatisfy(link -> assertThat(link.nodeId()).hasSize(40));

            List<ClusterNode> nodes = redis.clusterNodes();
            assertThat(nodes).hasSize(6).filteredOn(ClusterNode::isPrimary).hasSize(3);
            ClusterNode me =
                    nodes.stream().filter(ClusterNode::isMyself).findFirst().orElseThrow();
            assertThat(me.id()).isEqualTo(redis.clusterMyid());
            assertThat(me.port()).isEqualTo(primary.port());
            assertThat(me.connected()).isTrue();
            assertThat(nodes.stream()
                            .flatMap(node -> node.slots().stream())
                            .mapToInt(SlotRange::size)
                            .sum())
                    .isEqualTo(SlotRange.SLOTS);
            assertThat(redis.clusterReplicas(me.id()))
                    .hasSize(1)
                    .allSatisfy(node -> assertThat(node.primaryId()).isEqualTo(me.id()));
            assertThat(redis.clusterSlaves(me.id())).hasSize(1);
            assertThat(redis.clusterCountFailureReports(me.id())).isZero();
            redis.clusterSaveconfig();
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whoServesWhat(Protocol protocol) {
        RedisServer primary = cluster.primaryOf("k");
        try (RedisClient<String, String> redis = client(primary, protocol)) {
            int slot = (int) redis.clusterKeyslot("k");
            List<ClusterShard> shards = redis.clusterShards();
            assertThat(shards)
                    .hasSize(3)
                    .allSatisfy(shard -> assertThat(shard.nodes()).hasSize(2));
            ClusterShard mine = shards.stream()
                    .filter(shard -> shard.slots().stream().anyMatch(range -> range.contains(slot)))
                    .findFirst()
                    .orElseThrow();
            assertThat(mine.nodes())
                    .filteredOn(ClusterShard.Node::isPrimary)
                    .singleElement()
                    .satisfies(node -> {
                        assertThat(node.port()).isEqualTo(primary.port());
                        assertThat(node.health()).isEqualTo("online");
                    });
            assertThat(mine.nodes()).extracting(ClusterShard.Node::health).isSubsetOf("online", "loading");
            // a replica that has just changed sides is not told of before it has caught up
            ClusterSlots slots = Awaitility.await()
                    .until(
                            () -> redis.clusterSlots().stream()
                                    .filter(range -> range.slots().contains(slot))
                                    .findFirst()
                                    .orElseThrow(),
                            range -> range.nodes().size() == 2);
            assertThat(slots.nodes().get(0).port()).isEqualTo(primary.port());
            assertThat(slots.nodes().get(0).host()).isEqualTo("127.0.0.1");
            redis.set("k", "v");
            assertThat(redis.clusterCountkeysinslot(slot)).isEqualTo(1);
            assertThat(redis.clusterGetkeysinslot(slot, 9)).containsExactly("k");
            assertThat(redis.spublish("k", "m")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aReplicaIsReadAndAnsweredOverAnExclusiveConnection(Protocol protocol) {
        RedisServer primary = cluster.primaryOf("k");
        try (RedisClient<String, String> there = client(primary, protocol)) {
            there.set("k", "v");
            int port = there.clusterReplicas(there.clusterMyid()).get(0).port();
            RedisServer replica = cluster.nodes().stream()
                    .filter(node -> node.port() == port)
                    .findFirst()
                    .orElseThrow();
            try (RedisClient<String, String> redis = client(replica, protocol)) {
                assertThatThrownBy(() -> redis.readonly())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("exclusive");
                Awaitility.await()
                        .until(() -> redis.exclusive(connection -> {
                            connection.readonly();
                            return "v".equals(connection.get("k"));
                        }));
                assertThatThrownBy(() -> redis.exclusive(connection -> {
                            connection.readonly();
                            connection.readwrite();
                            return connection.get("k");
                        }))
                        .isInstanceOfSatisfying(
                                RedisServerException.class,
                                failure -> assertThat(failure.code()).isEqualTo("MOVED"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aSlotIsMoved(Protocol protocol) {
        RedisServer from = cluster.primaryOf("moving");
        RedisServer to = cluster.primaries().stream()
                .filter(node -> node.port() != from.port())
                .findFirst()
                .orElseThrow();
        try (RedisClient<String, String> source = client(from, protocol);
                RedisClient<String, String> target = client(to, protocol)) {
            int slot = (int) source.clusterKeyslot("moving");
            String sourceId = source.clusterMyid();
            String targetId = target.clusterMyid();
            target.clusterSetslotImporting(slot, sourceId);
            source.clusterSetslotMigrating(slot, targetId);
            assertThat(myself(source).migrating()).containsEntry(slot, targetId);
            assertThat(myself(target).importing()).containsEntry(slot, sourceId);
            String there = target.exclusive(connection -> {
                connection.asking();
                return connection.get("moving");
            });
            assertThat(there).isNull();
            source.clusterSetslotStable(slot);
            target.clusterSetslotStable(slot);
            assertThat(myself(source).migrating()).isEmpty();
            source.clusterSetslotNode(slot, sourceId);
        }
    }

    private static ClusterNode myself(RedisClient<String, String> redis) {
        return redis.clusterNodes().stream()
                .filter(ClusterNode::isMyself)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aReplicaTakesOver(Protocol protocol) {
        RedisServer primary = cluster.primaryOf("k");
        RedisServer replica;
        try (RedisClient<String, String> there = client(primary, protocol)) {
            int port = there.clusterReplicas(there.clusterMyid()).get(0).port();
            replica = cluster.nodes().stream()
                    .filter(node -> node.port() == port)
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(there::clusterFailover).isInstanceOf(RedisServerException.class);
        }
        try (RedisClient<String, String> redis = client(replica, protocol)) {
            if (protocol == Protocol.RESP2) {
                redis.clusterFailover();
            } else {
                redis.clusterFailover(FailoverMode.FORCE);
            }
            Awaitility.await().until(() -> myself(redis).isPrimary());
        }
        for (RedisServer node : cluster.nodes()) {
            try (RedisClient<String, String> redis = client(node, protocol)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> redis.clusterShards().stream().allMatch(ClusterCommandsIT::isWell));
            }
        }
    }

    private static boolean isWell(ClusterShard shard) {
        return shard.nodes().size() == 2
                && shard.nodes().stream().filter(ClusterShard.Node::isPrimary).count() == 1;
    }
}
