package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryServer
class SetCommandsIT extends CommandsOnServer {

    SetCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void membersAreAddedFoundAndRemoved() {
        assertThat(redis.sadd("s", "a", "b", "a")).isEqualTo(2);
        assertThat(redis.sadd("s", List.of("b", "c"))).isEqualTo(1);
        assertThat(redis.scard("s")).isEqualTo(3);
        assertThat(redis.sismember("s", "a")).isTrue();
        assertThat(redis.smismember("s", "a", "nothing")).containsExactly(true, false);
        assertThat(redis.smembers("s")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(redis.smembers("nothing")).isEmpty();
        assertThat(redis.srem("s", "a", "nothing")).isEqualTo(1);
        assertThat(redis.smove("s", "t", "b")).isTrue();
        assertThat(redis.smove("s", "t", "nothing")).isFalse();
    }

    @Test
    void membersAreDrawnAndTaken() {
        assertThat(redis.srandmember("nothing")).isNull();
        assertThat(redis.spop("nothing")).isNull();
        assertThat(redis.spop("nothing", 2)).isEmpty();
        redis.sadd("s", "a", "b", "c");
        assertThat(redis.srandmember("s")).isIn("a", "b", "c");
        assertThat(redis.srandmember("s", 5)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(redis.srandmember("s", -5)).hasSize(5);
        assertThat(redis.spop("s")).isIn("a", "b", "c");
        assertThat(redis.spop("s", 5)).hasSize(2);
        assertThat(redis.exists("s")).isFalse();
    }

    @Test
    void setsAreCompared() {
        redis.sadd("s", "a", "b", "c");
        redis.sadd("t", "b", "c", "d");
        assertThat(redis.sinter("s", "t")).containsExactlyInAnyOrder("b", "c");
        assertThat(redis.sunion("s", "t")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(redis.sdiff("s", "t")).containsExactly("a");
        assertThat(redis.sinterstore("i", "s", "t")).isEqualTo(2);
        assertThat(redis.sunionstore("u", "s", "t")).isEqualTo(4);
        assertThat(redis.sdiffstore("d", "s", "t")).isEqualTo(1);
        requireCommand("sintercard");
        assertThat(redis.sintercard("s", "t")).isEqualTo(2);
        assertThat(redis.sintercard(List.of("s", "t"), 1)).isEqualTo(1);
    }

    @Test
    void membersAreWalkedThrough() {
        redis.sadd("s", "a", "b");
        assertThat(redis.sscan("s", ScanCursor.START).items()).containsExactlyInAnyOrder("a", "b");
        assertThat(redis.sscan("s", ScanCursor.START, ScanArgs.match("a*")).items())
                .containsExactly("a");
    }
}
