package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisServerException;
import io.vitrine.args.FloatVector;
import io.vitrine.args.LexRange;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.VAddArgs;
import io.vitrine.args.VSimArgs;
import io.vitrine.args.VectorMatch;
import io.vitrine.args.VectorQuantization;
import io.vitrine.options.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Vector sets by replies that were recorded from Redis 8.0.2, and what later versions have by those of the documentation. */
@ParameterizedClass
@EnumSource(Protocol.class)
class VectorSetScriptIT extends CommandsOnScript {

    private static final FloatVector VECTOR = FloatVector.values(1, 2);

    VectorSetScriptIT(Protocol protocol) {
        super(protocol);
    }

    @Test
    void elementsAreAddedAndTold() {
        script("VADD k VALUES 2 1 2 a", ":1", "#t");
        script("VADD k REDUCE 1 FP32 \0\0\2B\0\0@E b CAS Q8 EF 100 SETATTR {\"x\":1} M 16", ":0", "#f");
        script("VCARD k", ":2");
        script("VDIM k", ":2");
        script("VISMEMBER k a", ":1", "#t");
        script("VEMB k a", "*2 $0.992125928401947 $2", "*2 ,0.992125928401947 ,2");
        script("VEMB k a RAW", "*4 +int8 $?␠ $2.2360680103302 $0.5", "*4 +int8 $?␠ ,2.2360680103302 ,0.5");
        script("VEMB none a", "$nil", "_");
        script("VGETATTR k b", "${\"x\":1}");
        script("VSETATTR k a ''", ":1", "#t");
        script("VREM k a", ":1", "#t");
        VAddArgs all = VAddArgs.reduce(1)
                .cas()
                .quantization(VectorQuantization.Q8)
                .ef(100)
                .attributes("{\"x\":1}")
                .links(16);
        assertThat(redis.vadd("k", VECTOR, "a")).isTrue();
        assertThat(redis.vadd("k", FloatVector.fp32(32.5f, 3072), "b", all)).isFalse();
        assertThat(redis.vcard("k")).isEqualTo(2);
        assertThat(redis.vdim("k")).isEqualTo(2);
        assertThat(redis.vismember("k", "a")).isTrue();
        assertThat(redis.vemb("k", "a")).containsExactly(0.992125928401947, 2);
        assertThat(redis.vembRaw("k", "a").norm()).isEqualTo(2.2360680103302);
        assertThat(redis.vemb("none", "a")).isNull();
        assertThat(redis.vgetattr("k", "b")).isEqualTo("{\"x\":1}");
        assertThat(redis.vsetattr("k", "a", "")).isTrue();
        assertThat(redis.vrem("k", "a")).isTrue();
    }

    @Test
    void elementsAreFound() {
        script("VSIM k ELE apple", "*2 $apple $pear");
        script("VSIM k VALUES 2 1 2 WITHSCORES COUNT 2", "*4 $apple $0.75 $pear $0.5", "%2 $apple ,0.75 $pear ,0.5");
        script(
                "VSIM k ELE apple WITHSCORES WITHATTRIBS COUNT 2 FILTER .len>3 FILTER-EF 9",
                "*6 $apple $0.75 ${\"len\":5} $pear $0.5 $nil",
                "%2 $apple *2 ,0.75 ${\"len\":5} $pear *2 ,0.5 _");
        script("VLINKS k a", "*1 *1 $b");
        script("VLINKS k a WITHSCORES", "*1 *2 $b $0.75", "*1 %1 $b ,0.75");
        script("VLINKS k none", "$nil", "_");
        script("VRANDMEMBER k", "$a");
        script("VRANDMEMBER none -2", "*0");
        script("VRANGE k - + 10", "*2 $a $b");
        script("VRANGE k (a7 +", "*0");
        assertThat(redis.vsim("k", "apple")).containsExactly("apple", "pear");
        assertThat(redis.vsimWithScores("k", VECTOR, VSimArgs.count(2)))
                .containsExactly(new ScoredValue<>(0.75, "apple"), new ScoredValue<>(0.5, "pear"));
        assertThat(redis.vsimWithAttributes("k", "apple", VSimArgs.count(2).filter(".len>3", 9)))
                .containsExactly(new VectorMatch<>("apple", 0.75, "{\"len\":5}"), new VectorMatch<>("pear", 0.5, null));
        assertThat(redis.vlinks("k", "a")).containsExactly(List.of("b"));
        assertThat(redis.vlinksWithScores("k", "a")).containsExactly(List.of(new ScoredValue<>(0.75, "b")));
        assertThat(redis.vlinks("k", "none")).isNull();
        assertThat(redis.vrandmember("k")).isEqualTo("a");
        assertThat(redis.vrandmember("none", -2)).isEmpty();
        assertThat(redis.vrange("k", LexRange.all(), 10)).containsExactly("a", "b");
        assertThat(redis.vrange("k", LexRange.above("a7"))).isEmpty();
    }

    @Test
    void aSetIsTold() {
        String info = "+quant-type +int8 +hnsw-m :16 +vector-dim :300 +size :3000000 +max-level :12";
        script("VINFO k", "*10 " + info, "%5 " + info);
        script("VINFO none", "*nil", "_");
        assertThat(redis.vinfo("k").dimensions()).isEqualTo(300);
        assertThat(redis.vinfo("none")).isNull();
    }

    @Test
    void whatIsWrongIsToldAndTheNextReplyIsTheNextOne() {
        script("VSIM k ELE z", "-ERR␠element␠not␠found␠in␠set");
        script("VEMB k a", "*2 $0.5 $secret");
        script("VCARD k", ":1");
        assertThatThrownBy(() -> redis.vsim("k", "z"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("element not found");
        assertThatThrownBy(() -> redis.vemb("k", "a"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("VEMB")
                .hasMessageNotContaining("secret");
        assertThat(redis.vcard("k")).isEqualTo(1);
    }
}
