package io.vitrine.command;

import java.util.Collection;

/** What calls of scripts and functions have in common: a name or source, counted keys, arguments. */
final class Invocations {

    private Invocations() {}

    static <K, V> CommandBuilder<K, V> of(
            CommandBuilder<K, V> command,
            String procedure,
            Collection<? extends K> keys,
            Collection<? extends V> args) {
        command.token(procedure)
                .number(Arguments.notNull(command.spec, "keys", keys).size());
        keys.forEach(command::key);
        Arguments.notNull(command.spec, "args", args).forEach(command::value);
        return command;
    }
}
