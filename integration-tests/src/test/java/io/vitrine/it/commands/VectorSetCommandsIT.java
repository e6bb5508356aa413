package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.RedisServerException;
import io.vitrine.args.FloatVector;
import io.vitrine.args.LexRange;
import io.vitrine.args.RawVector;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.VAddArgs;
import io.vitrine.args.VSimArgs;
import io.vitrine.args.VectorMatch;
import io.vitrine.args.VectorQuantization;
import io.vitrine.args.VectorSetInfo;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vector sets on a server that has them: Redis 8. */
@OnEveryServer
class VectorSetCommandsIT extends CommandsOnServer {

    private static final FloatVector EAST = FloatVector.fp32(1, 0);
    private static final FloatVector NORTH = FloatVector.values(0, 1);

    VectorSetCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @BeforeEach
    void addVectors() {
        requireCommand("vadd");
        VAddArgs.Options exact = VAddArgs.quantization(VectorQuantization.NOQUANT);
        assertThat(redis.vadd("k", EAST, "east", exact)).isTrue();
        assertThat(redis.vadd("k", NORTH, "north", exact.attributes("{\"cold\":1}")))
                .isTrue();
    }

    @Test
    void elementsAreAddedOnce() {
        VAddArgs.Options exact = VAddArgs.quantization(VectorQuantization.NOQUANT);
        assertThat(redis.vadd("k", NORTH, "north", exact.cas().ef(100).links(16)))
                .isFalse();
        assertThat(redis.vcard("k")).isEqualTo(2);
        assertThat(redis.vcard("none")).isZero();
        assertThat(redis.vdim("k")).isEqualTo(2);
        assertThat(redis.vrem("k", "east")).isTrue();
        assertThat(redis.vrem("k", "east")).isFalse();
        assertThatThrownBy(() -> redis.vadd("k", FloatVector.fp32(1, 2, 3), "far"))
                .isInstanceOf(RedisServerException.class);
        assertThatThrownBy(() -> redis.vdim("none")).isInstanceOf(RedisServerException.class);
    }

    @Test
    void bothFormsOfAVectorAreTheSame() {
        redis.vadd("f", FloatVector.fp32(0.25f, -3), "e", VAddArgs.quantization(VectorQuantization.NOQUANT));
        redis.vadd("v", FloatVector.values(0.25, -3), "e", VAddArgs.quantization(VectorQuantization.NOQUANT));
        assertThat(redis.vemb("f", "e")).containsExactly(new double[] {0.25, -3}, within(1e-6));
        assertThat(redis.vemb("v", "e")).containsExactly(redis.vemb("f", "e"));
        assertThat(redis.vemb("f", "none")).isNull();
    }

    @Test
    void vectorsAreKeptInTheirKind() {
        RawVector exact = redis.vembRaw("k", "east");
        assertThat(exact.quantization()).isEqualTo(VectorQuantization.NOQUANT);
        assertThat(exact.data()).hasSize(2 * Float.BYTES);
        assertThat(exact.norm()).isEqualTo(1);
        redis.vadd("q", EAST, "e");
        RawVector rounded = redis.vembRaw("q", "e");
        assertThat(rounded.quantization()).isEqualTo(VectorQuantization.Q8);
        assertThat(rounded.data()).containsExactly(127, 0);
        assertThat(rounded.range()).isEqualTo(1);
        redis.vadd("b", EAST, "e", VAddArgs.quantization(VectorQuantization.BIN));
        assertThat(redis.vembRaw("b", "e").quantization()).isEqualTo(VectorQuantization.BIN);
        assertThat(redis.vembRaw("b", "none")).isNull();
    }

    @Test
    void aSetIsTold() {
        redis.vadd("r", FloatVector.fp32(1, 2, 3), "e", VAddArgs.reduce(2));
        VectorSetInfo reduced = redis.vinfo("r");
        assertThat(reduced.dimensions()).isEqualTo(2);
        assertThat(reduced.inputDimensions()).isEqualTo(3);
        assertThat(reduced.quantization()).isEqualTo(VectorQuantization.Q8);
        VectorSetInfo info = redis.vinfo("k");
        assertThat(info.size()).isEqualTo(2);
        assertThat(info.links()).isEqualTo(16);
        assertThat(info.withAttributes()).isEqualTo(1);
        assertThat(redis.vinfo("none")).isNull();
    }

