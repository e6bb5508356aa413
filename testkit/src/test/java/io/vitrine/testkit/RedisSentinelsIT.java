package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisSentinelsIT {
    @Test
    void sentinelsKnowThePrimaryAndItsReplicas() {
        try (RedisSentinels sentinels = RedisSentinels.builder()
                .requirepass("secret \"1\"")
                .sentinelPassword("another")
                .primaryName("main")
                .start()) {
            assertThat(sentinels.sentinels()).hasSize(3);
            assertThat(sentinels.replicas()).hasSize(2).doesNotContain(sentinels.primary());
            assertThat(sentinels.url())
                    .startsWith("redis+sentinel://:secret%20%221%22@127.0.0.1:"
                            + sentinels.sentinels().get(0).port() + ",")
                    .endsWith("/main");
            sentinels.primary().cli("SET", "k", "v");
            assertThat(sentinels.primary().cli("WAIT", "2", "5000")).isEqualTo(2L);
            assertThat(sentinels.replicas())
                    .allSatisfy(replica -> assertThat(replica.cli("GET", "k")).isEqualTo("v"));
        }
    }

    @Test
    void aFrozenPrimaryIsReplacedAndBecomesAReplica() {
        try (RedisSentinels sentinels = RedisSentinels.start()) {
            RedisServer lost = sentinels.primary();
            lost.freeze();
            sentinels.awaitFailover(lost);
            RedisServer found = sentinels.primary();
            assertThat(found).isNotSameAs(lost);
            assertThat(found.cli("SET", "k", "v")).isEqualTo("OK");
            lost.resume();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> lost.admin().info("replication").get("role"), "slave"::equals);
        }
    }

    @Test
    void aFailoverCanBeOrdered() {
        try (RedisSentinels sentinels = RedisSentinels.builder().replicas(1).start()) {
            RedisServer before = sentinels.primary();
            sentinels.failover();
            sentinels.awaitFailover(before);
            assertThat(sentinels.primary()).isNotSameAs(before);
        }
    }

    @Test
    void aSentinelThatRestartsRemembers() {
        try (RedisSentinels sentinels = RedisSentinels.start()) {
            RedisServer sentinel = sentinels.sentinels().get(0);
            sentinel.restart();
            sentinels.awaitWell();
            assertThat(sentinels.primary()).isNotNull();
        }
    }
}
