package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisServerException;
import io.vitrine.args.ClusterNode;
import io.vitrine.args.ClusterResetMode;
import io.vitrine.args.SlotMetric;
import io.vitrine.args.SlotRange;
import io.vitrine.args.SlotStats;
import io.vitrine.args.SlotStatsArgs;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node that begins alone, and gets slots and company. */
@OnEveryServer
class ClusterNodeCommandsIT extends CommandsOnServer {

    ClusterNodeCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, ServerProgram.of(server).builder().clusterEnabled().start());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ClusterNode myself() {
        return redis.clusterNodes().stream()
                .filter(ClusterNode::isMyself)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNodeGetsSlotsAndLosesThem() {
        assertThat(redis.clusterInfo().isOk()).isFalse();
        redis.clusterSetConfigEpoch(7);
        assertThat(myself().configEpoch()).isEqualTo(7);
        assertThat(redis.clusterBumpepoch().epoch()).isGreaterThanOrEqualTo(7);
        redis.clusterAddslots(1, 2);
        redis.clusterAddslotsrange(List.of(new SlotRange(5, 9), SlotRange.of(11)));
        assertThat(myself().slots()).containsExactly(new SlotRange(1, 2), new SlotRange(5, 9), SlotRange.of(11));
        assertThatThrownBy(() -> redis.clusterAddslots(1)).isInstanceOf(RedisServerException.class);
        redis.clusterDelslots(2);
        redis.clusterDelslotsrange(List.of(new SlotRange(6, 9), SlotRange.of(11)));
        assertThatThrownBy(() -> redis.clusterDelslots(2)).isInstanceOf(RedisServerException.class);
        assertThat(redis.clusterInfo().slotsAssigned()).isPositive();
        redis.clusterFlushslots();
        assertThat(redis.clusterInfo().slotsAssigned()).isZero();
        String before = redis.clusterMyid();
        redis.clusterReset(ClusterResetMode.SOFT);
        assertThat(redis.clusterMyid()).isEqualTo(before);
        redis.clusterReset(ClusterResetMode.HARD);
        assertThat(redis.clusterMyid()).isNotEqualTo(before);
    }

    @Test
    void aNodeMeetsAnotherFollowsItAndForgetsIt() {
        try (RedisServer other = another().clusterEnabled().start()) {
            String otherId = String.valueOf(other.cli("CLUSTER", "MYID"));
            redis.clusterMeet("127.0.0.1", other.port());
            redis.clusterMeet("127.0.0.1", other.port(), other.port() + 10_000);
            Awaitility.await()
                    .until(() -> redis.clusterNodes().stream()
                            .anyMatch(node -> node.id().equals(otherId) && node.connected()));
            redis.clusterReplicate(otherId);
            assertThat(myself().primaryId()).isEqualTo(otherId);
            assertThatThrownBy(() -> redis.clusterForget(otherId)).isInstanceOf(RedisServerException.class);
            redis.clusterReset(ClusterResetMode.SOFT);
            assertThat(redis.clusterNodes()).hasSize(1);
            assertThatThrownBy(() -> redis.clusterForget(otherId)).isInstanceOf(RedisServerException.class);
        }
    }

    @Test
    void aNodeKnowsItsShard() {
        requireVersion(7, 4);
        assertThat(redis.clusterMyshardid()).hasSize(40);
    }

    @Test
    void slotsAreCounted() {
        requireCommand("cluster|slot-stats");
        redis.clusterAddslotsrange(List.of(new SlotRange(0, 16_383)));
        Awaitility.await().until(() -> redis.clusterInfo().isOk());
        redis.set("k", "v");
        int slot = (int) redis.clusterKeyslot("k");
        assertThat(redis.clusterSlotStats(SlotRange.of(slot)))
                .singleElement()
                .satisfies(stats -> assertThat(stats.figures()).containsEntry(SlotMetric.KEY_COUNT, 1L));
        assertThat(redis.clusterSlotStats(
                        SlotStatsArgs.orderBy(SlotMetric.KEY_COUNT).limit(2)))
                .extracting(SlotStats::slot)
                .hasSize(2)
                .startsWith(slot);
    }
}
