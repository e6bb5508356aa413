package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launchers on servers newer than the embedded one, named by environment variables. */
class NewerServersIT {
    @ParameterizedTest
    @CsvSource({"VITRINE_REDIS8, redis_version, 8.", "VITRINE_VALKEY8, valkey_version, 8."})
    void startWithEverything(String variable, String field, String version) {
        try (RedisServer server = RedisServer.builder()
                .executable(named(variable))
                .requirepass("secret")
                .aclUser("reader", "on >r ~* +@read")
                .tls()
                .unixSocket()
                .enableDebugCommand()
                .start()) {
            Map<String, String> info = server.admin().info("server");
            assertThat(info.get(field)).startsWith(version);
            assertThat(server.version()).isEqualTo(info.get(field));
            server.freeze();
            server.resume();
            server.restart();
            assertThat(server.cli("PING")).isEqualTo("PONG");
            assertThat(server.clientList()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"VITRINE_REDIS8", "VITRINE_VALKEY8"})
    void formClustersAndSentinels(String variable) {
        try (RedisCluster cluster = RedisCluster.builder()
                .executable(named(variable))
                .replicasPerPrimary(0)
                .start()) {
            assertThat(cluster.primaries()).hasSize(3);
        }
        try (RedisSentinels sentinels =
                RedisSentinels.builder().executable(named(variable)).replicas(1).start()) {
            assertThat(sentinels.primary().cli("SET", "k", "v")).isEqualTo("OK");
        }
    }

    private static Path named(String variable) {
        String file = System.getenv(variable);
        Prerequisite.NEWER_SERVERS.require(
                file != null && Files.isExecutable(Path.of(file)),
                "environment variable " + variable + " names no executable file");
        return Path.of(String.valueOf(file));
    }
}
