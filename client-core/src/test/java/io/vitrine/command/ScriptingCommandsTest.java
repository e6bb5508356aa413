package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.FlushMode;
import io.vitrine.args.FunctionLibrary;
import io.vitrine.args.FunctionRestorePolicy;
import io.vitrine.args.FunctionStats;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptingCommandsTest {

    private static final ScriptingCommandFactory<String, String> SCRIPTS = COMMANDS.scripting();
    private static final FunctionCommandFactory<String, String> FUNCTIONS = COMMANDS.function();
    private static final List<String> KEYS = List.of("k");
    private static final List<String> ARGS = List.of("a", "b");

    static Stream<Arguments> words() {
        return Stream.of(
                written("EVAL script 1 k a b", SCRIPTS.eval("script", KEYS, ARGS)),
                written("EVAL script 0", SCRIPTS.eval("script", List.of(), List.of(), Decoders.LONG)),
                written("EVAL_RO script 1 k a b", SCRIPTS.evalRo("script", KEYS, ARGS, Decoders.LONG)),
                written("EVALSHA sha 1 k a b", SCRIPTS.evalsha("sha", KEYS, ARGS, Decoders.LONG)),
                written("EVALSHA_RO sha 1 k a b", SCRIPTS.evalshaRo("sha", KEYS, ARGS, Decoders.LONG)),
                written("SCRIPT EXISTS x y", SCRIPTS.scriptExists("x", "y")),
                written("SCRIPT FLUSH", SCRIPTS.scriptFlush()),
                written("SCRIPT FLUSH ASYNC", SCRIPTS.scriptFlush(FlushMode.ASYNC)),
                written("SCRIPT KILL", SCRIPTS.scriptKill()),
                written("SCRIPT LOAD script", SCRIPTS.scriptLoad("script")),
                written("FCALL f 1 k a b", FUNCTIONS.fcall("f", KEYS, ARGS, Decoders.LONG)),
                written("FCALL_RO f 0", FUNCTIONS.fcallRo("f", List.of(), List.of(), Decoders.LONG)),
                written("FUNCTION DELETE lib", FUNCTIONS.functionDelete("lib")),
                written("FUNCTION DUMP", FUNCTIONS.functionDump()),
                written("FUNCTION FLUSH", FUNCTIONS.functionFlush()),
                written("FUNCTION FLUSH SYNC", FUNCTIONS.functionFlush(FlushMode.SYNC)),
                written("FUNCTION KILL", FUNCTIONS.functionKill()),
                written("FUNCTION LIST", FUNCTIONS.functionList()),
                written("FUNCTION LIST LIBRARYNAME my* WITHCODE", FUNCTIONS.functionListWithCode("my*")),
                written("FUNCTION LOAD code", FUNCTIONS.functionLoad("code")),
                written("FUNCTION LOAD REPLACE code", FUNCTIONS.functionLoadReplace("code")),
                written(
                        "FUNCTION RESTORE x FLUSH",
                        FUNCTIONS.functionRestore(new byte[] {'x'}, FunctionRestorePolicy.FLUSH)),
                written("FUNCTION STATS", FUNCTIONS.functionStats()));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(SCRIPTS.eval("s", KEYS, ARGS), "*3 $a :1 $nil", "*3 $a :1 _", Arrays.asList("a", 1L, null)),
                read(SCRIPTS.eval("s", KEYS, ARGS, Decoders.NULLABLE_LONG), ":5", 5L),
                read(SCRIPTS.scriptExists("x", "y"), "*2 :1 :0", List.of(true, false)),
                read(
                        SCRIPTS.scriptLoad("s"),
                        "$e0e1f9fabfc9d4800c877a703b823ac0578ff8db",
                        "e0e1f9fabfc9d4800c877a703b823ac0578ff8db"),
                read(FUNCTIONS.functionDump(), "$nil", "_", null),
                read(
                        FUNCTIONS.functionList(),
                        "*1 *6 $library_name $lib $engine $LUA $functions *1 *6 $name $f $description $nil $flags *1 $no-writes",
                        "*1 %3 $library_name $lib $engine $LUA $functions *1 %3 $name $f $description _ $flags ~1 $no-writes",
                        List.of(new FunctionLibrary(
                                "lib",
                                "LUA",
                                List.of(new FunctionLibrary.Function("f", null, Set.of("no-writes"))),
                                null))),
                read(
                        FUNCTIONS.functionListWithCode("*"),
                        "*1 *8 $library_name $lib $engine $LUA $functions *0 $library_code $code",
                        "*1 %4 $library_name $lib $engine $LUA $functions *0 $library_code $code",
                        List.of(new FunctionLibrary("lib", "LUA", List.of(), "code"))),
                read(
                        FUNCTIONS.functionStats(),
                        "*4 $running_script $nil $engines *2 $LUA *4 $libraries_count :1 $functions_count :2",
                        "%2 $running_script _ $engines %1 $LUA %2 $libraries_count :1 $functions_count :2",
                        new FunctionStats(null, Map.of("LUA", new FunctionStats.Engine(1, 2)))),
                read(
                        FUNCTIONS.functionStats(),
                        "*4 $running_script *6 $name $f $command *2 $FCALL $f $duration_ms :17 $engines *0",
                        "%2 $running_script %3 $name $f $command *2 $FCALL $f $duration_ms :17 $engines %0",
                        new FunctionStats(
                                new FunctionStats.Running("f", List.of("FCALL", "f"), Duration.ofMillis(17)),
                                Map.of())));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void whatIsCalledByNameOrDigestNamesIt() {
        assertThat(SCRIPTS.evalsha("sha", KEYS, ARGS, Decoders.LONG).storedProcedure())
                .isEqualTo("sha");
        assertThat(FUNCTIONS.fcall("f", KEYS, ARGS, Decoders.LONG).storedProcedure())
                .isEqualTo("f");
        assertThat(SCRIPTS.eval("s", KEYS, ARGS).storedProcedure()).isNull();
    }

    @Test
    void keysOfAScriptAreKeysAndItsArgumentsAreNot() {
        Command<Object> command = SCRIPTS.eval("s", List.of("k", "l"), ARGS);
        assertThat(command.keyCount()).isEqualTo(2);
        assertThat(command.key(1)).asString().isEqualTo("l");
    }

    @Test
    void scriptsAreNotIdempotentUnlessTheyOnlyRead() {
        assertThat(SCRIPTS.eval("s", KEYS, ARGS).isIdempotent()).isFalse();
        assertThat(SCRIPTS.evalRo("s", KEYS, ARGS, Decoders.LONG).isIdempotent())
                .isTrue();
        assertThat(FUNCTIONS.functionLoad("code").isIdempotent()).isFalse();
        assertThat(FUNCTIONS.functionLoadReplace("code").isIdempotent()).isTrue();
    }
}
