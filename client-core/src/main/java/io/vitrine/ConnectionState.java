package io.vitrine;

import io.vitrine.command.Command;
import java.util.Set;

/** Commands that change what a connection is, so that its next borrower would find another one than it expects. */
final class ConnectionState {

    private static final Set<String> CHANGING = Set.of(
            "SELECT",
            "AUTH",
            "HELLO",
            "RESET",
            "QUIT",
            "MULTI",
            "EXEC",
            "DISCARD",
            "WATCH",
            "UNWATCH",
            "SUBSCRIBE",
            "UNSUBSCRIBE",
            "PSUBSCRIBE",
            "PUNSUBSCRIBE",
            "SSUBSCRIBE",
            "SUNSUBSCRIBE",
            "MONITOR",
            "SYNC",
            "REPLCONF",
            "SCRIPT DEBUG",
            "PSYNC",
            "CLIENT REPLY",
            "CLIENT",
            "CLIENT CACHING",
            "CLIENT CAPA",
            "CLIENT TRACKING",
            "CLIENT NO-TOUCH",
            "CLIENT NO-EVICT",
            "CLIENT SETNAME",
            "READONLY",
            "READWRITE",
            "ASKING");

    private ConnectionState() {}

    static boolean isChangedBy(Command<?> command) {
        return CHANGING.contains(command.name());
    }

    static void refuseChanging(Command<?> command) {
        if (isChangedBy(command)) {
            throw new IllegalArgumentException(command.name()
                    + " changes the state of a connection that others share; call it inside exclusive(…), or use the"
                    + " client's options, transaction(…) or watching(…)");
        }
    }
}
