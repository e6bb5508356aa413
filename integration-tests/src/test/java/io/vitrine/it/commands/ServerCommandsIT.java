package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisServerException;
import io.vitrine.args.FlushMode;
import io.vitrine.args.ServerInfo;
import io.vitrine.args.ServerRole;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OnEveryServer
class ServerCommandsIT extends CommandsOnServer {

    ServerCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void theServerTellsOfItself() {
        ServerInfo info = redis.info();
        assertThat(info.field("redis_version")).isNotEmpty();
        assertThat(info.sections()).containsKeys("Server", "Memory");
        assertThat(redis.info("memory").sections()).containsOnlyKeys("Memory");
        assertThat(redis.time())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(redis.lastsave()).isBefore(Instant.now().plusSeconds(60));
        assertThat(redis.role())
                .isInstanceOfSatisfying(
                        ServerRole.Primary.class,
                        role -> assertThat(role.replicas()).isEmpty());
        assertThat(redis.lolwut()).contains("ver");
        assertThat(redis.moduleList())
                .allSatisfy(module -> assertThat(module.name()).isNotEmpty());
        assertThatThrownBy(() -> redis.moduleLoad("/no/such/file.so")).isInstanceOf(RedisServerException.class);
        assertThatThrownBy(() -> redis.moduleUnload("nosuch")).isInstanceOf(RedisServerException.class);
    }

    @Test
    void databasesAreCountedSwappedAndEmptied() {
        redis.set("k", "v");
        assertThat(redis.dbsize()).isEqualTo(1);
        redis.swapdb(0, 1);
        assertThat(redis.dbsize()).isZero();
        redis.swapdb(0, 1);
        redis.flushdb();
        redis.flushdb(FlushMode.ASYNC);
        redis.flushall();
        redis.flushall(FlushMode.SYNC);
        assertThat(redis.dbsize()).isZero();
    }

    @Test
    void settingsAreReadAndChanged() {
        redis.configSet("maxmemory-samples", "7");
        assertThat(redis.configGet("maxmemory-samples")).isEqualTo(Map.of("maxmemory-samples", "7"));
        assertThat(redis.configGet("maxmemory*")).hasSizeGreaterThan(2);
        assertThat(redis.configGet("nosuch*")).isEmpty();
        redis.configResetstat();
        assertThatThrownBy(() -> redis.configSet("nosuch", "1")).isInstanceOf(RedisServerException.class);
        requireVersion(7, 0);
        redis.configSet(Map.of("maxmemory-samples", "5", "hz", "10"));
        assertThat(redis.configGet("maxmemory-samples", "hz")).isEqualTo(Map.of("maxmemory-samples", "5", "hz", "10"));
        redis.configRewrite();
    }

    @Test
    void dataIsSaved() {
        redis.save();
        assertThat(redis.bgsave()).contains("started");
        Awaitility.await().until(() -> "0".equals(redis.info("persistence").field("rdb_bgsave_in_progress")));
        assertThat(redis.bgrewriteaof()).contains("rewriting");
        Awaitility.await().until(() -> "0".equals(redis.info("persistence").field("aof_rewrite_in_progress")));
        assertThat(redis.bgsaveSchedule()).contains("start");
        Awaitility.await().until(() -> "0".equals(redis.info("persistence").field("rdb_bgsave_in_progress")));
    }

    @Test
    void aServerFollowsAnother() {
        try (RedisServer primary = another().start();
                RedisServer replica = another().start();
                RedisClient<String, String> there = client(replica);
                RedisClient<String, String> here = client(primary)) {
            there.replicaof("127.0.0.1", primary.port());
            Awaitility.await()
                    .until(() -> there.role() instanceof ServerRole.Replica role
                            && role.state().equals("connected"));
            assertThat(there.role())
                    .isInstanceOfSatisfying(
                            ServerRole.Replica.class,
                            role -> assertThat(role.primaryPort()).isEqualTo(primary.port()));
            Awaitility.await()
                    .until(() -> here.role() instanceof ServerRole.Primary role
                            && role.replicas().size() == 1);
            there.replicaofNoOne();
            assertThat(there.role()).isInstanceOf(ServerRole.Primary.class);
        }
    }
}
