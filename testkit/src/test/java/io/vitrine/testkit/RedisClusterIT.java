package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RedisClusterIT {
    @Test
    void threePrimariesShareTheSlotsAndReplicasCopyThem() {
        try (RedisCluster cluster = RedisCluster.start()) {
            assertThat(cluster.nodes()).hasSize(6);
            assertThat(cluster.primaries()).hasSize(3);
            assertThat(cluster.replicas()).hasSize(3);
            assertThat(cluster.url()).startsWith("redis+cluster://127.0.0.1:").contains(",127.0.0.1:");
            assertThat(cluster.slotOf("foo")).isEqualTo(12_182);
            RedisServer owner = cluster.primaryOf("foo");
            assertThat(owner.cli("SET", "foo", "bar")).isEqualTo("OK");
            RedisServer other = cluster.primaries().stream()
                    .filter(node -> node != owner)
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> other.cli("GET", "foo")).hasMessage("MOVED 12182 127.0.0.1:" + owner.port());
        }
    }

    @Test
    void aReplicaTakesThePlaceOfAKilledPrimaryWhichComesBackAsReplica() {
        try (RedisCluster cluster = RedisCluster.builder().requirepass("secret").start()) {
            RedisServer lost = cluster.primaryOf("foo");
            lost.cli("SET", "foo", "bar");
            assertThat(lost.cli("WAIT", "1", "5000")).isEqualTo(1L);
            lost.kill();
            cluster.awaitFailover(lost);
            assertThat(cluster.primaryOf("foo")).isNotSameAs(lost);
            assertThat(cluster.primaryOf("foo").cli("GET", "foo")).isEqualTo("bar");
            lost.restart();
            cluster.awaitWell();
            assertThat(cluster.replicas()).hasSize(3).contains(lost);
        }
    }

    @Test
    void slotsAndKeysMove() {
        try (RedisCluster cluster = RedisCluster.builder()
                .replicasPerPrimary(0)
                .requirepass("secret")
                .start()) {
            RedisServer from = cluster.primaryOf("foo");
            RedisServer to = cluster.primaries().stream()
                    .filter(node -> node != from)
                    .findFirst()
                    .orElseThrow();
            from.cli("SET", "foo", "bar");
            cluster.beginMigration(cluster.slotOf("foo"), from, to);
            cluster.migrateKey("foo", from, to);
            assertThatThrownBy(() -> from.cli("GET", "foo")).hasMessage("ASK 12182 127.0.0.1:" + to.port());
            cluster.assignSlot(cluster.slotOf("foo"), to);
            assertThat(cluster.primaryOf("foo")).isSameAs(to);
            assertThat(to.cli("GET", "foo")).isEqualTo("bar");
        }
    }

    @Test
    void clustersThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> RedisCluster.builder().primaries(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        RedisCluster.builder().config("no-such-directive", "1").start())
                .isInstanceOf(IllegalStateException.class);
    }
}
