package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisServerException;
import io.vitrine.args.JsonEntry;
import io.vitrine.args.JsonExpansion;
import io.vitrine.args.JsonFormat;
import io.vitrine.args.JsonGetArgs;
import io.vitrine.args.JsonPath;
import io.vitrine.args.JsonSetArgs;
import io.vitrine.args.JsonType;
import io.vitrine.options.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Protocol.class)
class JsonCommandsIT extends CommandsOnScript {

    private static final JsonPath A = JsonPath.of("$..a");
    private static final JsonPath OLD = JsonPath.of(".a");

    JsonCommandsIT(Protocol protocol) {
        super(protocol);
    }

    @Test
    void documentsAreSetAndRead() {
        script("JSON.SET doc $ {\"a\":2}", "+OK");
        script("JSON.SET doc $ {\"a\":3} NX", "$nil", "_");
        script("JSON.GET doc .", "${\"a\":2}");
        script("JSON.GET none .", "$nil", "_");
        script("JSON.GET doc $..a", "$[2]");
        script("JSON.GET doc SPACE ␠ $ $..a", "${\"$..a\":␠[2],\"$\":␠[{\"a\":␠2}]}");
        script("JSON.GET doc $ .b", "${\"$\":[1],\".b\":[]}");
        script("JSON.TYPE doc $..a", "*1 $integer", "*1 *1 $integer");
        assertThat(redis.jsonSet("doc", JsonPath.ROOT, "{\"a\":2}")).isTrue();
        assertThat(redis.jsonSet("doc", JsonPath.ROOT, "{\"a\":3}", JsonSetArgs.nx()))
                .isFalse();
        assertThat(redis.jsonGet("doc")).isEqualTo("{\"a\":2}");
        assertThat(redis.jsonGet("none")).isNull();
        assertThat(redis.jsonGet("doc", A)).isEqualTo("[2]");
        assertThat(redis.jsonGet("doc", JsonGetArgs.space(" "), List.of(JsonPath.ROOT, A)))
                .isEqualTo("{\"$..a\": [2],\"$\": [{\"a\": 2}]}");
        assertThat(redis.jsonGet("doc", List.of(JsonPath.ROOT, JsonPath.of("b"))))
                .startsWith("{\"$\"");
        assertThat(redis.jsonType("doc", A)).containsExactly(JsonType.INTEGER);
    }

    @Test
    void severalDocumentsAreSetAndRead() {
        script("JSON.MSET k $ 1 l $..a 2", "+OK");
        script("JSON.MGET k l none $..a", "*3 $[] $[2] $nil", "*3 $[] $[2] _");
        script("JSON.MGET k none .", "*2 $1 $nil", "*2 $1 _");
        script("JSON.MGET k $", "*1 $[1]");
        script("JSON.MERGE k $ {\"b\":null}", "+OK");
        script("JSON.MERGE k $..a 1", "$nil", "_");
        assertThat(redis.jsonMset(List.of(new JsonEntry<>("k", JsonPath.ROOT, "1"), new JsonEntry<>("l", A, "2"))))
                .isTrue();
        assertThat(redis.jsonMget(A, "k", "l", "none")).containsExactly("[]", "[2]", null);
        assertThat(redis.jsonMget(List.of("k", "none"))).containsExactly("1", null);
        assertThat(redis.jsonMget(JsonPath.ROOT, List.of("k"))).containsExactly("[1]");
        assertThat(redis.jsonMerge("k", JsonPath.ROOT, "{\"b\":null}")).isTrue();
        assertThat(redis.jsonMerge("k", A, "1")).isFalse();
    }

