package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.CommandDetails;
import io.vitrine.args.CommandDocs;
import io.vitrine.args.LatencyHistogram;
import io.vitrine.args.SlowLogEntry;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryServer
class DiagnosticsCommandsIT extends CommandsOnServer {

    DiagnosticsCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void spikesAreRemembered() {
        redis.configSet("latency-monitor-threshold", "1");
        server.cli("DEBUG", "SLEEP", "0.05");
        assertThat(redis.latencyLatest()).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("command");
            assertThat(event.longest()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        });
        assertThat(redis.latencyHistory("command")).isNotEmpty();
        assertThat(redis.latencyHistory("nosuch")).isEmpty();
        assertThat(redis.latencyGraph("command")).contains("command");
        assertThat(redis.latencyDoctor()).isNotEmpty();
        assertThat(redis.latencyReset("command")).isEqualTo(1);
        assertThat(redis.latencyReset()).isNotNegative();
        redis.configSet("latency-monitor-threshold", "0");
    }

    @Test
    void timesOfCommandsAreCounted() {
        requireCommand("latency|histogram");
        redis.configResetstat();
        redis.set("k", "v");
        redis.set("k", "v");
        LatencyHistogram histogram = redis.latencyHistogram("set", "get").get("set");
        assertThat(histogram.calls()).isEqualTo(2);
        assertThat(histogram.buckets()).isNotEmpty().containsValue(2L);
        assertThat(redis.latencyHistogram()).containsKey("set");
    }

    @Test
    void memoryIsTold() {
        redis.set("k", "v");
        assertThat(redis.memoryUsage("k")).isPositive();
        assertThat(redis.memoryUsage("k", 0)).isPositive();
        assertThat(redis.memoryUsage("nothing")).isNull();
        assertThat(redis.memoryStats()).containsEntry("keys.count", 1.0).containsKey("db.0.overhead.hashtable.main");
        assertThat(redis.memoryDoctor()).isNotEmpty();
        assertThat(redis.memoryMallocStats()).isNotEmpty();
        redis.memoryPurge();
    }

    @Test
    void slowCommandsAreRemembered() {
        redis.configSet("slowlog-log-slower-than", "0");
        redis.slowlogReset();
        redis.set("k", "v");
        SlowLogEntry entry = redis.slowlogGet().stream()
                .filter(each -> each.command().equals(List.of("SET", "k", "v")))
                .findFirst()
                .orElseThrow();
        assertThat(entry.clientAddress()).contains(":");
        assertThat(entry.at())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(redis.slowlogGet(1)).hasSize(1);
        assertThat(redis.slowlogLen()).isPositive();
        redis.configSet("slowlog-log-slower-than", "10000");
    }

    @Test
    void commandsAreTold() {
        assertThat(redis.commandCount()).isGreaterThan(200);
        List<CommandDetails> details = redis.commandInfo("get", "nosuch", "mget");
        assertThat(details.get(0).flags()).contains("readonly", "fast");
        assertThat(details.get(0).firstKey()).isEqualTo(1);
        assertThat(details.get(0).categories()).contains("@read");
        assertThat(details.get(1)).isNull();
        assertThat(details.get(2).lastKey()).isEqualTo(-1);
        assertThat(redis.command()).hasSizeGreaterThan(200);
        assertThat(redis.commandGetkeys("mget", "a", "b")).containsExactly("a", "b");
    }

    @Test
    void commandsAreDescribed() {
        requireCommand("command|docs");
        CommandDocs docs = redis.commandDocs("get", "config").get("get");
        assertThat(docs.since()).isEqualTo("1.0.0");
        assertThat(docs.group()).isEqualTo("string");
        assertThat(docs.deprecatedSince()).isNull();
        assertThat(redis.commandDocs("getset").get("getset").deprecatedSince()).isEqualTo("6.2.0");
        assertThat(redis.commandDocs("config").get("config").subcommands()).containsKey("config|get");
        assertThat(redis.commandGetkeysandflags("set", "k", "v"))
                .singleElement()
                .satisfies(key -> assertThat(key.flags()).contains("OW"));
        assertThat(redis.commandList()).contains("get", "set");
        assertThat(redis.commandListByCategory("hash")).contains("hget");
        assertThat(redis.commandListByPattern("zr*")).contains("zrange").doesNotContain("get");
        assertThat(redis.commandListByModule("nosuch")).isEmpty();
    }
}
