package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisProtocolException;
import io.vitrine.args.ArGrepArgs;
import io.vitrine.args.ArrayAggregate;
import io.vitrine.args.ArrayBitOperation;
import io.vitrine.args.ArrayEntry;
import io.vitrine.args.ArrayInfo;
import io.vitrine.args.IndexRange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayCommandsTest {

    private static final ArrayCommandFactory<String, String> ARRAY = COMMANDS.array();
    private static final ArGrepArgs ERROR = ArGrepArgs.contains("error");

    static Stream<Arguments> words() {
        return Stream.of(
                written("ARCOUNT k", ARRAY.arcount("k")),
                written("ARDEL k 1 9223372036854775807", ARRAY.ardel("k", 1, Long.MAX_VALUE)),
                written("ARDELRANGE k 3 1", ARRAY.ardelrange("k", 3, 1)),
                written(
                        "ARDELRANGE k 0 1 5 9",
                        ARRAY.ardelrange("k", List.of(new IndexRange(0, 1), new IndexRange(5, 9)))),
                written("ARGET k 0", ARRAY.arget("k", 0)),
                written("ARGETRANGE k 3 0", ARRAY.argetrange("k", 3, 0)),
                written("ARGREP k - + MATCH error", ARRAY.argrep("k", ERROR)),
                written(
                        "ARGREP k 0 4 EXACT a NOCASE LIMIT 2",
                        ARRAY.argrep("k", 0, 4, ArGrepArgs.exact("a").limit(2).nocase())),
                written(
                        "ARGREP k - + GLOB w* RE ^e OR",
                        ARRAY.argrep("k", ArGrepArgs.glob("w*").or(ArGrepArgs.re("^e")))),
                written(
                        "ARGREP k - + MATCH error EXACT a EXACT b AND LIMIT 1 WITHVALUES",
                        ARRAY.argrepWithValues(
                                "k", ERROR.limit(1).and(ArGrepArgs.exact("a").and(ArGrepArgs.exact("b"))))),
                written("ARGREP k 9 0 MATCH error WITHVALUES", ARRAY.argrepWithValues("k", 9, 0, ERROR)),
                written("ARINFO k", ARRAY.arinfo("k")),
                written("ARINFO k FULL", ARRAY.arinfoFull("k")),
                written("ARINSERT k a b", ARRAY.arinsert("k", "a", "b")),
                written("ARINSERT k a", ARRAY.arinsert("k", List.of("a"))),
                written("ARLASTITEMS k 2", ARRAY.arlastitems("k", 2)),
                written("ARLASTITEMS k 2 REV", ARRAY.arlastitemsRev("k", 2)),
                written("ARLEN k", ARRAY.arlen("k")),
                written("ARMGET k 0 5", ARRAY.armget("k", 0, 5)),
                written("ARMSET k 7 a", ARRAY.armset("k", Map.of(7L, "a"))),
                written("ARNEXT k", ARRAY.arnext("k")),
                written("AROP k 0 2 SUM", ARRAY.arop("k", 0, 2, ArrayAggregate.SUM)),
                written("AROP k 0 2 MIN", ARRAY.arop("k", 0, 2, ArrayAggregate.MIN)),
                written("AROP k 0 2 MAX", ARRAY.arop("k", 0, 2, ArrayAggregate.MAX)),
                written("AROP k 0 2 AND", ARRAY.arop("k", 0, 2, ArrayBitOperation.AND)),
                written("AROP k 0 2 OR", ARRAY.arop("k", 0, 2, ArrayBitOperation.OR)),
                written("AROP k 0 2 XOR", ARRAY.arop("k", 0, 2, ArrayBitOperation.XOR)),
                written("AROP k 0 2 MATCH 10", ARRAY.aropMatch("k", 0, 2, "10")),
                written("AROP k 0 2 USED", ARRAY.aropUsed("k", 0, 2)),
                written("ARRING k 3 a b", ARRAY.arring("k", 3, "a", "b")),
                written("ARRING k 3 a", ARRAY.arring("k", 3, List.of("a"))),
                written("ARSCAN k 0 10", ARRAY.arscan("k", 0, 10)),
                written("ARSCAN k 10 0 LIMIT 2", ARRAY.arscan("k", 10, 0, 2)),
                written("ARSEEK k 10", ARRAY.arseek("k", 10)),
                written("ARSET k 2 a b", ARRAY.arset("k", 2, "a", "b")),
                written("ARSET k 0 a", ARRAY.arset("k", 0, List.of("a"))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        String info = "$count :3 $len :101 $next-insert-index :1 $slices :1 $directory-size :2 $super-dir-entries :0"
                + " $slice-size :4096";
        List<ArrayEntry<String>> entries = List.of(new ArrayEntry<>(2, "ERROR"), new ArrayEntry<>(4, "error"));
        return Stream.of(
                read(ARRAY.arcount("k"), ":3", 3L),
                read(ARRAY.ardel("k", 1), ":1", 1L),
                read(ARRAY.ardelrange("k", 1, 3), ":3", 3L),
                read(ARRAY.arget("k", 0), "$a", "a"),
                read(ARRAY.arget("k", 0), "$nil", "_", null),
                read(
                        ARRAY.argetrange("k", 0, 3),
                        "*4 $a $b $nil $d",
                        "*4 $a $b _ $d",
                        Arrays.asList("a", "b", null, "d")),
                read(ARRAY.argrep("k", ERROR), "*2 :2 :4", List.of(2L, 4L)),
                read(ARRAY.argrep("k", ERROR), "*0", List.of()),
                read(
                        ARRAY.argrepWithValues("k", ERROR),
                        "*4 :2 $ERROR :4 $error",
                        "*2 *2 :2 $ERROR *2 :4 $error",
                        entries),
                read(ARRAY.arscan("k", 0, 9), "*4 :2 $ERROR :4 $error", "*2 *2 :2 $ERROR *2 :4 $error", entries),
                read(ARRAY.arscan("k", 0, 9), "*0", List.of()),
                read(ARRAY.arinfo("k"), "*14 " + info, "%7 " + info, new ArrayInfo(3, 101, 1, 1, 2, 0, 4096, null)),
                read(
                        ARRAY.arinfoFull("k"),
                        "*26 " + info + " $dense-slices :1 $sparse-slices :2 $avg-dense-size $8.5 $avg-dense-fill $0.25"
                                + " $avg-sparse-size $4 $new :1",
                        "%12 " + info + " $dense-slices :1 $sparse-slices :2 $avg-dense-size ,8.5 $avg-dense-fill ,0.25"
                                + " $avg-sparse-size ,4",
                        new ArrayInfo(3, 101, 1, 1, 2, 0, 4096, new ArrayInfo.Slices(1, 2, 8.5, 0.25, 4))),
                read(ARRAY.arinsert("k", "a"), ":0", 0L),
                read(ARRAY.arlastitems("k", 2), "*2 $b $nil", "*2 $b _", Arrays.asList("b", null)),
                read(ARRAY.arlen("k"), ":101", 101L),
                read(ARRAY.armget("k", 0, 5), "*2 $a $nil", "*2 $a _", Arrays.asList("a", null)),
                read(ARRAY.armset("k", Map.of(0L, "a")), ":1", 1L),
                read(ARRAY.arnext("k"), ":2", 2L),
                read(ARRAY.arnext("k"), "$nil", "_", null),
                read(ARRAY.arop("k", 0, 2, ArrayAggregate.SUM), "$60.5", 60.5),
                read(ARRAY.arop("k", 0, 2, ArrayAggregate.MAX), "$nil", "_", null),
                read(ARRAY.arop("k", 0, 2, ArrayBitOperation.OR), ":255", 255L),
                read(ARRAY.arop("k", 0, 2, ArrayBitOperation.OR), "$nil", "_", null),
                read(ARRAY.aropMatch("k", 0, 2, "10"), ":1", 1L),
                read(ARRAY.aropUsed("k", 0, 2), ":3", 3L),
                read(ARRAY.arring("k", 3, "a"), ":2", 2L),
                read(ARRAY.arseek("k", 10), ":1", true),
                read(ARRAY.arseek("k", 10), ":0", false),
                read(ARRAY.arset("k", 0, "a"), ":1", 1L));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> otherReplies() {
        return Stream.of(
                Arguments.of(ARRAY.arlen("k"), ":18446744073709551615"),
                Arguments.of(ARRAY.argrep("k", ERROR), "*1 $x"),
                Arguments.of(ARRAY.argrepWithValues("k", ERROR), "*3 :1 $a :2"),
                Arguments.of(ARRAY.argrepWithValues("k", ERROR), "*1 *1 :1"),
                Arguments.of(ARRAY.arscan("k", 0, 1), "*2 :1 _"),
                Arguments.of(ARRAY.arinfo("k"), "*0"),
                Arguments.of(ARRAY.arinfo("k"), "_"),
                Arguments.of(ARRAY.arinfo("k"), "*3 $count :1 $len"),
                Arguments.of(ARRAY.arop("k", 0, 1, ArrayAggregate.SUM), "$x"),
                Arguments.of(ARRAY.arseek("k", 1), ":2"));
    }

    @ParameterizedTest
    @MethodSource
    void otherReplies(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply))
                .isInstanceOf(RuntimeException.class)
                .isInstanceOfAny(CodecException.class, RedisProtocolException.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                call("ARDEL: index is -1", () -> ARRAY.ardel("k", 1, -1)),
                call("ARDEL takes at least 2 arguments", () -> ARRAY.ardel("k")),
                call("ARDELRANGE: start is -1", () -> ARRAY.ardelrange("k", -1, 1)),
                call("ARGET: index is -1", () -> ARRAY.arget("k", -1)),
                call("ARGETRANGE: end is -1", () -> ARRAY.argetrange("k", 0, -1)),
                call("ARGREP: start is -1", () -> ARRAY.argrep("k", -1, 1, ERROR)),
                call("ARLASTITEMS: count is -1", () -> ARRAY.arlastitems("k", -1)),
                call("ARMGET takes at least 2 arguments", () -> ARRAY.armget("k")),
                call("ARMSET: index is -1", () -> ARRAY.armset("k", Map.of(-1L, "a"))),
                call("AROP: end is -1", () -> ARRAY.aropUsed("k", 0, -1)),
                call("ARRING: size is 0", () -> ARRAY.arring("k", 0, "a")),
                call("ARSCAN: limit is 0", () -> ARRAY.arscan("k", 0, 1, 0)),
                call("ARSEEK: index is -1", () -> ARRAY.arseek("k", -1)),
                call("ARSET: index is -1", () -> ARRAY.arset("k", -1, "a")),
                call("the start is -1", () -> new IndexRange(-1, 0)),
                call("the index is -1", () -> new ArrayEntry<>(-1, "a")),
                call("LIMIT is 0", () -> ERROR.limit(0)),
                call("has 0 bytes", () -> ArGrepArgs.re("")),
                call("has 2049 bytes", () -> ArGrepArgs.re("a".repeat(2049))),
                call("all by AND or all by OR", () -> ERROR.or(ERROR).and(ERROR)),
                call("all by AND or all by OR", () -> ERROR.and(ERROR.or(ERROR))),
                call("NOCASE and LIMIT for all", () -> ERROR.or(ERROR.nocase())),
                call("NOCASE and LIMIT for all", () -> ERROR.or(ERROR.limit(1))),
                call("251 predicates", ArrayCommandsTest::tooManyPredicates));
    }

    private static void tooManyPredicates() {
        ArGrepArgs args = ERROR;
        for (int i = 0; i < 250; i++) {
            args = args.or(ERROR);
        }
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
    void theLongestExpressionIsTaken() {
        assertThat(Wire.words(ARRAY.argrep("k", ArGrepArgs.re("a".repeat(2048)))))
                .endsWith("a");
    }

    @Test
    void insertingTwiceIsNotInsertingOnce() {
        assertThat(ARRAY.arinsert("k", "a").isIdempotent()).isFalse();
        assertThat(ARRAY.arring("k", 1, "a").isIdempotent()).isFalse();
        assertThat(ARRAY.arget("k", 1).isIdempotent()).isTrue();
        assertThat(new ArrayEntry<>(1, "secret")).hasToString("ArrayEntry[index=1]");
    }
}
