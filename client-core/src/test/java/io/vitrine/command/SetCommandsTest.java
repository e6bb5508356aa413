package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SetCommandsTest {

    private static final SetCommandFactory<String, String> SETS = COMMANDS.set();

    static Stream<Arguments> words() {
        return Stream.of(
                written("SADD k a b", SETS.sadd("k", "a", "b")),
                written("SCARD k", SETS.scard("k")),
                written("SDIFF a b", SETS.sdiff("a", "b")),
                written("SDIFFSTORE d a b", SETS.sdiffstore("d", "a", "b")),
                written("SINTER a b", SETS.sinter("a", "b")),
                written("SINTERCARD 2 a b", SETS.sintercard("a", "b")),
                written("SINTERCARD 2 a b LIMIT 5", SETS.sintercard(List.of("a", "b"), 5)),
                written("SINTERSTORE d a b", SETS.sinterstore("d", "a", "b")),
                written("SISMEMBER k a", SETS.sismember("k", "a")),
                written("SMEMBERS k", SETS.smembers("k")),
                written("SMISMEMBER k a b", SETS.smismember("k", "a", "b")),
                written("SMOVE a b m", SETS.smove("a", "b", "m")),
                written("SPOP k", SETS.spop("k")),
                written("SPOP k 2", SETS.spop("k", 2)),
                written("SRANDMEMBER k", SETS.srandmember("k")),
                written("SRANDMEMBER k -2", SETS.srandmember("k", -2)),
                written("SREM k a b", SETS.srem("k", List.of("a", "b"))),
                written("SSCAN k 0", SETS.sscan("k", ScanCursor.START)),
                written("SSCAN k 0 MATCH a*", SETS.sscan("k", ScanCursor.START, ScanArgs.match("a*"))),
                written("SUNION a b", SETS.sunion("a", "b")),
                written("SUNIONSTORE d a b", SETS.sunionstore("d", "a", "b")));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(SETS.smembers("k"), "*2 $a $b", "~2 $a $b", Set.of("a", "b")),
                read(SETS.smembers("k"), "*0", "~0", Set.of()),
                read(SETS.sismember("k", "a"), ":1", "#t", true),
                read(SETS.smismember("k", "a", "b"), "*2 :1 :0", "*2 :1 :0", List.of(true, false)),
                read(SETS.spop("k"), "$nil", "_", null),
                read(SETS.spop("k", 2), "*1 $a", "~1 $a", Set.of("a")),
                read(SETS.srandmember("k", -2), "*2 $a $a", List.of("a", "a")),
                read(SETS.sscan("k", ScanCursor.START), "*2 $0 *1 $a", new ScanPage<>(ScanCursor.START, List.of("a"))),
                read(SETS.sunionstore("d", "a"), ":3", 3L));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void membersKeepTheOrderOfTheReply() throws IOException {
        Set<String> members = Wire.decode(SETS.smembers("k"), "*3 $z $a $m");
        assertThat(members).containsExactly("z", "a", "m");
    }

    @Test
    void aNegativeCountIsRefusedWhereItMeansNothing() {
        assertThatThrownBy(() -> SETS.spop("k", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SETS.sintercard(List.of("a"), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SETS.sadd("k", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
