package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.CommandDetails;
import io.vitrine.args.CommandDocs;
import io.vitrine.args.KeyFlags;
import io.vitrine.args.LatencyEvent;
import io.vitrine.args.LatencyHistogram;
import io.vitrine.args.LatencySample;
import io.vitrine.args.SlowLogEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticsCommandsTest {

    private static final DiagnosticsCommandFactory<String, String> DIAGNOSTICS = COMMANDS.diagnostics();
    private static final CommandInfoCommandFactory<String, String> COMMAND_INFO = COMMANDS.commandInfo();
    private static final Instant AT = Instant.ofEpochSecond(1700000000);

    static Stream<Arguments> words() {
        return Stream.of(
                written("LATENCY DOCTOR", DIAGNOSTICS.latencyDoctor()),
                written("LATENCY GRAPH fork", DIAGNOSTICS.latencyGraph("fork")),
                written("LATENCY HISTOGRAM", DIAGNOSTICS.latencyHistogram()),
                written("LATENCY HISTOGRAM get set", DIAGNOSTICS.latencyHistogram("get", "set")),
                written("LATENCY HISTORY fork", DIAGNOSTICS.latencyHistory("fork")),
                written("LATENCY LATEST", DIAGNOSTICS.latencyLatest()),
                written("LATENCY RESET", DIAGNOSTICS.latencyReset()),
                written("LATENCY RESET fork", DIAGNOSTICS.latencyReset("fork")),
                written("MEMORY DOCTOR", DIAGNOSTICS.memoryDoctor()),
                written("MEMORY MALLOC-STATS", DIAGNOSTICS.memoryMallocStats()),
                written("MEMORY PURGE", DIAGNOSTICS.memoryPurge()),
                written("MEMORY STATS", DIAGNOSTICS.memoryStats()),
                written("MEMORY USAGE k", DIAGNOSTICS.memoryUsage("k")),
                written("MEMORY USAGE k SAMPLES 0", DIAGNOSTICS.memoryUsage("k", 0)),
                written("SLOWLOG GET", DIAGNOSTICS.slowlogGet()),
                written("SLOWLOG GET -1", DIAGNOSTICS.slowlogGet(-1)),
                written("SLOWLOG LEN", DIAGNOSTICS.slowlogLen()),
                written("SLOWLOG RESET", DIAGNOSTICS.slowlogReset()),
                written("COMMAND", COMMAND_INFO.command()),
                written("COMMAND COUNT", COMMAND_INFO.commandCount()),
                written("COMMAND DOCS get", COMMAND_INFO.commandDocs("get")),
                written("COMMAND GETKEYS get k", COMMAND_INFO.commandGetkeys("get", "k")),
                written("COMMAND GETKEYSANDFLAGS get k", COMMAND_INFO.commandGetkeysandflags("get", "k")),
                written("COMMAND INFO get", COMMAND_INFO.commandInfo("get")),
                written("COMMAND LIST", COMMAND_INFO.commandList()),
                written("COMMAND LIST FILTERBY ACLCAT read", COMMAND_INFO.commandListByCategory("read")),
                written("COMMAND LIST FILTERBY MODULE m", COMMAND_INFO.commandListByModule("m")),
                written("COMMAND LIST FILTERBY PATTERN x*", COMMAND_INFO.commandListByPattern("x*")));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(
                        DIAGNOSTICS.latencyHistory("fork"),
                        "*1 *2 :1700000000 :5",
                        List.of(new LatencySample(AT, Duration.ofMillis(5)))),
                read(
                        DIAGNOSTICS.latencyLatest(),
                        "*1 *4 $fork :1700000000 :5 :9",
                        List.of(new LatencyEvent("fork", AT, Duration.ofMillis(5), Duration.ofMillis(9)))),
                read(
                        DIAGNOSTICS.latencyLatest(),
                        "*1 *6 $fork :1700000000 :5 :9 :14 :2",
                        List.of(new LatencyEvent("fork", AT, Duration.ofMillis(5), Duration.ofMillis(9)))),
                read(
                        DIAGNOSTICS.latencyHistogram(),
                        "*2 $get *4 $calls :3 $histogram_usec *4 :1 :2 :2 :3",
                        "%1 $get %2 $calls :3 $histogram_usec %2 :1 :2 :2 :3",
                        Map.of(
                                "get",
                                new LatencyHistogram(
                                        3, Map.of(Duration.ofNanos(1_000), 2L, Duration.ofNanos(2_000), 3L)))),
                read(
                        DIAGNOSTICS.memoryStats(),
                        "*6 $peak.allocated :5 $db.0 *2 $overhead.hashtable.main :7 $fragmentation $1.5",
                        "%3 $peak.allocated :5 $db.0 %1 $overhead.hashtable.main :7 $fragmentation ,1.5",
                        Map.of("peak.allocated", 5.0, "db.0.overhead.hashtable.main", 7.0, "fragmentation", 1.5)),
                read(DIAGNOSTICS.memoryUsage("k"), "$nil", "_", null),
                read(
                        DIAGNOSTICS.slowlogGet(),
                        "*1 *6 :3 :1700000000 :1500 *2 $GET $k $h:1 $me",
                        List.of(new SlowLogEntry(
                                3, AT, Duration.ofNanos(1_500_000), List.of("GET", "k"), "h:1", "me"))),
                read(
                        DIAGNOSTICS.slowlogGet(),
                        "*1 *4 :3 :1700000000 :1500 *1 $SAVE",
                        List.of(new SlowLogEntry(3, AT, Duration.ofNanos(1_500_000), List.of("SAVE"), "", ""))),
                read(
                        COMMAND_INFO.commandInfo("get", "x"),
                        "*2 *7 $get :2 *2 +readonly +fast :1 :1 :1 *1 +@read $nil",
                        "*2 *7 $get :2 ~2 +readonly +fast :1 :1 :1 ~1 +@read _",
                        Arrays.asList(
                                new CommandDetails(
                                        "get",
                                        2,
                                        Set.of("readonly", "fast"),
                                        1,
                                        1,
                                        1,
                                        Set.of("@read"),
                                        List.of(),
                                        List.of()),
                                null)),
                read(
                        COMMAND_INFO.command(),
                        "*1 *10 $acl :-2 *0 :0 :0 :0 *0 *0 *0 *1 *10 $acl|cat :-2 *0 :0 :0 :0 *0 *1 $tip *0 *0",
                        List.of(new CommandDetails(
                                "acl",
                                -2,
                                Set.of(),
                                0,
                                0,
                                0,
                                Set.of(),
                                List.of(),
                                List.of(new CommandDetails(
                                        "acl|cat", -2, Set.of(), 0, 0, 0, Set.of(), List.of("tip"), List.of()))))),
                read(
                        COMMAND_INFO.commandDocs("get"),
                        "*2 $get *10 $summary $s $since $1.0.0 $group $string $complexity $O(1) $arguments *0",
                        "%1 $get %5 $summary $s $since $1.0.0 $group $string $complexity $O(1) $arguments *0",
                        Map.of("get", new CommandDocs("s", "1.0.0", "string", "O(1)", null, null, Map.of()))),
                read(COMMAND_INFO.commandGetkeys("get", "k"), "*1 $k", List.of("k")),
                read(
                        COMMAND_INFO.commandGetkeysandflags("get", "k"),
                        "*1 *2 $k *2 +RO +access",
                        "*1 *2 $k ~2 +RO +access",
                        List.of(new KeyFlags<>("k", Set.of("RO", "access")))));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void argumentsOfSlowCommandsAreNotShown() {
        SlowLogEntry entry = new SlowLogEntry(3, AT, Duration.ofMillis(5), List.of("SET", "k", "secret"), "h:1", "me");
        assertThat(entry.toString()).contains("SET").doesNotContain("secret");
        assertThat(new KeyFlags<>("secret", Set.of("RO"))).hasToString("KeyFlags[RO]");
    }

    @Test
    void aSlowCommandOfTooFewElementsIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(DIAGNOSTICS.slowlogGet(), "*1 *3 :3 :1 :1"))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void aNegativeNumberOfSamplesIsRefused() {
        assertThatThrownBy(() -> DIAGNOSTICS.memoryUsage("k", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
