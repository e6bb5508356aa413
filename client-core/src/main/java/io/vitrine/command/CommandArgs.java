package io.vitrine.command;

/** The options of a command as a value that knows where and how they are written. */
@FunctionalInterface
public interface CommandArgs {

    /** Adds the options to a command under construction. */
    void addTo(CommandBuilder<?, ?> command);
}
