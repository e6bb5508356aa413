package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.BitField;
import io.vitrine.args.BitFieldArgs;
import io.vitrine.args.BitOperation;
import io.vitrine.args.BitOverflow;
import io.vitrine.args.BitUnit;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryServer
class BitmapCommandsIT extends CommandsOnServer {

    BitmapCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void bitsAreSetCountedAndFound() {
        assertThat(redis.setbit("b", 7, true)).isFalse();
        assertThat(redis.setbit("b", 7, true)).isTrue();
        assertThat(redis.setbit("b", 9, true)).isFalse();
        assertThat(redis.getbit("b", 7)).isTrue();
        assertThat(redis.getbit("b", 100)).isFalse();
        assertThat(redis.bitcount("b")).isEqualTo(2);
        assertThat(redis.bitcount("b", 1, -1)).isEqualTo(1);
        assertThat(redis.bitpos("b", true)).isEqualTo(7);
        assertThat(redis.bitpos("b", true, 1)).isEqualTo(9);
        assertThat(redis.bitpos("b", false, 0, 0)).isZero();
        assertThat(redis.bitpos("nothing", true)).isEqualTo(-1);
        requireVersion(7, 0);
        assertThat(redis.bitcount("b", 7, 7, BitUnit.BIT)).isEqualTo(1);
        assertThat(redis.bitpos("b", true, 8, -1, BitUnit.BIT)).isEqualTo(9);
    }

    @Test
    void bitmapsAreCombined() {
        redis.setbit("a", 0, true);
        redis.setbit("b", 1, true);
        assertThat(redis.bitop(BitOperation.OR, "or", "a", "b")).isEqualTo(1);
        assertThat(redis.bitcount("or")).isEqualTo(2);
        assertThat(redis.bitop(BitOperation.AND, "and", List.of("a", "b"))).isEqualTo(1);
        assertThat(redis.bitcount("and")).isZero();
        assertThat(redis.bitop(BitOperation.XOR, "xor", "a", "or")).isEqualTo(1);
        assertThat(redis.bitopNot("not", "a")).isEqualTo(1);
        assertThat(redis.bitcount("not")).isEqualTo(7);
    }

    @Test
    void integersLiveInsideStrings() {
        BitField counter = BitField.unsigned(4).atIndex(1);
        assertThat(redis.bitfield("f", BitFieldArgs.set(counter, 14).incrBy(counter, 3)))
                .containsExactly(0L, 1L);
        assertThat(redis.bitfield(
                        "f",
                        BitFieldArgs.set(counter, 14)
                                .overflow(BitOverflow.SAT)
                                .incrBy(counter, 3)
                                .overflow(BitOverflow.FAIL)
                                .incrBy(counter, 3)))
                .containsExactly(1L, 15L, null);
        assertThat(redis.bitfieldRo(
                        "f", BitFieldArgs.get(counter).get(BitField.signed(8).at(0))))
                .containsExactly(15L, 15L);
    }

    @Test
    void differentElementsAreEstimated() {
        assertThat(redis.pfadd("p", "a", "b", "c")).isTrue();
        assertThat(redis.pfadd("p", "a")).isFalse();
        assertThat(redis.pfadd("empty")).isTrue();
        redis.pfadd("q", List.of("c", "d"));
        assertThat(redis.pfcount("p")).isEqualTo(3);
        assertThat(redis.pfcount("p", "q")).isEqualTo(4);
        redis.pfmerge("all", "p", "q");
        assertThat(redis.pfcount("all")).isEqualTo(4);
    }
}