    @Test
    void numbersAndBooleansAreChanged() {
        script("JSON.NUMINCRBY doc $..a 2", "$[null,4,7,null]", "*4 _ :4 :7 _");
        script("JSON.NUMINCRBY doc .a 0.5", "$4.5", "*1 ,4.5");
        script("JSON.NUMMULTBY doc $..a 2", "$[null,4,10,null]", "*4 _ :4 :10 _");
        script("JSON.NUMPOWBY doc $..a 2", "$[4]", "*1 :4");
        script("JSON.TOGGLE doc $..a", "*2 :0 $nil", "*2 :0 _");
        script("JSON.TOGGLE doc .a", "$true");
        assertThat(redis.jsonNumincrby("doc", A, 2)).containsExactly(null, 4L, 7L, null);
        assertThat(redis.jsonNumincrby("doc", OLD, 0.5)).containsExactly(4.5);
        assertThat(redis.jsonNummultby("doc", A, 2)).containsExactly(null, 4L, 10L, null);
        assertThat(redis.jsonNumpowby("doc", A, 2)).containsExactly(4L);
        assertThat(redis.jsonToggle("doc", A)).containsExactly(false, null);
        assertThat(redis.jsonToggle("doc", OLD)).containsExactly(true);
    }

    @Test
    void stringsAndObjectsAreTold() {
        script("JSON.STRAPPEND doc $..a \"baz\"", "*3 :6 :8 $nil", "*3 :6 :8 _");
        script("JSON.STRLEN doc $..a", "*3 :3 :5 $nil", "*3 :3 :5 _");
        script("JSON.OBJKEYS doc $..a", "*2 *nil *2 $b $c", "*2 _ *2 $b $c");
        script("JSON.OBJKEYS doc .a", "*2 $b $c");
        script("JSON.OBJLEN doc $..a", "*2 $nil :2", "*2 _ :2");
        script("JSON.DEBUG MEMORY doc $..a", "*1 :573");
        script("JSON.DEBUG HELP", "*1 +HELP");
        script("JSON.RESP doc .a", "*3 +{ $price $64.5", "*3 +{ $price ,64.5");
        assertThat(redis.jsonStrappend("doc", A, "\"baz\"")).containsExactly(6L, 8L, null);
        assertThat(redis.jsonStrlen("doc", A)).containsExactly(3L, 5L, null);
        assertThat(redis.jsonObjkeys("doc", A)).containsExactly(null, List.of("b", "c"));
        assertThat(redis.jsonObjkeys("doc", OLD)).containsExactly(List.of("b", "c"));
        assertThat(redis.jsonObjlen("doc", A)).containsExactly(null, 2L);
        assertThat(redis.jsonDebugMemory("doc", A)).containsExactly(573L);
        assertThat(redis.jsonDebugHelp()).containsExactly("HELP");
        assertThat(redis.jsonResp("doc", OLD)).containsExactly(Map.of("price", "64.5"));
    }

    @Test
    void arraysAreChanged() {
        script("JSON.ARRAPPEND doc $..a 1 2", "*2 :3 $nil", "*2 :3 _");
        script("JSON.ARRINDEX doc $..a 1", "*2 :1 :-1");
        script("JSON.ARRINDEX doc .a 1 0 -1", ":1");
        script("JSON.ARRINSERT doc $..a 0 85", "*1 :4");
        script("JSON.ARRLEN doc $..a", "*2 :3 $nil", "*2 :3 _");
        script("JSON.ARRLEN none .a", "$nil", "_");
        script("JSON.ARRPOP doc $..a 0", "*2 $80 $nil", "*2 $80 _");
        script("JSON.ARRPOP doc .a", "$100");
        script("JSON.ARRTRIM doc $..a 1 1", "*2 :0 :1");
        assertThat(redis.jsonArrappend("doc", A, "1", "2")).containsExactly(3L, null);
        assertThat(redis.jsonArrindex("doc", A, "1")).containsExactly(1L, -1L);
        assertThat(redis.jsonArrindex("doc", OLD, "1", 0, -1)).containsExactly(1L);
        assertThat(redis.jsonArrinsert("doc", A, 0, "85")).containsExactly(4L);
        assertThat(redis.jsonArrlen("doc", A)).containsExactly(3L, null);
        assertThat(redis.jsonArrlen("none", OLD)).isEmpty();
        assertThat(redis.jsonArrpop("doc", A, 0)).containsExactly("80", null);
        assertThat(redis.jsonArrpop("doc", OLD)).containsExactly("100");
        assertThat(redis.jsonArrtrim("doc", A, 1, 1)).containsExactly(0L, 1L);
    }

