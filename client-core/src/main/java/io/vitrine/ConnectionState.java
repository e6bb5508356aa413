package io.vitrine;

import io.vitrine.command.Command;
import java.util.Map;
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
            "REPLCONF",
            "SCRIPT DEBUG",
            "CLIENT CACHING",
            "CLIENT CAPA",
            "CLIENT TRACKING",
            "CLIENT NO-TOUCH",
            "CLIENT NO-EVICT",
            "CLIENT SETNAME",
            "HIMPORT DISCARD",
            "HIMPORT DISCARDALL",
            "HIMPORT PREPARE",
            "HIMPORT SET",
            "READONLY",
            "READWRITE",
            "ASKING");

    private static final String SUBSCRIBING = "is answered by messages and not by a reply; use client.pubSub()";
    private static final String REPLICATING =
            "turns the connection into a stream between servers; replication is not for clients";

    /** Commands that are not answered by one reply, so that their caller, and everybody after him, would wait in vain. */
    private static final Map<String, String> UNANSWERED = Map.ofEntries(
            Map.entry("SUBSCRIBE", SUBSCRIBING),
            Map.entry("UNSUBSCRIBE", SUBSCRIBING),
            Map.entry("PSUBSCRIBE", SUBSCRIBING),
            Map.entry("PUNSUBSCRIBE", SUBSCRIBING),
            Map.entry("SSUBSCRIBE", SUBSCRIBING),
            Map.entry("SUNSUBSCRIBE", SUBSCRIBING),
            Map.entry(
                    "MONITOR",
                    "turns the connection into a stream; use redis-cli, or an interceptor on client.with(…)"),
            Map.entry("SYNC", REPLICATING),
            Map.entry("PSYNC", REPLICATING),
            Map.entry(
                    "CLIENT REPLY",
                    "makes replies fail to come; to send many commands at once use client.pipelined(…)"),
            Map.entry(
                    "CLIENT", "may hide CLIENT REPLY; make the subcommand a part of the name, as in CLIENT NO-TOUCH"));

    private ConnectionState() {}

    /** Whether the next borrower would find another connection than it expects. */
    static boolean isChangedBy(Command<?> command) {
        return CHANGING.contains(command.name());
    }

    /** Refuses what no connection can take that waits for one reply a command. */
    static void refuseUnanswered(Command<?> command) {
        String reason = UNANSWERED.get(command.name());
        if (reason != null) {
            throw new IllegalArgumentException(command.name() + " " + reason + "; nothing was sent");
        }
    }

    /** Refuses that, and what changes a connection that others share. */
    static void refuseChanging(Command<?> command) {
        refuseUnanswered(command);
        if (isChangedBy(command)) {
            throw new IllegalArgumentException(command.name()
                    + " changes the state of a connection that others share; call it inside exclusive(…), or use the"
                    + " client's options, transaction(…) or watching(…)");
        }
    }
}