    @Test
    void elementsAreFoundBySimilarity() {
        assertThat(redis.vsim("k", "east")).containsExactly("east", "north");
        assertThat(redis.vsim("k", NORTH)).containsExactly("north", "east");
        assertThat(redis.vsim("k", NORTH, VSimArgs.count(1))).containsExactly("north");
        assertThat(redis.vsim("k", "east", VSimArgs.epsilon(0.1).truth())).containsExactly("east");
        assertThat(redis.vsim("k", EAST, VSimArgs.filter(".cold == 1", 100).nothread()))
                .containsExactly("north");
        assertThat(redis.vsim("none", EAST)).isEmpty();
        List<ScoredValue<String>> scored = redis.vsimWithScores("k", EAST, VSimArgs.ef(50));
        assertThat(scored).extracting(ScoredValue::value).containsExactly("east", "north");
        assertThat(scored.get(0).score()).isEqualTo(1, within(1e-6));
        assertThat(scored.get(1).score()).isEqualTo(0.5, within(1e-6));
        assertThat(redis.vsimWithScores("k", "north", VSimArgs.count(1))).hasSize(1);
        assertThatThrownBy(() -> redis.vsim("k", "nowhere")).isInstanceOf(RedisServerException.class);
    }

    @Test
    void elementsAreFoundWithTheirAttributes() {
        requireVersion(8, 2);
        assertThat(redis.vsimWithAttributes("k", NORTH, VSimArgs.count(2)))
                .extracting(VectorMatch::attributes)
                .containsExactly("{\"cold\":1}", null);
        assertThat(redis.vsimWithAttributes("k", "east", VSimArgs.count(2))).hasSize(2);
    }

    @Test
    void attributesAreSetAndRead() {
        assertThat(redis.vgetattr("k", "north")).isEqualTo("{\"cold\":1}");
        assertThat(redis.vgetattr("k", "east")).isNull();
        assertThat(redis.vsetattr("k", "east", "{\"cold\":0}")).isTrue();
        assertThat(redis.vgetattr("k", "east")).isEqualTo("{\"cold\":0}");
        assertThat(redis.vsetattr("k", "east", "")).isTrue();
        assertThat(redis.vgetattr("k", "east")).isNull();
        assertThat(redis.vsetattr("k", "nowhere", "{}")).isFalse();
    }

    @Test
    void neighboursAreTold() {
        assertThat(redis.vlinks("k", "east")).last().isEqualTo(List.of("north"));
        assertThat(redis.vlinksWithScores("k", "east"))
                .last()
                .satisfies(layer -> assertThat(layer.get(0).score()).isEqualTo(0.5, within(1e-6)));
        assertThat(redis.vlinks("k", "nowhere")).isNull();
        assertThat(redis.vlinksWithScores("none", "east")).isNull();
    }

    @Test
    void elementsAreDrawn() {
        assertThat(redis.vrandmember("k")).isIn("east", "north");
        assertThat(redis.vrandmember("none")).isNull();
        assertThat(redis.vrandmember("k", 5)).containsExactlyInAnyOrder("east", "north");
        assertThat(redis.vrandmember("k", -5)).hasSize(5);
        assertThat(redis.vrandmember("none", 2)).isEmpty();
    }

    @Test
    void elementsAreMembers() {
        requireCommand("vismember");
        assertThat(redis.vismember("k", "east")).isTrue();
        assertThat(redis.vismember("k", "nowhere")).isFalse();
    }

    @Test
    void elementsAreWalkedThroughInTheirOrder() {
        requireCommand("vrange");
        assertThat(redis.vrange("k", LexRange.all())).containsExactly("east", "north");
        assertThat(redis.vrange("k", LexRange.above("east"), 1)).containsExactly("north");
    }
}
