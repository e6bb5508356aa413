package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.spi.PoolStats;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import org.junit.jupiter.api.Test;

@RedisTest
class ConcurrencyIT {

    @Test
    void sixtyFourThreadsCountTo640Thousand(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            TransactionIT.inParallel(64, 10_000, () -> redis.incr("n"));

            assertThat(redis.get("n")).isEqualTo("640000");
            PoolStats stats = redis.poolStats();
            assertThat(stats.used()).isZero();
            assertThat(stats.hits() + stats.misses()).isEqualTo(640_001);
            assertThat(stats.created() - stats.closed()).isEqualTo(stats.total());
        }
    }

    @Test
    void noCallEverGetsTheReplyOfAnother(RedisServer server) throws Exception {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            for (int i = 0; i < 1_000; i++) {
                redis.set("key:" + i, "value of key:" + i);
            }

            TransactionIT.inParallel(32, 2_000, () -> {
                String key = "key:"
                        + java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000);
                assertThat(redis.get(key)).isEqualTo("value of " + key);
            });
        }
    }
}
