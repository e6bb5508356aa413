package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.GetExArgs;
import io.vitrine.args.LcsMatches;
import io.vitrine.args.LcsMatches.Match;
import io.vitrine.args.LcsMatches.Range;
import io.vitrine.args.SetArgs;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StringCommandsTest {

    private static final StringCommandFactory<String, String> STRINGS = COMMANDS.string();

    static Stream<Arguments> words() {
        return Stream.of(
                written("APPEND k v", STRINGS.append("k", "v")),
                written("DECR k", STRINGS.decr("k")),
                written("DECRBY k 5", STRINGS.decrby("k", 5)),
                written("GET k", STRINGS.get("k")),
                written("GETDEL k", STRINGS.getdel("k")),
                written("GETEX k EX 60", STRINGS.getex("k", GetExArgs.ex(Duration.ofMinutes(1)))),
                written("GETEX k PX 1500", STRINGS.getex("k", GetExArgs.ex(Duration.ofMillis(1500)))),
                written(
                        "GETEX k EXAT 1700000000",
                        STRINGS.getex("k", GetExArgs.exAt(Instant.ofEpochSecond(1700000000)))),
                written(
                        "GETEX k PXAT 1700000000001",
                        STRINGS.getex("k", GetExArgs.exAt(Instant.ofEpochMilli(1700000000001L)))),
                written("GETEX k PERSIST", STRINGS.getex("k", GetExArgs.persist())),
                written("GETRANGE k 0 -1", STRINGS.getrange("k", 0, -1)),
                written("GETSET k v", STRINGS.getset("k", "v")),
                written("INCR k", STRINGS.incr("k")),
                written("INCRBY k -3", STRINGS.incrby("k", -3)),
                written("INCRBYFLOAT k 0.1", STRINGS.incrbyfloat("k", 0.1)),
                written("LCS a b", STRINGS.lcs("a", "b")),
                written("LCS a b LEN", STRINGS.lcsLength("a", "b")),
                written("LCS a b IDX WITHMATCHLEN", STRINGS.lcsMatches("a", "b")),
                written("LCS a b IDX MINMATCHLEN 4 WITHMATCHLEN", STRINGS.lcsMatches("a", "b", 4)),
                written("MGET a b", STRINGS.mget("a", "b")),
                written("MGET a b", STRINGS.mget(List.of("a", "b"))),
                written("MSET a 1", STRINGS.mset(Map.of("a", "1"))),
                written("MSETNX a 1", STRINGS.msetnx(Map.of("a", "1"))),
                written("SET k v", STRINGS.set("k", "v")),
                written("SET k ''", STRINGS.set("k", "")),
                written("SET k v EX 3600", STRINGS.set("k", "v", Duration.ofHours(1))),
                written("SET k v PX 1500", STRINGS.set("k", "v", Duration.ofMillis(1500))),
                written("SET k v PX 1", STRINGS.set("k", "v", Duration.ofNanos(1))),
                written("SET k v EX 1", STRINGS.set("k", "v", SetArgs.ex(Duration.ofSeconds(1)))),
                written(
                        "SET k v EXAT 1700000000",
                        STRINGS.set("k", "v", SetArgs.exAt(Instant.ofEpochSecond(1700000000)))),
                written("SET k v KEEPTTL", STRINGS.set("k", "v", SetArgs.keepTtl())),
                written("SET k v NX", STRINGS.set("k", "v", SetArgs.nx())),
                written("SET k v XX", STRINGS.set("k", "v", SetArgs.xx())),
                written(
                        "SET k v NX EX 5",
                        STRINGS.set("k", "v", SetArgs.ex(Duration.ofSeconds(5)).nx())),
                written(
                        "SET k v XX EX 5",
                        STRINGS.set("k", "v", SetArgs.ex(Duration.ofSeconds(5)).xx())),
                written("SET k v NX PX 5", STRINGS.set("k", "v", SetArgs.nx().ex(Duration.ofMillis(5)))),
                written("SET k v XX KEEPTTL", STRINGS.set("k", "v", SetArgs.xx().keepTtl())),
                written("SET k v XX PXAT 1", STRINGS.set("k", "v", SetArgs.xx().exAt(Instant.ofEpochMilli(1)))),
                written("SET k v GET", STRINGS.setGet("k", "v")),
                written(
                        "SET k v GET NX EX 5",
                        STRINGS.setGet(
                                "k", "v", SetArgs.ex(Duration.ofSeconds(5)).nx())),
                written("SETEX k 5 v", STRINGS.setex("k", Duration.ofSeconds(5), "v")),
                written("PSETEX k 5 v", STRINGS.setex("k", Duration.ofMillis(5), "v")),
                written("SETNX k v", STRINGS.setnx("k", "v")),
                written("SETRANGE k 3 v", STRINGS.setrange("k", 3, "v")),
                written("STRLEN k", STRINGS.strlen("k")),
                written("SUBSTR k 1 2", STRINGS.substr("k", 1, 2)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        LcsMatches matches = new LcsMatches(List.of(new Match(new Range(4, 7), new Range(5, 8), 4)), 6);
        return Stream.of(
                read(STRINGS.get("k"), "$v", "v"),
                read(STRINGS.get("k"), "$nil", "_", null),
                read(STRINGS.set("k", "v"), "+OK", null),
                read(STRINGS.set("k", "v", SetArgs.nx()), "+OK", true),
                read(STRINGS.set("k", "v", SetArgs.nx()), "$nil", "_", false),
                read(STRINGS.setGet("k", "v"), "$nil", "_", null),
                read(STRINGS.incr("k"), ":7", 7L),
                read(STRINGS.incrbyfloat("k", 1), "$10.5", ",10.5", 10.5),
                read(STRINGS.mget("a", "b"), "*2 $1 $nil", "*2 $1 _", Arrays.asList("1", null)),
                read(STRINGS.msetnx(Map.of("a", "1")), ":0", "#f", false),
                read(STRINGS.lcs("a", "b"), "$mytext", "mytext"),
                read(
                        STRINGS.lcsMatches("a", "b"),
                        "*4 $matches *1 *3 *2 :4 :7 *2 :5 :8 :4 $len :6",
                        "%2 $matches *1 *3 *2 :4 :7 *2 :5 :8 :4 $len :6",
                        matches));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void settingTwiceIsSettingOnceUnlessThereIsAConditionOrAnAnswer() {
        assertThat(STRINGS.set("k", "v").isIdempotent()).isTrue();
        assertThat(STRINGS.set("k", "v", Duration.ofSeconds(1)).isIdempotent()).isTrue();
        assertThat(STRINGS.set("k", "v", SetArgs.keepTtl()).isIdempotent()).isTrue();
        assertThat(STRINGS.set("k", "v", SetArgs.nx()).isIdempotent()).isFalse();
        assertThat(STRINGS.set("k", "v", SetArgs.ex(Duration.ofSeconds(1)).xx()).isIdempotent())
                .isFalse();
        assertThat(STRINGS.setGet("k", "v").isIdempotent()).isFalse();
        assertThat(STRINGS.get("k").isIdempotent()).isTrue();
        assertThat(STRINGS.incr("k").isIdempotent()).isFalse();
        assertThat(STRINGS.getex("k", GetExArgs.persist()).isIdempotent()).isFalse();
    }

    @Test
    void anExpirationThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SetArgs.ex(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SetArgs.nx().ex(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SetArgs.exAt(Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GetExArgs.ex(Duration.ofSeconds(Long.MAX_VALUE, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 bits");
        assertThatThrownBy(() -> STRINGS.setex("k", Duration.ZERO, "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SETEX: expireAfter");
    }

    @Test
    void numbersThatRedisRefusesAreRefusedBefore() {
        assertThatThrownBy(() -> STRINGS.incrbyfloat("k", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INCRBYFLOAT");
        assertThatThrownBy(() -> STRINGS.setrange("k", -1, "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SETRANGE: offset is -1");
        assertThatThrownBy(() -> STRINGS.mget())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MGET needs at least one key");
        assertThatThrownBy(() -> STRINGS.mset(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MSET needs at least one key with its value");
    }
}
