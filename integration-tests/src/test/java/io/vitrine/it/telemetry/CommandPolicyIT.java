package io.vitrine.it.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CommandForbiddenException;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.spi.ErrorKind;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The command policy of the resilience module as a program has it: found on the class path, told by settings. */
@RedisTest
class CommandPolicyIT {

    private static RedisClient<String, String> client(RedisServer server, String key, String rules) {
        return RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .interceptorSetting("otel.enabled", "false")
                .interceptorSetting("micrometer.enabled", "false")
                .interceptorSetting("resilience." + key, rules)
                .build());
    }

    @Test
    void deniedCommandsAreForbiddenAloneInBatchesAndOnConnectionsOfOnesOwn(RedisServer server) {
        try (RedisClient<String, String> redis = client(server, "deny", "KEYS, FLUSHALL,FLUSHDB")) {
            redis.set("k", "v");
            server.resetStats();
            List<ThrowingCallable> ways = List.of(
                    () -> redis.keys("*"),
                    () -> redis.pipelined(batch -> {
                        batch.set("k", "changed");
                        batch.flushall();
                    }),
                    () -> redis.transaction(tx -> {
                        tx.set("k", "changed");
                        tx.flushdb();
                    }),
                    () -> redis.exclusive(connection -> connection.keys("*")),
                    () -> redis.watching(List.of("k"), 1, tx -> tx.keys("*")),
                    () -> redis.execute(redis.command("flushall").returningNothing()));

            assertThat(ways)
                    .allSatisfy(way -> assertThatThrownBy(way)
                            .isInstanceOfSatisfying(
                                    CommandForbiddenException.class,
                                    refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.FORBIDDEN))
                            .hasMessageContaining("docs/failures/command-forbidden.md"));
            assertThatThrownBy(
                            () -> redis.async().keys("*").toCompletableFuture().join())
                    .hasCauseInstanceOf(CommandForbiddenException.class);

            assertThat(server.commandCalls("keys")).isZero();
            assertThat(server.commandCalls("flushall")).isZero();
            assertThat(server.commandCalls("flushdb")).isZero();
            assertThat(redis.get("k")).isEqualTo("v");
        }
    }

    @Test
    void aFamilyIsDeniedByTheCategoriesOfTheTable(RedisServer server) {
        try (RedisClient<String, String> redis = client(server, "deny", "@dangerous")) {
            assertThatThrownBy(() -> redis.keys("*")).isInstanceOf(CommandForbiddenException.class);
            assertThat(redis.get("k")).isNull();
        }
    }

    @Test
    void whatIsWarnedOfPassesAndNothingIsDeniedByDefault(RedisServer server) {
        try (RedisClient<String, String> warned = client(server, "warn", "KEYS");
                RedisClient<String, String> silent = client(server, "countCapacity", "false")) {
            warned.set("k", "v");

            assertThat(warned.keys("*")).containsExactly("k");
            assertThat(silent.keys("*")).containsExactly("k");
        }
    }

    @Test
    void aFamilyThatRedisDoesNotHaveFailsTheClient(RedisServer server) {
        assertThatThrownBy(() -> client(server, "deny", "@dangerus"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'@dangerus'")
                .hasMessageContaining("dangerous");
    }
}
