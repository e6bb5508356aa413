package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.Existence;
import io.vitrine.args.ExpireCondition;
import io.vitrine.args.Expiry;
import io.vitrine.args.FieldExpireResult;
import io.vitrine.args.FieldPersistResult;
import io.vitrine.args.GetExArgs;
import io.vitrine.args.HSetExArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryServer
class HashCommandsIT extends CommandsOnServer {

    private static final List<String> FIELDS = List.of("f", "nothing");

    HashCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void fieldsAreSetAndRead() {
        assertThat(redis.hset("h", "f", "1")).isTrue();
        assertThat(redis.hset("h", "f", "2")).isFalse();
        assertThat(redis.hset("h", Map.of("f", "3", "g", "4", "i", "5"))).isEqualTo(2);
        redis.hmset("h", Map.of("j", "6"));
        assertThat(redis.hsetnx("h", "j", "7")).isFalse();
        assertThat(redis.hget("h", "f")).isEqualTo("3");
        assertThat(redis.hget("h", "nothing")).isNull();
        assertThat(redis.hmget("h", "g", "nothing")).containsExactly("4", null);
        assertThat(redis.hgetall("h")).isEqualTo(Map.of("f", "3", "g", "4", "i", "5", "j", "6"));
        assertThat(redis.hgetall("nothing")).isEmpty();
        assertThat(redis.hkeys("h")).containsExactlyInAnyOrder("f", "g", "i", "j");
        assertThat(redis.hvals("h")).containsExactlyInAnyOrder("3", "4", "5", "6");
        assertThat(redis.hlen("h")).isEqualTo(4);
        assertThat(redis.hstrlen("h", "f")).isEqualTo(1);
        assertThat(redis.hexists("h", "f")).isTrue();
        assertThat(redis.hdel("h", "f", "nothing")).isEqualTo(1);
        assertThat(redis.hexists("h", "f")).isFalse();
    }

    @Test
    void fieldsCount() {
        assertThat(redis.hincrby("h", "n", 5)).isEqualTo(5);
        assertThat(redis.hincrby("h", "n", -7)).isEqualTo(-2);
        assertThat(redis.hincrbyfloat("h", "n", 2.5)).isEqualTo(0.5);
    }

    @Test
    void fieldsAreDrawn() {
        assertThat(redis.hrandfield("nothing")).isNull();
        assertThat(redis.hrandfield("nothing", 3)).isEmpty();
        redis.hset("h", Map.of("f", "1", "g", "2"));
        assertThat(redis.hrandfield("h")).isIn("f", "g");
        assertThat(redis.hrandfield("h", 5)).containsExactlyInAnyOrder("f", "g");
        assertThat(redis.hrandfield("h", -5)).hasSize(5);
        assertThat(redis.hrandfieldWithValues("h", 5))
                .containsExactlyInAnyOrder(Map.entry("f", "1"), Map.entry("g", "2"));
        assertThat(redis.hrandfieldWithValues("h", -3)).hasSize(3);
    }

    @Test
    void fieldsAreWalkedThrough() {
        redis.hset("h", Map.of("f", "1", "g", "2"));
        assertThat(redis.hscan("h", ScanCursor.START).items())
                .containsExactlyInAnyOrder(Map.entry("f", "1"), Map.entry("g", "2"));
        assertThat(redis.hscan("h", ScanCursor.START, ScanArgs.match("f*")).items())
                .containsExactly(Map.entry("f", "1"));
        assertThat(redis.hscan("nothing", ScanCursor.START).isLast()).isTrue();
    }

    @Test
    void fieldsAreWalkedThroughWithoutValues() {
        requireCommand("hexpire");
        redis.hset("h", Map.of("f", "1", "g", "2"));
        assertThat(redis.hscanNovalues("h", ScanCursor.START, ScanArgs.count(10))
                        .items())
                .containsExactlyInAnyOrder("f", "g");
    }

    @Test
    void fieldsExpire() {
        requireCommand("hexpire");
        redis.hset("h", Map.of("f", "1", "g", "2"));
        assertThat(redis.httl("h", FIELDS)).containsExactly(Expiry.persistent(), Expiry.missing());
        assertThat(redis.hpersist("h", FIELDS))
                .containsExactly(FieldPersistResult.UNCHANGED, FieldPersistResult.MISSING);
        assertThat(redis.hexpire("h", Duration.ofSeconds(500), FIELDS))
                .containsExactly(FieldExpireResult.SET, FieldExpireResult.MISSING);
        assertThat(redis.hexpire("h", Duration.ofMillis(400_500), ExpireCondition.GT, List.of("f")))
                .containsExactly(FieldExpireResult.UNCHANGED);
        assertThat(redis.httl("h", FIELDS).get(0).time()).isBetween(Duration.ofSeconds(490), Duration.ofSeconds(500));
        assertThat(redis.hpttl("h", FIELDS).get(0).time()).isBetween(Duration.ofSeconds(490), Duration.ofSeconds(500));
        Instant at = Instant.ofEpochMilli(Instant.now().toEpochMilli() + 1_000_001);
        assertThat(redis.hexpireat("h", at, List.of("f"))).containsExactly(FieldExpireResult.SET);
        assertThat(redis.hpexpiretime("h", FIELDS)).containsExactly(Expiry.expiring(at), Expiry.missing());
        assertThat(redis.hexpiretime("h", FIELDS).get(0).isExpiring()).isTrue();
        assertThat(redis.hexpireat(
                        "h", Instant.ofEpochSecond(at.getEpochSecond() + 9), ExpireCondition.XX, List.of("f")))
                .containsExactly(FieldExpireResult.SET);
        assertThat(redis.hpersist("h", List.of("f"))).containsExactly(FieldPersistResult.PERSISTED);
        assertThat(redis.hexpire("h", Duration.ZERO, List.of("f"))).containsExactly(FieldExpireResult.DELETED);
        assertThat(redis.hexists("h", "f")).isFalse();
        assertThat(redis.httl("nothing", FIELDS)).allMatch(expiry -> !expiry.exists());
    }

    @Test
    void fieldsAreReadAndSetWithAnExpiration() {
        requireCommand("hgetex");
        assertThat(redis.hsetex("h", HSetExArgs.ex(Duration.ofSeconds(500)), Map.of("f", "1")))
                .isTrue();
        assertThat(redis.hsetex("h", HSetExArgs.keepTtl().onlyIf(Existence.NX), Map.of("f", "2")))
                .isFalse();
        assertThat(redis.hgetex("h", GetExArgs.persist(), FIELDS)).containsExactly("1", null);
        assertThat(redis.httl("h", FIELDS).get(0)).isEqualTo(Expiry.persistent());
        assertThat(redis.hsetex("h", HSetExArgs.PERSISTENT.onlyIf(Existence.XX), Map.of("f", "3")))
                .isTrue();
    }

    @Test
    void fieldsAreTaken() {
        requireCommand("hgetdel");
        redis.hset("h", "f", "1");
        assertThat(redis.hgetdel("h", FIELDS)).containsExactly("1", null);
        assertThat(redis.exists("h")).isFalse();
    }
}
