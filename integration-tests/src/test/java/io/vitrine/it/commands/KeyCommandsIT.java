package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisServerException;
import io.vitrine.args.AofAcknowledgements;
import io.vitrine.args.CopyArgs;
import io.vitrine.args.ExpireCondition;
import io.vitrine.args.Expiry;
import io.vitrine.args.MigrateArgs;
import io.vitrine.args.RestoreArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import io.vitrine.args.SortArgs;
import io.vitrine.args.SortOrder;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryServer
class KeyCommandsIT extends CommandsOnServer {

    KeyCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void keysAreDeletedAndCounted() {
        redis.mset(Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(redis.exists("a")).isTrue();
        assertThat(redis.exists(List.of("a", "b", "nothing"))).isEqualTo(2);
        assertThat(redis.touch("a", "nothing")).isEqualTo(1);
        assertThat(redis.del("a", "nothing")).isEqualTo(1);
        assertThat(redis.unlink("b", "c")).isEqualTo(2);
        assertThat(redis.exists("a")).isFalse();
    }

    @Test
    void keysAreCopiedAndRenamed() {
        redis.set("a", "1");
        assertThat(redis.copy("a", "b")).isTrue();
        assertThat(redis.copy("a", "b")).isFalse();
        assertThat(redis.copy("a", "b", CopyArgs.replace())).isTrue();
        assertThat(redis.copy("a", "a", CopyArgs.db(1))).isTrue();
        redis.rename("a", "c");
        assertThat(redis.renamenx("c", "b")).isFalse();
        assertThat(redis.renamenx("c", "d")).isTrue();
        assertThat(redis.move("d", 1)).isTrue();
        assertThat(redis.move("d", 1)).isFalse();
        assertThatThrownBy(() -> redis.rename("nothing", "x")).isInstanceOf(RedisServerException.class);
    }

    @Test
    void aDumpIsRestored() {
        redis.set("k", "v");
        byte[] dump = redis.dump("k");
        assertThat(redis.dump("nothing")).isNull();
        redis.restore("copy", dump);
        assertThat(redis.get("copy")).isEqualTo("v");
        assertThatThrownBy(() -> redis.restore("copy", dump)).hasMessageContaining("BUSYKEY");
        redis.restore(
                "copy", dump, RestoreArgs.expireAfter(Duration.ofMinutes(1)).replace());
        assertThat(redis.ttl("copy").time()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        redis.restore(
                "copy",
                dump,
                RestoreArgs.expireAt(Instant.now().plusSeconds(500)).replace().idleTime(Duration.ofSeconds(9)));
        assertThat(redis.ttl("copy").time()).isGreaterThan(Duration.ofSeconds(400));
        redis.restore("copy", dump, RestoreArgs.persistent().replace().frequency(5));
        assertThat(redis.ttl("copy")).isEqualTo(Expiry.persistent());
    }

    @Test
    void typesAndEncodingsAreTold() {
        redis.set("k", "12345");
        redis.rpush("list", "a");
        assertThat(redis.type("k")).isEqualTo("string");
        assertThat(redis.type("list")).isEqualTo("list");
        assertThat(redis.type("nothing")).isNull();
        assertThat(redis.objectEncoding("k")).isEqualTo("int");
        assertThat(redis.objectEncoding("nothing")).isNull();
        assertThat(redis.objectRefcount("list")).isEqualTo(1);
        assertThat(redis.objectIdletime("list")).isLessThan(Duration.ofMinutes(1));
        assertThat(redis.objectIdletime("nothing")).isNull();
        redis.configSet("maxmemory-policy", "allkeys-lfu");
        redis.set("used", "v");
        assertThat(redis.objectFreq("used")).isPositive();
        redis.configSet("maxmemory-policy", "noeviction");
    }

    @Test
    void keysExpire() {
        redis.set("k", "v");
        assertThat(redis.ttl("k")).isEqualTo(Expiry.persistent());
        assertThat(redis.ttl("nothing")).isEqualTo(Expiry.missing());
        assertThat(redis.expire("nothing", Duration.ofSeconds(5))).isFalse();
        assertThat(redis.expire("k", Duration.ofMillis(500_500))).isTrue();
        assertThat(redis.pttl("k").time()).isBetween(Duration.ofSeconds(490), Duration.ofMillis(500_500));
        assertThat(redis.persist("k")).isTrue();
        assertThat(redis.persist("k")).isFalse();
        Instant at = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 1_000);
        assertThat(redis.expireat("k", at)).isTrue();
        assertThat(redis.ttl("k").time()).isGreaterThan(Duration.ofMinutes(15));
        assertThat(redis.expireat("k", at.plusMillis(500))).isTrue();
        assertThat(redis.expire("k", Duration.ofSeconds(-1))).isTrue();
        assertThat(redis.exists("k")).isFalse();
    }

    @Test
    void expirationsHaveConditionsAndAreTold() {
        requireCommand("expiretime");
        redis.set("k", "v");
        assertThat(redis.expire("k", Duration.ofSeconds(5), ExpireCondition.XX)).isFalse();
        assertThat(redis.expire("k", Duration.ofSeconds(500), ExpireCondition.NX))
                .isTrue();
        assertThat(redis.expire("k", Duration.ofSeconds(400), ExpireCondition.GT))
                .isFalse();
        assertThat(redis.expire("k", Duration.ofMillis(400_500), ExpireCondition.LT))
                .isTrue();
        Instant at = Instant.ofEpochMilli(Instant.now().toEpochMilli() + 1_000_001);
        assertThat(redis.expireat("k", at, ExpireCondition.GT)).isTrue();
        assertThat(redis.pexpiretime("k")).isEqualTo(Expiry.expiring(at));
        assertThat(redis.expiretime("k").time()).isBetween(at.minusSeconds(1), at.plusSeconds(1));
        assertThat(redis.expiretime("nothing")).isEqualTo(Expiry.missing());
    }

    @Test
    void allKeysAreWalkedThroughInPages() {
        for (int i = 0; i < 200; i++) {
            redis.set("k" + i, "v");
        }
        redis.rpush("list", "a");
        assertThat(redis.keys("k1?")).hasSize(10);
        assertThat(redis.randomkey()).isNotNull();
        Set<String> seen = new HashSet<>();
        ScanPage<String> page =
                redis.scan(ScanCursor.START, ScanArgs.match("k*").count(50));
        seen.addAll(page.items());
        while (!page.isLast()) {
            page = redis.scan(page.cursor(), ScanArgs.match("k*").count(50));
            seen.addAll(page.items());
        }
        assertThat(seen).hasSize(200);
        assertThat(redis.scan(ScanCursor.START, ScanArgs.count(1_000), "list").items())
                .containsExactly("list");
        assertThat(redis.scan(ScanCursor.START).items()).isNotEmpty();
        redis.flushdb();
        assertThat(redis.randomkey()).isNull();
    }

    @Test
    void listsAreSorted() {
        redis.rpush("ids", "3", "1", "2");
        redis.mset(Map.of("w_1", "30", "w_2", "20", "w_3", "10", "name_1", "one", "name_3", "three"));
        assertThat(redis.sort("ids")).containsExactly("1", "2", "3");
        assertThat(redis.sort("ids", SortArgs.order(SortOrder.DESC).limit(0, 2)))
                .containsExactly("3", "2");
        assertThat(redis.sort("ids", SortArgs.by("w_*").get("name_*").get("#")))
                .containsExactly("three", "3", null, "2", "one", "1");
        assertThat(redis.sortStore("ids", SortArgs.alpha(), "sorted")).isEqualTo(3);
        assertThat(redis.lrange("sorted", 0, -1)).containsExactly("1", "2", "3");
        requireCommand("sort_ro");
        assertThat(redis.sortRo("ids", SortArgs.alpha())).containsExactly("1", "2", "3");
    }

    @Test
    void waitingForReplicasEndsWithTheTime() {
        assertThat(redis.waitForReplicas(1, Duration.ofMillis(10))).isZero();
        assertThat(redis.waitForReplicas(0, Duration.ZERO)).isZero();
        requireCommand("waitaof");
        assertThat(redis.waitaof(0, 1, Duration.ofMillis(10))).isEqualTo(new AofAcknowledgements(0, 0));
    }

    @Test
    void keysMoveToAnotherServer() {
        redis.mset(Map.of("a", "1", "b", "2"));
        try (RedisServer other = another().start();
                RedisClient<String, String> destination = RedisClient.create(RedisOptions.parse(other.url()).toBuilder()
                        .discoverInterceptors(false)
                        .build())) {
            Duration timeout = Duration.ofSeconds(5);
            MigrateArgs copy = MigrateArgs.MOVE.copy().replace();
            assertThat(redis.migrate("127.0.0.1", other.port(), List.of("a"), 0, timeout, copy))
                    .isTrue();
            assertThat(redis.migrate(
                            "127.0.0.1", other.port(), List.of("a", "b"), 0, timeout, MigrateArgs.MOVE.replace()))
                    .isTrue();
            assertThat(redis.migrate("127.0.0.1", other.port(), List.of("a"), 0, timeout, MigrateArgs.MOVE))
                    .isFalse();
            assertThat(destination.mget("a", "b")).containsExactly("1", "2");
            assertThat(redis.exists("a")).isFalse();
        }
    }
}
