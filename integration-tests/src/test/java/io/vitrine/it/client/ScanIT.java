package io.vitrine.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Pipeline;
import io.vitrine.RedisClient;
import io.vitrine.args.ScanArgs;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RedisTest
class ScanIT {

    @Test
    void anIterationSeesEveryKeyPageByPage(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            fill(redis, 2_500);
            redis.set("other", "x");
            server.resetStats();

            Set<String> seen =
                    redis.scan(ScanArgs.match("p:*").count(200)).stream().collect(Collectors.toSet());

            assertThat(seen).hasSize(2_500).doesNotContain("other");
            assertThat(server.commandCalls("scan")).isGreaterThan(5);
        }
    }

    @Test
    void pagesAreAskedForOnlyAsTheIterationGoesOn(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            fill(redis, 2_500);
            server.resetStats();

            assertThat(redis.scan(ScanArgs.match("p:*").count(100)).stream().limit(10))
                    .hasSize(10);

            assertThat(server.commandCalls("scan")).isLessThan(5);
        }
    }

    @Test
    void hashesSetsAndSortedSetsAreIteratedToo(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            Map<String, String> fields =
                    IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(i -> "f" + i, i -> "v" + i));
            redis.hset("hash", fields);
            redis.sadd("set", fields.values());
            redis.zadd("zset", 1.5, "member");

            assertThat(redis.hscan("hash", ScanArgs.count(100)).stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .isEqualTo(fields);
            assertThat(redis.sscan("set", ScanArgs.count(100)).stream().collect(Collectors.toSet()))
                    .hasSameElementsAs(fields.values());
            assertThat(redis.zscan("zset", ScanArgs.count(100)))
                    .singleElement()
                    .satisfies(member -> assertThat(member.score()).isEqualTo(1.5));
        }
    }

    @Test
    void deletingByPatternUnlinksInBatchesAndLeavesTheRest(RedisServer server) {
        try (RedisClient<String, String> redis = Clients.of(server)) {
            fill(redis, 20_000);
            redis.set("other", "x");
            server.resetStats();

            long deleted = redis.deleteByPattern("p:*", 1_000);

            assertThat(deleted).isEqualTo(20_000);
            assertThat(redis.get("other")).isEqualTo("x");
            assertThat(server.commandCalls("del")).isZero();
            assertThat(server.commandCalls("keys")).isZero();
            assertThat(server.commandCalls("unlink")).isBetween(10L, 200L);
        }
    }

    private static void fill(RedisClient<String, String> redis, int keys) {
        Pipeline<String, String> batch = redis.newPipeline();
        for (int i = 0; i < keys; i++) {
            batch.set("p:" + i, "x");
        }
        batch.executeOrThrow();
    }
}
