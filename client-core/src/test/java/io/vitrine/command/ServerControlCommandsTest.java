package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.ClientTrackingArgs;
import io.vitrine.args.FailoverArgs;
import io.vitrine.args.RestoreArgs;
import io.vitrine.args.ServerGreeting;
import io.vitrine.args.ShutdownArgs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerControlCommandsTest {

    private static final ServerControlCommandFactory<String, String> SERVER = COMMANDS.serverControl();
    private static final ConnectionStateCommandFactory<String, String> STATE = COMMANDS.connectionState();
    private static final HelpCommandFactory<String, String> HELP = COMMANDS.help();
    private static final HyperLogLogCommandFactory<String, String> HLL = COMMANDS.hyperLogLog();
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Arguments> words() {
        return Stream.of(
                written("DEBUG SLEEP 0", SERVER.debug("SLEEP", "0")),
                written("FAILOVER", SERVER.failover()),
                written("FAILOVER TO h 7", SERVER.failover(FailoverArgs.to("h", 7))),
                written("FAILOVER TIMEOUT 1000", SERVER.failover(FailoverArgs.timeout(SECOND))),
                written(
                        "FAILOVER TO h 7 TIMEOUT 1000",
                        SERVER.failover(FailoverArgs.to("h", 7).timeout(SECOND))),
                written(
                        "FAILOVER TO h 7 FORCE TIMEOUT 1000",
                        SERVER.failover(FailoverArgs.to("h", 7).forceAfter(SECOND))),
                written("FAILOVER ABORT", SERVER.failoverAbort()),
                written("MODULE LOADEX m.so", SERVER.moduleLoadex("m.so", Map.of(), List.of())),
                written(
                        "MODULE LOADEX m.so CONFIG n v ARGS a b",
                        SERVER.moduleLoadex("m.so", Map.of("n", "v"), List.of("a", "b"))),
                written("SHUTDOWN", SERVER.shutdown(ShutdownArgs.AS_CONFIGURED)),
                written(
                        "SHUTDOWN NOSAVE NOW FORCE",
                        SERVER.shutdown(ShutdownArgs.noSave().now().force().now())),
                written("SHUTDOWN SAVE", SERVER.shutdown(ShutdownArgs.save())),
                written("SHUTDOWN ABORT", SERVER.shutdownAbort()),
                written("SLAVEOF h 7", SERVER.slaveof("h", 7)),
                written("SLAVEOF NO ONE", SERVER.slaveofNoOne()),
                written("AUTH p", STATE.auth("p")),
                written("AUTH u p", STATE.auth("u", "p")),
                written("CLIENT CACHING NO", STATE.clientCachingNo()),
                written("CLIENT CACHING YES", STATE.clientCachingYes()),
                written("CLIENT TRACKING ON", STATE.clientTracking(ClientTrackingArgs.everyRead())),
                written("CLIENT TRACKING ON OPTIN", STATE.clientTracking(ClientTrackingArgs.optIn())),
                written(
                        "CLIENT TRACKING ON REDIRECT 5 OPTOUT NOLOOP",
                        STATE.clientTracking(
                                ClientTrackingArgs.optOut().redirect(5).noLoop())),
                written(
                        "CLIENT TRACKING ON PREFIX a PREFIX b BCAST",
                        STATE.clientTracking(ClientTrackingArgs.broadcast("a", "b"))),
                written("CLIENT TRACKING OFF", STATE.clientTrackingOff()),
                written("HELLO", STATE.hello()),
                written("SELECT 3", STATE.select(3)),
                written("PFDEBUG DECODE k", HLL.pfdebugDecode("k")),
                written("PFDEBUG ENCODING k", HLL.pfdebugEncoding("k")),
                written("PFDEBUG GETREG k", HLL.pfdebugGetreg("k")),
                written("PFDEBUG TODENSE k", HLL.pfdebugTodense("k")),
                written("PFSELFTEST", HLL.pfselftest()),
                written(
                        "RESTORE-ASKING k 0 bytes REPLACE",
                        COMMANDS.key()
                                .restoreAsking(
                                        "k",
                                        "bytes".getBytes(StandardCharsets.UTF_8),
                                        RestoreArgs.persistent().replace())));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Command<List<String>>> help() {
        return Stream.of(
                HELP.aclHelp(),
                HELP.backupHelp(),
                HELP.clientHelp(),
                HELP.clusterHelp(),
                HELP.commandHelp(),
                HELP.configHelp(),
                HELP.functionHelp(),
                HELP.hotkeysHelp(),
                HELP.latencyHelp(),
                HELP.memoryHelp(),
                HELP.moduleHelp(),
                HELP.objectHelp(),
                HELP.pubsubHelp(),
                HELP.scriptHelp(),
                HELP.slowlogHelp(),
                HELP.xgroupHelp(),
                HELP.xinfoHelp());
    }

    @ParameterizedTest
    @MethodSource
    void help(Command<List<String>> command) throws IOException {
        assertThat(Wire.words(command)).endsWith(" HELP");
        assertThat(Wire.decode(command, "*2 +one +two␠words")).containsExactly("one", "two words");
    }

    static Stream<Arguments> replies() {
        String greeting = " $server $redis $version $7.0.15 $proto :3 $id :7 $mode $standalone $role $master $modules";
        ServerGreeting expected =
                new ServerGreeting("redis", "7.0.15", 3, 7, "standalone", "master", List.of("search"));
        return Stream.of(
                read(
                        STATE.hello(),
                        "*14" + greeting + " *1 *4 $name $search $ver :5",
                        "%7" + greeting + " *1 %2 $name $search $ver :5",
                        expected),
                read(SERVER.debug("OBJECT", "k"), "+Value␠at:0x1", "Value at:0x1"),
                read(SERVER.debug("PROTOCOL", "array"), "*2 :0 $nil", "*2 :0 _", Arrays.asList(0L, null)),
                read(HLL.pfdebugGetreg("k"), "*3 :0 :1 :5", List.of(0L, 1L, 5L)),
                read(HLL.pfdebugEncoding("k"), "+sparse", "sparse"),
                read(HLL.pfdebugTodense("k"), ":1", true));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aReplyOfAnotherShapeIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(STATE.hello(), "*1 $server")).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Wire.decode(STATE.hello(), ":1")).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Wire.decode(HLL.pfdebugGetreg("k"), "*1 $x")).isInstanceOf(CodecException.class);
    }

    @Test
    void numbersOutOfRangeAreRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> STATE.select(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SELECT: database is -1; must not be negative");
        assertThatThrownBy(() -> FailoverArgs.to("h", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FailoverArgs.timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TIMEOUT in ms is 0; must be positive");
        assertThatThrownBy(() -> ClientTrackingArgs.optIn().redirect(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restoringTwiceIsHarmlessOnlyIfItReplaces() {
        byte[] bytes = {1};
        assertThat(COMMANDS.key()
                        .restoreAsking("k", bytes, RestoreArgs.persistent())
                        .isIdempotent())
                .isFalse();
        assertThat(COMMANDS.key()
                        .restoreAsking("k", bytes, RestoreArgs.persistent().replace())
                        .isIdempotent())
                .isTrue();
    }
}
