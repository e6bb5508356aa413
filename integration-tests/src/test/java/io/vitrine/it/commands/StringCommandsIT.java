package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.args.Expiry;
import io.vitrine.args.GetExArgs;
import io.vitrine.args.LcsMatches;
import io.vitrine.args.SetArgs;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryServer
class StringCommandsIT extends CommandsOnServer {

    StringCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    private Duration left(String key) {
        return redis.pttl(key).time();
    }

    @Test
    void valuesAreSetReadAndTakenAway() {
        assertThat(redis.get("k")).isNull();
        redis.set("k", "v");
        assertThat(redis.get("k")).isEqualTo("v");
        assertThat(redis.strlen("k")).isEqualTo(1);
        assertThat(redis.getset("k", "w")).isEqualTo("v");
        assertThat(redis.getdel("k")).isEqualTo("w");
        assertThat(redis.getdel("k")).isNull();
        assertThat(redis.strlen("k")).isZero();
    }

    @Test
    void anEmptyValueIsAValue() {
        redis.set("k", "");
        assertThat(redis.get("k")).isEmpty();
        assertThat(redis.getrange("nothing", 0, -1)).isEmpty();
    }

    @Test
    void setTakesADurationInSecondsOrMilliseconds() {
        redis.set("short", "v", Duration.ofMillis(1_500));
        assertThat(left("short")).isPositive().isLessThanOrEqualTo(Duration.ofMillis(1_500));
        redis.set("hour", "v", Duration.ofHours(1));
        assertThat(left("hour")).isCloseTo(Duration.ofHours(1), Duration.ofMinutes(1));
        redis.set("hour", "w");
        assertThat(redis.ttl("hour")).isEqualTo(Expiry.persistent());
    }

    @Test
    void setTakesAnExpirationOrACondition() {
        assertThat(redis.set("k", "1", SetArgs.xx())).isFalse();
        assertThat(redis.set("k", "1", SetArgs.nx())).isTrue();
        assertThat(redis.set("k", "2", SetArgs.nx())).isFalse();
        assertThat(redis.set("k", "3", SetArgs.xx().ex(Duration.ofMinutes(5)))).isTrue();
        assertThat(redis.set("k", "4", SetArgs.keepTtl())).isTrue();
        assertThat(left("k")).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(redis.get("k")).isEqualTo("4");

        Instant at = Instant.now().plusSeconds(100);
        assertThat(redis.set("k", "5", SetArgs.exAt(at))).isTrue();
        assertThat(left("k")).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(101));
    }

    @Test
    void setGivesTheValueBefore() {
        assertThat(redis.setGet("k", "1")).isNull();
        assertThat(redis.setGet("k", "2")).isEqualTo("1");
        assertThat(redis.setGet("k", "3", SetArgs.nx())).isEqualTo("2");
        assertThat(redis.get("k")).isEqualTo("2");
    }

    @Test
    void getexChangesTheExpiration() {
        redis.set("k", "v");
        assertThat(redis.getex("k", GetExArgs.ex(Duration.ofMinutes(1)))).isEqualTo("v");
        assertThat(left("k")).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(redis.getex("k", GetExArgs.exAt(Instant.now().plusSeconds(500))))
                .isEqualTo("v");
        assertThat(left("k")).isGreaterThan(Duration.ofSeconds(400));
        assertThat(redis.getex("k", GetExArgs.persist())).isEqualTo("v");
        assertThat(redis.pttl("k")).isEqualTo(Expiry.persistent());
        assertThat(redis.getex("nothing", GetExArgs.persist())).isNull();
    }

    @Test
    void theOlderFormsOfSetWorkAsTheyDid() {
        redis.setex("k", Duration.ofSeconds(100), "v");
        assertThat(left("k")).isGreaterThan(Duration.ofSeconds(90));
        redis.setex("k", Duration.ofMillis(100_500), "v");
        assertThat(left("k")).isGreaterThan(Duration.ofSeconds(90));
        assertThat(redis.setnx("k", "w")).isFalse();
        assertThat(redis.setnx("new", "w")).isTrue();
        redis.set("text", "Hello");
        assertThat(redis.substr("text", 1, 3)).isEqualTo("ell");
    }

    @Test
    void countersCount() {
        assertThat(redis.incr("n")).isEqualTo(1);
        assertThat(redis.incrby("n", 9)).isEqualTo(10);
        assertThat(redis.decr("n")).isEqualTo(9);
        assertThat(redis.decrby("n", 4)).isEqualTo(5);
        assertThat(redis.incrbyfloat("n", 0.25)).isEqualTo(5.25, within(1e-12));
        assertThat(redis.incrbyfloat("n", -1e3)).isEqualTo(-994.75, within(1e-9));
    }

    @Test
    void partsOfValuesAreReadAndWritten() {
        assertThat(redis.append("k", "Hello ")).isEqualTo(6);
        assertThat(redis.append("k", "World")).isEqualTo(11);
        assertThat(redis.getrange("k", -5, -1)).isEqualTo("World");
        assertThat(redis.setrange("k", 6, "Redis")).isEqualTo(11);
        assertThat(redis.get("k")).isEqualTo("Hello Redis");
    }

    @Test
    void manyKeysAreSetAndReadAtOnce() {
        redis.mset(Map.of("a", "1", "b", "2"));
        assertThat(redis.mget("a", "nothing", "b")).containsExactly("1", null, "2");
        assertThat(redis.mget(List.of("b"))).containsExactly("2");
        assertThat(redis.msetnx(Map.of("b", "x", "c", "x"))).isFalse();
        assertThat(redis.msetnx(Map.of("c", "3", "d", "4"))).isTrue();
        assertThat(redis.mget("c", "d")).containsExactly("3", "4");
    }

    @Test
    void theLongestCommonSubsequenceIsFound() {
        requireCommand("lcs");
        redis.mset(Map.of("a", "ohmytext", "b", "mynewtext"));
        assertThat(redis.lcs("a", "b")).isEqualTo("mytext");
        assertThat(redis.lcsLength("a", "b")).isEqualTo(6);
        LcsMatches matches = redis.lcsMatches("a", "b");
        assertThat(matches.length()).isEqualTo(6);
        assertThat(matches.matches())
                .containsExactly(
                        new LcsMatches.Match(new LcsMatches.Range(4, 7), new LcsMatches.Range(5, 8), 4),
                        new LcsMatches.Match(new LcsMatches.Range(2, 3), new LcsMatches.Range(0, 1), 2));
        assertThat(redis.lcsMatches("a", "b", 4).matches()).hasSize(1);
    }
}
