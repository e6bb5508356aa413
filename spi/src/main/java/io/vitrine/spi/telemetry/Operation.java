package io.vitrine.spi.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * What a call is counted under. A batch of one command counts as that command.
 *
 * @param kind a command, or what holds a batch together
 * @param command the command's name; null for a batch of different commands
 */
public record Operation(Kind kind, @Nullable String command) {

    /** The kinds of operations. */
    public enum Kind {
        /** One command. */
        COMMAND(""),
        /** A plain batch. */
        PIPELINE("PIPELINE"),
        /** MULTI and EXEC. */
        TRANSACTION("MULTI");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** The value of {@code db.operation.name}: {@code GET}, {@code PIPELINE}, {@code PIPELINE GET}, {@code MULTI SET}. */
    public String name() {
        if (command == null) {
            return kind.label;
        }
        return kind == Kind.COMMAND ? command : kind.label + " " + command;
    }
}