    /** The reply in RESP3 and the refusals: RedisJSON {@code tests/pytest/test_resp3.py} and {@code redis_json/src/commands.rs}. */
    @Test
    void valuesAreTakenApart() {
        String refused = "-ERR␠FORMAT␠argument␠is␠not␠supported␠on␠RESP2";
        script(
                "JSON.GET doc FORMAT EXPAND $.a1 $.a3 $.a2",
                refused,
                "*3 *1 %1 $b %2 $c #t $d _ *0 *1 %1 $b %2 $e *3 :1 #t %1 $f _ $c :2");
        script("JSON.ARRPOP doc FORMAT EXPAND $..a", refused, "*2 %1 $b #f _");
        script("JSON.SET doc $ {} FORMAT STRING", "+OK");
        script("JSON.MERGE doc $ {} FORMAT JSON", "+OK");
        List<JsonPath> paths = List.of(JsonPath.of("$.a1"), JsonPath.of("$.a3"), JsonPath.of("$.a2"));
        if (protocol == Protocol.RESP2) {
            assertThatThrownBy(() -> redis.jsonGetExpanded("doc", JsonExpansion.EXPAND, paths))
                    .isInstanceOf(RedisServerException.class)
                    .hasMessageContaining("not supported on RESP2");
            assertThatThrownBy(() -> redis.jsonArrpopExpanded("doc", JsonExpansion.EXPAND, A))
                    .isInstanceOf(RedisServerException.class);
        } else {
            assertThat(redis.jsonGetExpanded("doc", JsonExpansion.EXPAND, paths))
                    .hasToString("[[{b={c=true, d=null}}], [], [{b={e=[1, true, {f=null}], c=2}}]]");
            assertThat(redis.jsonArrpopExpanded("doc", JsonExpansion.EXPAND, A))
                    .containsExactly(Map.of("b", false), null);
        }
        assertThat(redis.jsonSet("doc", JsonPath.ROOT, "{}", JsonSetArgs.format(JsonFormat.STRING)))
                .isTrue();
        assertThat(redis.jsonMerge("doc", JsonPath.ROOT, "{}", JsonFormat.JSON)).isTrue();
    }

    @Test
    void valuesAreDeleted() {
        script("JSON.CLEAR doc $..a", ":2");
        script("JSON.DEL doc $..a", ":2");
        script("JSON.FORGET doc $..a", ":0");
        script("JSON.DEL doc", ":1");
        assertThat(redis.jsonClear("doc", A)).isEqualTo(2);
        assertThat(redis.jsonDel("doc", A)).isEqualTo(2);
        assertThat(redis.jsonForget("doc", A)).isZero();
        assertThat(redis.jsonDel("doc")).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldAndTheNextReplyIsTheNextOne() {
        script("JSON.SET none $..a 1", "-ERR␠new␠objects␠must␠be␠created␠at␠the␠root");
        script("JSON.ARRLEN doc $..a", "*2 :1 $secret");
        script("JSON.NUMINCRBY doc $..a 1", "$[1,secret]");
        script("JSON.GET doc .", "$1");
        assertThatThrownBy(() -> redis.jsonSet("none", A, "1"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("at the root");
        assertThatThrownBy(() -> redis.jsonArrlen("doc", A))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("JSON.ARRLEN")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> redis.jsonNumincrby("doc", A, 1))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("JSON.NUMINCRBY")
                .hasMessageNotContaining("secret");
        assertThat(redis.jsonGet("doc")).isEqualTo("1");
    }
}
