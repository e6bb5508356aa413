package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.FloatVector;
import io.vitrine.args.LexRange;
import io.vitrine.args.RawVector;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.VAddArgs;
import io.vitrine.args.VSimArgs;
import io.vitrine.args.VectorMatch;
import io.vitrine.args.VectorQuantization;
import io.vitrine.args.VectorSetInfo;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VectorSetCommandsTest {

    private static final VectorSetCommandFactory<String, String> VECTORS = COMMANDS.vectorSet();
    private static final FloatVector TEXT = FloatVector.values(0.5, -1);

    /** 32.5 and 3072.0 in little-endian order: both have bytes that are ASCII, or 0. */
    private static final FloatVector BINARY = FloatVector.fp32(32.5f, 3072);

    private static final String BINARY_WORD = "\0\0\2B\0\0@E";
    private static final VSimArgs FIVE = VSimArgs.count(5);

    static Stream<Arguments> words() {
        return Stream.of(
                written("VADD k VALUES 2 0.5 -1 e", VECTORS.vadd("k", TEXT, "e")),
                written("VADD k FP32 " + BINARY_WORD + " e", VECTORS.vadd("k", BINARY, "e")),
                written(
                        "VADD k REDUCE 1 VALUES 2 0.5 -1 e CAS NOQUANT EF 200 SETATTR {\"a\":1} M 16",
                        VECTORS.vadd(
                                "k",
                                TEXT,
                                "e",
                                VAddArgs.reduce(1)
                                        .cas()
                                        .quantization(VectorQuantization.NOQUANT)
                                        .ef(200)
                                        .attributes("{\"a\":1}")
                                        .links(16))),
                written("VADD k VALUES 2 0.5 -1 e CAS", VECTORS.vadd("k", TEXT, "e", VAddArgs.cas())),
                written(
                        "VADD k VALUES 2 0.5 -1 e BIN",
                        VECTORS.vadd("k", TEXT, "e", VAddArgs.quantization(VectorQuantization.BIN))),
                written(
                        "VADD k VALUES 2 0.5 -1 e Q8",
                        VECTORS.vadd("k", TEXT, "e", VAddArgs.quantization(VectorQuantization.Q8))),
                written("VADD k VALUES 2 0.5 -1 e EF 9", VECTORS.vadd("k", TEXT, "e", VAddArgs.ef(9))),
                written("VADD k VALUES 2 0.5 -1 e SETATTR {}", VECTORS.vadd("k", TEXT, "e", VAddArgs.attributes("{}"))),
                written("VADD k VALUES 2 0.5 -1 e M 8", VECTORS.vadd("k", TEXT, "e", VAddArgs.links(8))),
                written("VCARD k", VECTORS.vcard("k")),
                written("VDIM k", VECTORS.vdim("k")),
                written("VEMB k e", VECTORS.vemb("k", "e")),
                written("VEMB k e RAW", VECTORS.vembRaw("k", "e")),
                written("VGETATTR k e", VECTORS.vgetattr("k", "e")),
                written("VINFO k", VECTORS.vinfo("k")),
                written("VISMEMBER k e", VECTORS.vismember("k", "e")),
                written("VLINKS k e", VECTORS.vlinks("k", "e")),
                written("VLINKS k e WITHSCORES", VECTORS.vlinksWithScores("k", "e")),
                written("VRANDMEMBER k", VECTORS.vrandmember("k")),
                written("VRANDMEMBER k -3", VECTORS.vrandmember("k", -3)),
                written("VRANGE k - +", VECTORS.vrange("k", LexRange.all())),
                written("VRANGE k (a7 + 10", VECTORS.vrange("k", LexRange.above("a7"), 10)),
                written("VREM k e", VECTORS.vrem("k", "e")),
                written("VSETATTR k e {}", VECTORS.vsetattr("k", "e", "{}")),
                written("VSETATTR k e ''", VECTORS.vsetattr("k", "e", "")),
                written("VSIM k ELE e", VECTORS.vsim("k", "e")),
                written("VSIM k VALUES 2 0.5 -1", VECTORS.vsim("k", TEXT)),
                written("VSIM k FP32 " + BINARY_WORD, VECTORS.vsim("k", BINARY)),
                written(
                        "VSIM k ELE e COUNT 5 EPSILON 0.25 EF 100 FILTER .a==1 FILTER-EF 9 TRUTH NOTHREAD",
                        VECTORS.vsim("k", "e", FIVE_WITH_ALL)),
                written("VSIM k VALUES 2 0.5 -1 EF 7", VECTORS.vsim("k", TEXT, VSimArgs.ef(7))),
                written("VSIM k ELE e FILTER .a", VECTORS.vsim("k", "e", VSimArgs.filter(".a"))),
                written("VSIM k ELE e EPSILON 0.5", VECTORS.vsim("k", "e", VSimArgs.epsilon(0.5))),
                written("VSIM k ELE e NOTHREAD", VECTORS.vsim("k", "e", VSimArgs.nothread())),
                written("VSIM k ELE e WITHSCORES COUNT 5", VECTORS.vsimWithScores("k", "e", FIVE)),
                written("VSIM k VALUES 2 0.5 -1 WITHSCORES TRUTH", VECTORS.vsimWithScores("k", TEXT, VSimArgs.truth())),
                written("VSIM k ELE e WITHSCORES WITHATTRIBS COUNT 5", VECTORS.vsimWithAttributes("k", "e", FIVE)),
                written(
                        "VSIM k VALUES 2 0.5 -1 WITHSCORES WITHATTRIBS COUNT 5",
                        VECTORS.vsimWithAttributes("k", TEXT, FIVE)));
    }

    private static final VSimArgs FIVE_WITH_ALL =
            VSimArgs.count(5).epsilon(0.25).ef(100).filter(".a==1", 9).truth().nothread();

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        String info = "+quant-type +int8 +hnsw-m :16 +vector-dim :1 +projection-input-dim :2 +size :3 +max-level :4"
                + " +attributes-count :5 +vset-uid :6 +hnsw-max-node-uid :7";
        return Stream.of(
                read(VECTORS.vadd("k", TEXT, "e"), ":1", "#t", true),
                read(VECTORS.vadd("k", TEXT, "e"), ":0", "#f", false),
                read(VECTORS.vcard("k"), ":2", 2L),
                read(VECTORS.vdim("k"), ":300", 300L),
                read(VECTORS.vemb("k", "e"), "*2 $0.992125928401947 $2", "*2 ,0.992125928401947 ,2", new double[] {
                    0.992125928401947, 2
                }),
                read(VECTORS.vemb("k", "e"), "$nil", "_", null),
                read(VECTORS.vembRaw("k", "e"), "$nil", "_", null),
                read(VECTORS.vgetattr("k", "e"), "${\"x\":1}", "{\"x\":1}"),
                read(VECTORS.vgetattr("k", "e"), "$nil", "_", null),
                read(
                        VECTORS.vinfo("k"),
                        "*20 " + info + " +new :1",
                        "%9 " + info,
                        new VectorSetInfo(VectorQuantization.Q8, 1, 2, 16, 3, 4, 5, 6, 7)),
                read(
                        VECTORS.vinfo("k"),
                        "*2 $quant-type $f32",
                        "%1 +quant-type +fp32",
                        new VectorSetInfo(VectorQuantization.NOQUANT, 0, 0, 0, 0, 0, 0, 0, 0)),
                read(VECTORS.vinfo("k"), "*nil", "_", null),
                read(VECTORS.vismember("k", "e"), ":1", "#t", true),
                read(VECTORS.vlinks("k", "e"), "*2 *1 $b *2 $b $c", List.of(List.of("b"), List.of("b", "c"))),
                read(VECTORS.vlinks("k", "e"), "$nil", "_", null),
                read(
                        VECTORS.vlinksWithScores("k", "e"),
                        "*1 *4 $b $0.75 $c $0.5",
                        "*1 %2 $b ,0.75 $c ,0.5",
                        List.of(List.of(new ScoredValue<>(0.75, "b"), new ScoredValue<>(0.5, "c")))),
                read(VECTORS.vlinksWithScores("k", "e"), "$nil", "_", null),
                read(VECTORS.vrandmember("k"), "$a", "a"),
                read(VECTORS.vrandmember("k"), "$nil", "_", null),
                read(VECTORS.vrandmember("k", -2), "*2 $a $a", List.of("a", "a")),
                read(VECTORS.vrange("k", LexRange.all()), "*2 $a $b", List.of("a", "b")),
                read(VECTORS.vrem("k", "e"), ":0", "#f", false),
                read(VECTORS.vsetattr("k", "e", "{}"), ":1", "#t", true),
                read(VECTORS.vsim("k", "e"), "*2 $a $b", List.of("a", "b")),
                read(VECTORS.vsim("k", "e"), "*0", List.of()),
                read(
                        VECTORS.vsimWithScores("k", "e", FIVE),
                        "*4 $a $0.9992150366306305 $b $0.8974743187427521",
                        "%2 $a ,0.9992150366306305 $b ,0.8974743187427521",
                        List.of(
                                new ScoredValue<>(0.9992150366306305, "a"),
                                new ScoredValue<>(0.8974743187427521, "b"))),
                read(VECTORS.vsimWithScores("k", "e", FIVE), "*0", "%0", List.of()),
                read(
                        VECTORS.vsimWithAttributes("k", "e", FIVE),
                        "*6 $apple $0.75 ${\"len\":5} $pear $0.5 $nil",
                        "%2 $apple *2 ,0.75 ${\"len\":5} $pear *2 ,0.5 _",
                        List.of(new VectorMatch<>("apple", 0.75, "{\"len\":5}"), new VectorMatch<>("pear", 0.5, null))),
                read(VECTORS.vsimWithAttributes("k", "e", FIVE), "*0", "%0", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aRawVectorHasItsKindItsDataAndItsNorm() throws IOException {
        for (String reply : List.of("*4 +int8 $?␠ $2.25 $0.5", "*4 +q8 $?␠ ,2.25 ,0.5")) {
            RawVector raw = Wire.decode(VECTORS.vembRaw("k", "e"), reply);
            assertThat(raw.quantization()).isEqualTo(VectorQuantization.Q8);
            assertThat(raw.data()).containsExactly('?', ' ');
            assertThat(raw.norm()).isEqualTo(2.25);
            assertThat(raw.range()).isEqualTo(0.5);
        }
        RawVector raw = Wire.decode(VECTORS.vembRaw("k", "e"), "*3 +bin $abc ,1.5");
        assertThat(raw.quantization()).isEqualTo(VectorQuantization.BIN);
        assertThat(raw.range()).isNull();
        assertThat(raw).hasToString("RawVector[quantization=BIN, bytes=3]");
        raw.data()[0] = 'x';
        assertThat(raw.data()).asString().isEqualTo("abc");
    }

    @Test
    void aVectorIsReadThatIsLongerThanWhatRoomIsMadeForBeforehand() throws IOException {
        int dimensions = 70_000;
        double[] vector = Wire.decode(VECTORS.vemb("k", "e"), "*" + dimensions + " ,0.5".repeat(dimensions));
        assertThat(vector).hasSize(dimensions).containsOnly(0.5);
    }

    static Stream<Arguments> otherReplies() {
        return Stream.of(
                Arguments.of(VECTORS.vadd("k", TEXT, "e"), "+OK"),
                Arguments.of(VECTORS.vemb("k", "e"), "*1 $x"),
                Arguments.of(VECTORS.vemb("k", "e"), "*1 _"),
                Arguments.of(VECTORS.vembRaw("k", "e"), "*2 +bin $abc"),
                Arguments.of(VECTORS.vembRaw("k", "e"), "*3 +int4 $abc ,1"),
                Arguments.of(VECTORS.vinfo("k"), "*2 +size :1"),
                Arguments.of(VECTORS.vinfo("k"), "*1 +size"),
                Arguments.of(VECTORS.vlinks("k", "e"), "*1 $b"),
                Arguments.of(VECTORS.vlinksWithScores("k", "e"), "*1 *1 $b"),
                Arguments.of(VECTORS.vsim("k", "e"), "*1 _"),
                Arguments.of(VECTORS.vsimWithScores("k", "e", FIVE), "*3 $a ,1 $b"),
                Arguments.of(VECTORS.vsimWithScores("k", "e", FIVE), "*2 $a $b"),
                Arguments.of(VECTORS.vsimWithAttributes("k", "e", FIVE), "*2 $a ,1"),
                Arguments.of(VECTORS.vsimWithAttributes("k", "e", FIVE), "%1 $a *1 ,1"),
                Arguments.of(VECTORS.vsimWithAttributes("k", "e", FIVE), "%1 $a ,1"));
    }

    @ParameterizedTest
    @MethodSource
    void otherReplies(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                call("component 1 of the vector is NaN", () -> FloatVector.fp32(1, Float.NaN)),
                call("component 0 of the vector is infinite", () -> FloatVector.fp32(Float.POSITIVE_INFINITY)),
                call("component 0 of the vector is NaN", () -> FloatVector.values(Double.NaN)),
                call("component 0 of the vector is infinite in 32 bits", () -> FloatVector.values(1e39)),
                call("component 0 of the vector is NaN", () -> FloatVector.fp32(new byte[] {0, 0, -64, 127})),
                call("the vector has 5 bytes", () -> FloatVector.fp32(new byte[5])),
                call("the vector has no components", () -> FloatVector.fp32(new byte[0])),
                call("the vector has no components", () -> FloatVector.fp32(new float[0])),
                call("the vector has no components", () -> FloatVector.values()),
                call("REDUCE is 0", () -> VAddArgs.reduce(0)),
                call("EF is -1", () -> VAddArgs.ef(-1)),
                call("M is 0", () -> VAddArgs.links(0)),
                call("COUNT is -1", () -> VSimArgs.count(-1)),
                call("EF is 0", () -> VSimArgs.ef(0)),
                call("EPSILON is NaN", () -> VSimArgs.epsilon(Double.NaN)),
                call("EPSILON is 0.0", () -> VSimArgs.epsilon(0)),
                call("EPSILON is Infinity", () -> VSimArgs.epsilon(Double.POSITIVE_INFINITY)),
                call("FILTER-EF is 0", () -> VSimArgs.filter(".a", 0)));
    }

    private static Arguments call(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void aVectorIsItsComponentsAtTheTimeItWasMade() {
        double[] values = {1, 2};
        FloatVector vector = FloatVector.values(values);
        values[0] = 9;
        assertThat(Wire.words(VECTORS.vsim("k", vector))).isEqualTo("VSIM k VALUES 2 1 2");
        byte[] bytes = {0, 0, 2, 'B'};
        FloatVector binary = FloatVector.fp32(bytes);
        bytes[3] = 0;
        assertThat(Wire.words(VECTORS.vsim("k", binary))).isEqualTo("VSIM k FP32 \0\0\2B");
        assertThat(binary.dimensions()).isEqualTo(1);
        assertThat(vector).hasToString("FloatVector[dimensions=2]");
    }

    @Test
    void aSecondFilterTakesThePlaceOfTheFirst() {
        VSimArgs args = VSimArgs.count(1).filter(".a", 9).filter(".b");
        assertThat(Wire.words(VECTORS.vsim("k", "e", args))).isEqualTo("VSIM k ELE e COUNT 1 FILTER .b");
    }

    @Test
    void attributesAreSetTwiceAsOnce() {
        assertThat(VECTORS.vsetattr("k", "e", "{}").isIdempotent()).isTrue();
        assertThat(VECTORS.vsim("k", "e").isIdempotent()).isTrue();
        assertThat(VECTORS.vadd("k", TEXT, "e").isIdempotent()).isFalse();
        assertThat(new VectorMatch<>("secret", 1, "secret")).hasToString("VectorMatch[score=1.0]");
    }
}
