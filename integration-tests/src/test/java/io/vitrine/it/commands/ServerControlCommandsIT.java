package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisServerException;
import io.vitrine.args.ClientTrackingArgs;
import io.vitrine.args.FailoverArgs;
import io.vitrine.args.RestoreArgs;
import io.vitrine.args.ServerGreeting;
import io.vitrine.args.ServerRole;
import io.vitrine.args.ShutdownArgs;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OnEveryServer
class ServerControlCommandsIT extends CommandsOnServer {

    ServerControlCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void theServerExplainsItsSubcommands() {
        assertThat(List.of(
                        redis.aclHelp(),
                        redis.clientHelp(),
                        redis.commandHelp(),
                        redis.configHelp(),
                        redis.functionHelp(),
                        redis.latencyHelp(),
                        redis.memoryHelp(),
                        redis.moduleHelp(),
                        redis.objectHelp(),
                        redis.pubsubHelp(),
                        redis.scriptHelp(),
                        redis.slowlogHelp(),
                        redis.xgroupHelp(),
                        redis.xinfoHelp()))
                .allSatisfy(lines -> assertThat(lines).anyMatch(line -> line.contains("HELP")));
        try (RedisServer node = another().clusterEnabled().start();
                RedisClient<String, String> there = client(node)) {
            assertThat(there.clusterHelp()).anyMatch(line -> line.contains("HELP"));
        }
    }

    @Test
    void theServerIsGreetedAndTheDatabaseChangedOnAnExclusiveConnection() {
        ServerGreeting greeting = redis.exclusive(connection -> {
            connection.select(3);
            connection.set("k", "v");
            return connection.hello();
        });
        assertThat(greeting.version()).isNotEmpty();
        assertThat(greeting.protocol()).isEqualTo(protocol == Protocol.RESP2 ? 2 : 3);
        assertThat(greeting.connectionId()).isPositive();
        assertThat(greeting.mode()).isEqualTo("standalone");
        assertThat(greeting.role()).isEqualTo("master");
        assertThat(redis.exists("k")).isFalse();
        assertThatThrownBy(() -> redis.select(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SELECT changes the state of a connection");
    }

    @Test
    void anotherUserLogsInOnAnExclusiveConnection() {
        redis.aclSetuser("reader", "on", ">secret", "~*", "+@all");
        String user = redis.exclusive(connection -> {
            connection.auth("reader", "secret");
            return connection.aclWhoami();
        });
        assertThat(user).isEqualTo("reader");
        assertThatThrownBy(() -> redis.exclusive(connection -> {
                    connection.auth("wrong");
                    return connection;
                }))
                .isInstanceOf(RedisServerException.class);
        assertThat(redis.aclWhoami()).isEqualTo("default");
        redis.aclDeluser("reader");
    }

    @Test
    void aConnectionTracksKeys() {
        redis.exclusive(connection -> {
            long id = connection.clientId();
            connection.clientTracking(ClientTrackingArgs.optIn().redirect(id).noLoop());
            connection.clientCachingYes();
            assertThat(connection.clientTrackinginfo().flags()).contains("on", "optin", "noloop", "caching-yes");
            connection.clientTrackingOff();
            connection.clientTracking(ClientTrackingArgs.optOut().redirect(id));
            connection.clientCachingNo();
            connection.clientTrackingOff();
            connection.clientTracking(ClientTrackingArgs.broadcast("a:", "b:").redirect(id));
            assertThat(connection.clientTrackinginfo().prefixes()).containsExactlyInAnyOrder("a:", "b:");
            connection.clientTrackingOff();
            connection.clientTracking(ClientTrackingArgs.everyRead().redirect(id));
            assertThat(connection.clientTrackinginfo().isOn()).isTrue();
            return id;
        });
        assertThat(redis.clientTrackinginfo().isOn()).isFalse();
    }

    @Test
    void aServerEnds() {
        try (RedisServer other = another().start();
                RedisClient<String, String> there = client(other)) {
            assertThatThrownBy(there::shutdownAbort).isInstanceOf(RedisServerException.class);
            assertThatThrownBy(() -> there.shutdown(ShutdownArgs.noSave().now().force()))
                    .isInstanceOf(RedisConnectionException.class);
            Awaitility.await().until(() -> !other.isRunning());
        }
    }

    @Test
    void aReplicaTakesOver() {
        try (RedisServer first =
                        another().config("repl-diskless-sync-delay", "0").start();
                RedisServer second = another().start();
                RedisClient<String, String> primary = client(first);
                RedisClient<String, String> replica = client(second)) {
            assertThatThrownBy(() -> primary.failover()).isInstanceOf(RedisServerException.class);
            assertThatThrownBy(primary::failoverAbort).isInstanceOf(RedisServerException.class);
            replica.slaveof("127.0.0.1", first.port());
            Awaitility.await()
                    .until(() -> primary.role() instanceof ServerRole.Primary role
                            && role.replicas().size() == 1
                            && replica.role() instanceof ServerRole.Replica following
                            && following.state().equals("connected"));
            primary.failover(FailoverArgs.to("127.0.0.1", second.port()).timeout(Duration.ofSeconds(20)));
            Awaitility.await().until(() -> replica.role() instanceof ServerRole.Primary);
            Awaitility.await().until(() -> primary.role() instanceof ServerRole.Replica);
            primary.slaveofNoOne();
            assertThat(primary.role()).isInstanceOf(ServerRole.Primary.class);
        }
    }

    @Test
    void aHyperLogLogIsLookedInto() {
        redis.pfadd("h", "a", "b");
        assertThat(redis.pfdebugEncoding("h")).isEqualTo("sparse");
        assertThat(redis.pfdebugDecode("h")).contains("Z:");
        assertThat(redis.pfdebugTodense("h")).isTrue();
        assertThat(redis.pfdebugTodense("h")).isFalse();
        assertThat(redis.pfdebugEncoding("h")).isEqualTo("dense");
        assertThat(redis.pfdebugGetreg("h"))
                .hasSize(16_384)
                .filteredOn(register -> register > 0)
                .hasSize(2);
        redis.withTimeout(Duration.ofMinutes(1)).pfselftest();
    }

    @Test
    void aKeyIsRestoredAsBetweenNodes() {
        redis.set("k", "v");
        byte[] bytes = redis.dump("k");
        redis.restoreAsking("l", bytes, RestoreArgs.persistent());
        assertThat(redis.get("l")).isEqualTo("v");
        assertThatThrownBy(() -> redis.restoreAsking("l", bytes, RestoreArgs.persistent()))
                .isInstanceOf(RedisServerException.class);
    }

    @Test
    void whatTheServerDoesNotAllowIsAnError() {
        assertThatThrownBy(() -> redis.debug("JMAP")).isInstanceOf(RedisServerException.class);
        assertThatThrownBy(() -> redis.moduleLoadex("/no/such/file.so", Map.of("n", "v"), List.of("a")))
                .isInstanceOf(RedisServerException.class);
        try (RedisServer open = another().enableDebugCommand().start();
                RedisClient<String, String> there = client(open)) {
            assertThat(there.debug("SLEEP", "0")).isEqualTo("OK");
        }
    }
}
