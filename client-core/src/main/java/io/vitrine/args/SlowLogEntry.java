package io.vitrine.args;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A command that took long.
 *
 * @param id counted up by the server
 * @param at when it ran
 * @param duration how long the server worked on it
 * @param command its words, shortened by the server; application data
 * @param clientAddress {@code host:port} of who sent it; empty when the server does not tell it
 * @param clientName the name of who sent it; empty for none
 */
public record SlowLogEntry(
        long id, Instant at, Duration duration, List<String> command, String clientAddress, String clientName) {

    public SlowLogEntry {
        command = List.copyOf(command);
    }

    /** The command's name, not its arguments. */
    @Override
    public String toString() {
        return "SlowLogEntry[" + id + ", " + (command.isEmpty() ? "" : command.get(0)) + ", " + duration + "]";
    }
}
