package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.Existence;
import io.vitrine.args.JsonEntry;
import io.vitrine.args.JsonExpansion;
import io.vitrine.args.JsonFloatType;
import io.vitrine.args.JsonFormat;
import io.vitrine.args.JsonGetArgs;
import io.vitrine.args.JsonPath;
import io.vitrine.args.JsonSetArgs;
import io.vitrine.args.JsonType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCommandsTest {

    private static final JsonCommandFactory<String, String> JSON = COMMANDS.json();
    private static final JsonArrayCommandFactory<String, String> ARRAYS = COMMANDS.jsonArray();
    private static final JsonPath ROOT = JsonPath.ROOT;
    private static final JsonPath A = JsonPath.of("$..a");
    private static final JsonPath OLD = JsonPath.of(".a");

    private static final Map<String, Object> NULL_F = Collections.singletonMap("f", null);

    static Stream<Arguments> words() {
        return Stream.of(
                written("JSON.CLEAR k $..a", JSON.jsonClear("k", A)),
                written("JSON.DEBUG HELP", JSON.jsonDebugHelp()),
                written("JSON.DEBUG MEMORY k $", JSON.jsonDebugMemory("k", ROOT)),
                written("JSON.DEL k", JSON.jsonDel("k")),
                written("JSON.DEL k $..a", JSON.jsonDel("k", A)),
                written("JSON.FORGET k $..a", JSON.jsonForget("k", A)),
                written("JSON.GET k .", JSON.jsonGet("k")),
                written("JSON.GET k $..a", JSON.jsonGet("k", A)),
                written("JSON.GET k $ $..a", JSON.jsonGet("k", List.of(ROOT, A))),
                written(
                        "JSON.GET k INDENT \t NEWLINE \n SPACE _ $",
                        JSON.jsonGet("k", JsonGetArgs.indent("\t").newline("\n").space("_"), List.of(ROOT))),
                written("JSON.GET k SPACE '' .a", JSON.jsonGet("k", JsonGetArgs.space(""), List.of(JsonPath.of("a")))),
                written(
                        "JSON.GET k NEWLINE ; .NEWLINE",
                        JSON.jsonGet("k", JsonGetArgs.newline(";"), List.of(JsonPath.of("NEWLINE")))),
                written("JSON.GET k FORMAT EXPAND $", JSON.jsonGetExpanded("k", JsonExpansion.EXPAND, List.of(ROOT))),
                written(
                        "JSON.GET k FORMAT EXPAND1 $..a .a",
                        JSON.jsonGetExpanded("k", JsonExpansion.EXPAND1, List.of(A, OLD))),
                written("JSON.MERGE k $ {\"a\":1}", JSON.jsonMerge("k", ROOT, "{\"a\":1}")),
                written("JSON.MERGE k $ {} FORMAT BSON", JSON.jsonMerge("k", ROOT, "{}", JsonFormat.BSON)),
                written("JSON.MERGE k $ {} FORMAT STRING", JSON.jsonMerge("k", ROOT, "{}", JsonFormat.STRING)),
                written("JSON.MGET k l .", JSON.jsonMget(List.of("k", "l"))),
                written("JSON.MGET k l $..a", JSON.jsonMget(A, "k", "l")),
                written("JSON.MGET k l $..a", JSON.jsonMget(A, List.of("k", "l"))),
                written(
                        "JSON.MSET k $ 1 l $..a 2",
                        JSON.jsonMset(List.of(new JsonEntry<>("k", ROOT, "1"), new JsonEntry<>("l", A, "2")))),
                written("JSON.NUMINCRBY k $..a 2", JSON.jsonNumincrby("k", A, 2)),
                written("JSON.NUMINCRBY k $..a 9223372036854775807", JSON.jsonNumincrby("k", A, Long.MAX_VALUE)),
                written("JSON.NUMINCRBY k $..a -2.5", JSON.jsonNumincrby("k", A, -2.5)),
                written("JSON.NUMMULTBY k $..a 2", JSON.jsonNummultby("k", A, 2)),
                written("JSON.NUMPOWBY k $..a 0.5", JSON.jsonNumpowby("k", A, 0.5)),
                written("JSON.OBJKEYS k $..a", JSON.jsonObjkeys("k", A)),
                written("JSON.OBJLEN k $..a", JSON.jsonObjlen("k", A)),
                written("JSON.RESP k $", JSON.jsonResp("k", ROOT)),
                written("JSON.SET k $ 1", JSON.jsonSet("k", ROOT, "1")),
                written("JSON.SET k $ 1 NX", JSON.jsonSet("k", ROOT, "1", JsonSetArgs.nx())),
                written(
                        "JSON.SET k $ 1 XX FPHA BF16",
                        JSON.jsonSet("k", ROOT, "1", JsonSetArgs.xx().floats(JsonFloatType.BF16))),
                written(
                        "JSON.SET k $ 1 NX FPHA FP32",
                        JSON.jsonSet(
                                "k",
                                ROOT,
                                "1",
                                JsonSetArgs.floats(JsonFloatType.FP32).onlyIf(Existence.NX))),
                written(
                        "JSON.SET k $ 1 FORMAT JSON",
                        JSON.jsonSet("k", ROOT, "1", JsonSetArgs.format(JsonFormat.JSON))),
                written(
                        "JSON.SET k $ 1 XX FPHA FP64 FORMAT BSON",
                        JSON.jsonSet(
                                "k",
                                ROOT,
                                "1",
                                JsonSetArgs.format(JsonFormat.BSON)
                                        .floats(JsonFloatType.FP64)
                                        .onlyIf(Existence.XX))),
                written("JSON.STRAPPEND k $..a \"b\"", JSON.jsonStrappend("k", A, "\"b\"")),
                written("JSON.STRLEN k $..a", JSON.jsonStrlen("k", A)),
                written("JSON.TOGGLE k $..a", JSON.jsonToggle("k", A)),
                written("JSON.TYPE k $..a", JSON.jsonType("k", A)),
                written("JSON.ARRAPPEND k $..a 1 2", ARRAYS.jsonArrappend("k", A, "1", "2")),
                written("JSON.ARRAPPEND k $..a 1", ARRAYS.jsonArrappend("k", A, List.of("1"))),
                written("JSON.ARRINDEX k $..a 1", ARRAYS.jsonArrindex("k", A, "1")),
                written("JSON.ARRINDEX k $..a 1 0 -1", ARRAYS.jsonArrindex("k", A, "1", 0, -1)),
                written("JSON.ARRINSERT k $..a -1 1 2", ARRAYS.jsonArrinsert("k", A, -1, "1", "2")),
                written("JSON.ARRINSERT k $..a 0 1", ARRAYS.jsonArrinsert("k", A, 0, List.of("1"))),
                written("JSON.ARRLEN k $..a", ARRAYS.jsonArrlen("k", A)),
                written("JSON.ARRPOP k $..a", ARRAYS.jsonArrpop("k", A)),
                written("JSON.ARRPOP k $..a -2", ARRAYS.jsonArrpop("k", A, -2)),
                written("JSON.ARRPOP k FORMAT EXPAND $..a", ARRAYS.jsonArrpopExpanded("k", JsonExpansion.EXPAND, A)),
                written(
                        "JSON.ARRPOP k FORMAT EXPAND1 $..a 0",
                        ARRAYS.jsonArrpopExpanded("k", JsonExpansion.EXPAND1, A, 0)),
                written("JSON.ARRTRIM k $..a 1 -1", ARRAYS.jsonArrtrim("k", A, 1, -1)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(JSON.jsonClear("k", A), ":2", 2L),
                read(JSON.jsonDebugHelp(), "*2 +MEMORY␠<key> $HELP", List.of("MEMORY <key>", "HELP")),
                read(JSON.jsonDebugMemory("k", OLD), ":573", List.of(573L)),
                read(JSON.jsonDebugMemory("k", A), "*2 :8 :16", List.of(8L, 16L)),
                read(JSON.jsonDel("k"), ":1", 1L),
                read(JSON.jsonDel("k", A), ":3", 3L),
                read(JSON.jsonForget("k", A), ":0", 0L),
                read(JSON.jsonGet("k"), "${\"a\":2}", "{\"a\":2}"),
                read(JSON.jsonGet("k"), "$nil", "_", null),
                read(JSON.jsonGet("k", A), "$[3,null]", "[3,null]"),
                read(JSON.jsonGet("k", A), "$nil", "_", null),
                read(JSON.jsonGet("k", List.of(A, ROOT)), "${\"$..a\":[1]}", "{\"$..a\":[1]}"),
                // RedisJSON tests/pytest/test_resp3.py: what EXPAND makes of a document, and of a key that does not
                // exist
                read(
                        JSON.jsonGetExpanded("k", JsonExpansion.EXPAND, List.of(ROOT, JsonPath.of("$.a3"))),
                        "*2 *1 %1 $a2 %1 $b %2 $e *3 :1 #t %1 $f _ $c :2 *0",
                        List.of(
                                List.of(Map.of("a2", Map.of("b", Map.of("e", List.of(1L, true, NULL_F), "c", 2L)))),
                                List.of())),
                read(
                        JSON.jsonGetExpanded("k", JsonExpansion.EXPAND1, List.of(A)),
                        "*1 *4 ${\"f\":null} ,1.5 _ $text",
                        List.of(Arrays.asList("{\"f\":null}", 1.5, null, "text"))),
                read(JSON.jsonGetExpanded("k", JsonExpansion.EXPAND, List.of(ROOT)), "_", null),
                read(JSON.jsonMerge("k", ROOT, "{}", JsonFormat.JSON), "+OK", true),
                read(JSON.jsonMerge("k", ROOT, "1"), "+OK", true),
                read(JSON.jsonMerge("k", ROOT, "1"), "$nil", "_", false),
                read(JSON.jsonMget(List.of("k", "l")), "*2 $1 $nil", "*2 $1 _", Arrays.asList("1", null)),
                read(JSON.jsonMget(A, "k", "l"), "*2 $[1,3] $nil", "*2 $[1,3] _", Arrays.asList("[1,3]", null)),
                read(JSON.jsonMset(List.of(new JsonEntry<>("k", ROOT, "1"))), "+OK", true),
                read(JSON.jsonMset(List.of(new JsonEntry<>("k", ROOT, "1"))), "$nil", "_", false),
                read(
                        JSON.jsonNumincrby("k", A, 2),
                        "$[null,4,7,null]",
                        "*4 _ :4 :7 _",
                        Arrays.asList(null, 4L, 7L, null)),
                read(JSON.jsonNumincrby("k", A, 2), "$[]", "*0", List.of()),
                read(JSON.jsonNumincrby("k", OLD, 2), "$4", "*1 :4", List.of(4L)),
                read(JSON.jsonNumincrby("k", OLD, 2), "$4", "$4", List.of(4L)),
                read(JSON.jsonNumincrby("k", OLD, 2), "$nil", "_", List.of()),
                read(JSON.jsonNumincrby("k", A, 0.5), "$[␠5.5,␠-1e3␠]", "*2 ,5.5 ,-1000", List.of(5.5, -1000.0)),
                read(
                        JSON.jsonNumincrby("k", A, 1),
                        "$[9223372036854775807,9999999999999999999]",
                        "*2 :9223372036854775807 ,1e19",
                        List.of(Long.MAX_VALUE, 1e19)),
                read(JSON.jsonNummultby("k", A, 2), "$[null,4]", "*2 _ :4", Arrays.asList(null, 4L)),
                read(JSON.jsonNumpowby("k", A, 2), "$[16]", "*1 :16", List.of(16L)),
                read(
                        JSON.jsonObjkeys("k", A),
                        "*2 *nil *2 $b $c",
                        "*2 _ *2 $b $c",
                        Arrays.asList(null, List.of("b", "c"))),
                read(JSON.jsonObjkeys("k", A), "*0", List.of()),
                read(JSON.jsonObjkeys("k", OLD), "*2 $b $c", List.of(List.of("b", "c"))),
                read(JSON.jsonObjkeys("k", OLD), "*nil", "_", List.of()),
                read(JSON.jsonObjlen("k", A), "*2 $nil :2", "*2 _ :2", Arrays.asList(null, 2L)),
                read(JSON.jsonObjlen("k", OLD), ":2", List.of(2L)),
                read(JSON.jsonObjlen("k", OLD), "$nil", "_", List.of()),
                read(
                        JSON.jsonResp("k", OLD),
                        "*7 +{ $name $earbuds $price $64.5 $levels *3 +[ :80 $nil",
                        "*7 +{ $name $earbuds $price ,64.5 $levels *3 +[ :80 _",
                        List.of(Map.of("name", "earbuds", "price", "64.5", "levels", Arrays.asList(80L, null)))),
                read(
                        JSON.jsonResp("k", A),
                        "*3 +true $nil *1 +{",
                        "*3 +true _ *1 +{",
                        Arrays.asList("true", null, Map.of())),
                read(JSON.jsonResp("k", OLD), ":17", List.of(17L)),
                read(JSON.jsonResp("k", OLD), "$nil", "_", Collections.singletonList(null)),
                read(JSON.jsonSet("k", ROOT, "1"), "+OK", true),
                read(JSON.jsonSet("k", ROOT, "1", JsonSetArgs.nx()), "$nil", "_", false),
                read(JSON.jsonStrappend("k", A, "\"b\""), "*3 :6 :8 $nil", "*3 :6 :8 _", Arrays.asList(6L, 8L, null)),
                read(JSON.jsonStrlen("k", A), "*3 :3 :5 $nil", "*3 :3 :5 _", Arrays.asList(3L, 5L, null)),
                read(JSON.jsonStrlen("k", OLD), ":3", List.of(3L)),
                read(JSON.jsonToggle("k", A), "*3 :0 :1 $nil", "*3 :0 :1 _", Arrays.asList(false, true, null)),
                read(JSON.jsonToggle("k", OLD), "$true", List.of(true)),
                read(JSON.jsonToggle("k", OLD), "+false", List.of(false)),
                read(
                        JSON.jsonType("k", A),
                        "*2 $integer $boolean",
                        "*1 *2 $integer $boolean",
                        List.of(JsonType.INTEGER, JsonType.BOOLEAN)),
                read(JSON.jsonType("k", A), "*0", "*1 *0", List.of()),
                read(JSON.jsonType("k", OLD), "$object", "*1 $object", List.of(JsonType.OBJECT)),
                read(JSON.jsonType("k", OLD), "$nil", "*1 _", List.of()),
                read(
                        JSON.jsonType("k", A),
                        "*4 $null $number $string $array",
                        "*1 *4 $null $number $string $array",
                        List.of(JsonType.NULL, JsonType.NUMBER, JsonType.STRING, JsonType.ARRAY)),
                read(ARRAYS.jsonArrappend("k", A, "1"), "*2 :3 $nil", "*2 :3 _", Arrays.asList(3L, null)),
                read(ARRAYS.jsonArrappend("k", OLD, "1"), ":3", List.of(3L)),
                read(ARRAYS.jsonArrindex("k", A, "1"), "*3 :1 :-1 $nil", "*3 :1 :-1 _", Arrays.asList(1L, -1L, null)),
                read(ARRAYS.jsonArrinsert("k", A, 0, "1"), "*1 :4", List.of(4L)),
                read(ARRAYS.jsonArrlen("k", A), "*2 :3 $nil", "*2 :3 _", Arrays.asList(3L, null)),
                read(ARRAYS.jsonArrlen("k", OLD), "$nil", "_", List.of()),
                read(
                        ARRAYS.jsonArrpop("k", A),
                        "*3 $80 ${\"a\":1} $nil",
                        "*3 $80 ${\"a\":1} _",
                        Arrays.asList("80", "{\"a\":1}", null)),
                read(ARRAYS.jsonArrpop("k", OLD), "$\"x\"", List.of("\"x\"")),
                read(
                        ARRAYS.jsonArrpopExpanded("k", JsonExpansion.EXPAND, A),
                        "*4 %1 $f _ *1 :1 #f _",
                        Arrays.asList(NULL_F, List.of(1L), false, null)),
                read(ARRAYS.jsonArrtrim("k", A, 0, 1), "*2 :2 $nil", "*2 :2 _", Arrays.asList(2L, null)));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> otherReplies() {
        return Stream.of(
                Arguments.of(JSON.jsonNumincrby("k", A, 1), "$[1,two]"),
                Arguments.of(JSON.jsonNumincrby("k", A, 1), "$[1,2"),
                Arguments.of(JSON.jsonNumincrby("k", A, 1), "$[1,,2]"),
                Arguments.of(JSON.jsonNumincrby("k", A, 1), "*1 *0"),
                Arguments.of(JSON.jsonToggle("k", A), "*1 :2"),
                Arguments.of(JSON.jsonToggle("k", OLD), "$maybe"),
                Arguments.of(JSON.jsonType("k", A), "*1 $bignum"),
                Arguments.of(JSON.jsonType("k", A), "*1 :1"),
                Arguments.of(JSON.jsonObjkeys("k", A), "*1 :1"),
                Arguments.of(JSON.jsonObjlen("k", A), "*1 *0"),
                Arguments.of(JSON.jsonResp("k", OLD), "*2 $name $earbuds"),
                Arguments.of(JSON.jsonResp("k", OLD), "*2 +{ $name"),
                Arguments.of(JSON.jsonResp("k", OLD), "*0"),
                Arguments.of(JSON.jsonGet("k"), "*1 $1"),
                Arguments.of(JSON.jsonGetExpanded("k", JsonExpansion.EXPAND, List.of(A)), "*1 $1"),
                Arguments.of(ARRAYS.jsonArrlen("k", A), "*1 $x"),
                Arguments.of(ARRAYS.jsonArrpop("k", A), "*1 *0"));
    }

    @ParameterizedTest
    @MethodSource
    void otherReplies(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    @Test
    void aTextThatIsNoNumberIsNotRepeated() {
        assertThatThrownBy(() -> Wire.decode(JSON.jsonNumincrby("k", A, 1), "$[secret]"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("numbers and nulls in JSON")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersMustBeFinite(double number) {
        assertThatThrownBy(() -> JSON.jsonNumincrby("k", A, number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON.NUMINCRBY");
        assertThatThrownBy(() -> JSON.jsonNummultby("k", A, number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JSON.jsonNumpowby("k", A, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathIsNotBlankAndNoOption() {
        assertThatThrownBy(() -> JsonPath.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
        assertThat(JsonPath.of("FORMAT").text()).isEqualTo(".FORMAT");
        assertThat(JsonPath.of("$price").text()).isEqualTo(".$price");
        assertThat(JsonPath.of("$price").isLegacy()).isTrue();
        assertThat(JsonPath.of("$[0]").isLegacy()).isFalse();
        assertThat(JsonPath.of("$")).isEqualTo(JsonPath.ROOT).hasSameHashCodeAs(JsonPath.ROOT);
        assertThat(JsonPath.of("$.secret")).hasToString("JsonPath[$]");
    }

    @Test
    void whatIsTakenApartIsAtPathsThatTheServerTakes() {
        assertThatThrownBy(() -> ARRAYS.jsonArrpopExpanded("k", JsonExpansion.EXPAND, OLD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON.ARRPOP FORMAT")
                .hasMessageContaining("older notation");
        assertThatThrownBy(() -> JSON.jsonGetExpanded("k", JsonExpansion.EXPAND, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one path");
    }

    @Test
    void allKeysAreKeys() {
        assertThat(JSON.jsonMget(A, "k", "l").keyCount()).isEqualTo(2);
        assertThat(JSON.jsonMget(List.of("k", "l", "m")).keyCount()).isEqualTo(3);
        Command<Boolean> mset =
                JSON.jsonMset(List.of(new JsonEntry<>("k", ROOT, "1"), new JsonEntry<>("l", ROOT, "2")));
        assertThat(mset.keyCount()).isEqualTo(2);
        assertThat(mset.key(1)).asString().isEqualTo("l");
        assertThat(JSON.jsonDebugMemory("k", ROOT).keyCount()).isEqualTo(1);
    }

    @Test
    void settingTwiceIsHarmlessUnlessItDependsOnWhatIsThere() {
        JsonPath filter = JsonPath.of("$.a[?(@.b==1)].b");
        assertThat(JSON.jsonSet("k", ROOT, "1").isIdempotent()).isTrue();
        assertThat(JSON.jsonSet("k", JsonPath.of("$.a.b[0]"), "1").isIdempotent())
                .isTrue();
        assertThat(JSON.jsonSet("k", filter, "1").isIdempotent()).isFalse();
        assertThat(JSON.jsonSet("k", A, "1").isIdempotent()).isFalse();
        assertThat(JSON.jsonSet("k", ROOT, "1", JsonSetArgs.floats(JsonFloatType.FP64))
                        .isIdempotent())
                .isTrue();
        assertThat(JSON.jsonSet("k", ROOT, "1", JsonSetArgs.nx()).isIdempotent())
                .isFalse();
        assertThat(JSON.jsonMset(List.of(new JsonEntry<>("k", ROOT, "1"))).isIdempotent())
                .isTrue();
        assertThat(JSON.jsonMset(List.of(new JsonEntry<>("k", ROOT, "1"), new JsonEntry<>("k", A, "1")))
                        .isIdempotent())
                .isFalse();
        assertThat(JSON.jsonMerge("k", ROOT, "{}").isIdempotent()).isTrue();
        assertThat(JSON.jsonMerge("k", OLD, "null").isIdempotent()).isFalse();
        assertThat(JSON.jsonNumincrby("k", ROOT, 1).isIdempotent()).isFalse();
        assertThat(JSON.jsonDebugMemory("k", ROOT).isIdempotent()).isTrue();
        assertThat(ARRAYS.jsonArrpop("k", ROOT).isIdempotent()).isFalse();
    }

    @Test
    void aValueOfAnotherCodecIsWrittenByIt() {
        JsonCommandFactory<String, byte[]> binary = new JsonCommandFactory<>(Codec.UTF8, Codec.BYTES);
        assertThat(Wire.words(binary.jsonSet("k", ROOT, new byte[] {'1'}))).isEqualTo("JSON.SET k $ 1");
        assertThat(new JsonEntry<>("secret", ROOT, "secret")).hasToString("JsonEntry");
    }
}
