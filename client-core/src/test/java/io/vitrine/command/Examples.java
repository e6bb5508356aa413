package io.vitrine.command;

import org.junit.jupiter.params.provider.Arguments;

/** Examples of commands: what goes out and what comes in. */
final class Examples {

    static final CommandFactories<String, String> COMMANDS = FactoryMethods.FACTORIES;

    private Examples() {}

    /** A command and its words. */
    static Arguments written(String words, Command<?> command) {
        return Arguments.of(words, command);
    }

    /** A command, its reply in RESP2 and in RESP3 (in the notation of {@link Wire}), and what it is in Java. */
    static Arguments read(Command<?> command, String resp2, String resp3, Object expected) {
        return Arguments.of(command, resp2, resp3, expected);
    }

    /** A reply that both protocols spell alike. */
    static Arguments read(Command<?> command, String resp, Object expected) {
        return Arguments.of(command, resp, resp, expected);
    }
}
