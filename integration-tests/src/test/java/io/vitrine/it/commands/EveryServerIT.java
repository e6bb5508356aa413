package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testkit.Prerequisite;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That {@link OnEveryServer} means it. */
class EveryServerIT {

    @ParameterizedTest
    @EnumSource(ServerProgram.class)
    void theServerIsThereSoThatTheCommandsAreTriedOnIt(ServerProgram program) {
        Prerequisite.NEWER_SERVERS.require(
                program.isPresent(),
                "environment variable " + program.variable() + " names no executable file, so no command is tried on "
                        + program.documented());
    }

    @Test
    void everyTestOfCommandsOnAServerRunsOnAllOfThem() {
        List<Class<?>> tests = testsOfCommands();
        assertThat(tests)
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(test -> assertThat(test.isAnnotationPresent(OnEveryServer.class))
                        .as("%s is @OnEveryServer", test.getSimpleName())
                        .isTrue());
    }

    private static List<Class<?>> testsOfCommands() {
        Class<?> here = EveryServerIT.class;
        String[] files = Path.of(here.getResource(".").getPath()).toFile().list();
        return Stream.of(files)
                .filter(file -> file.endsWith("IT.class"))
                .<Class<?>>map(file -> load(here.getPackageName() + "." + file.replace(".class", "")))
                .filter(CommandsOnServer.class::isAssignableFrom)
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
