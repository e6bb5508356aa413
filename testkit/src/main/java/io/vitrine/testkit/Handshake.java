package io.vitrine.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link ScriptedServer} answers what a client says before its first own command. All but {@link #NONE} answer
 * {@code AUTH}, {@code SELECT}, {@code PING}, {@code QUIT} and {@code CLIENT}.
 */
public enum Handshake {
    /** A server of today: {@code HELLO 3} is answered with a map, and {@code HELLO 2} with a list. */
    RESP3,
    /** A server that knows {@code HELLO}, and RESP2 only: {@code -NOPROTO}. */
    RESP2_NOPROTO,
    /** A server before Redis 6: {@code HELLO} is an unknown command. */
    RESP2_UNKNOWN_COMMAND,
    /** Nothing is answered that the script does not answer. */
    NONE;

    /** The reply, or null if this command is not part of the handshake. */
    @Nullable
    String answer(ReceivedCommand command) {
        if (this == NONE) {
            return null;
        }
        return switch (command.name()) {
            case "HELLO" -> hello(command);
            case "AUTH", "SELECT", "QUIT" -> "+OK\r\n";
            case "PING" -> command.size() > 1 ? bulk(command.text(1)) : "+PONG\r\n";
            case "CLIENT" -> client(command);
            default -> null;
        };
    }

    private String hello(ReceivedCommand command) {
        if (this == RESP2_UNKNOWN_COMMAND) {
            return "-ERR unknown command 'HELLO'\r\n";
        }
        boolean three = command.size() > 1 && command.text(1).equals("3");
        if (this == RESP2_NOPROTO && three) {
            return "-NOPROTO unsupported protocol version\r\n";
        }
        return (three ? "%7\r\n" : "*14\r\n")
                + bulk("server") + bulk("redis")
                + bulk("version") + bulk("7.4.0")
                + bulk("proto") + (three ? ":3\r\n" : ":2\r\n")
                + bulk("id") + ":" + command.connection() + "\r\n"
                + bulk("mode") + bulk("standalone")
                + bulk("role") + bulk("master")
                + bulk("modules") + "*0\r\n";
    }

    private String client(ReceivedCommand command) {
        String subcommand = command.size() > 1 ? command.text(1).toUpperCase(Locale.ROOT) : "";
        return switch (subcommand) {
            case "ID" -> ":" + command.connection() + "\r\n";
            // since Redis 7.2, later than either of the older servers
            case "SETINFO" -> this == RESP3 ? "+OK\r\n" : "-ERR Unknown subcommand 'SETINFO'. Try CLIENT HELP.\r\n";
            default -> "+OK\r\n";
        };
    }

    private static String bulk(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return "$" + bytes + "\r\n" + text + "\r\n";
    }
}
