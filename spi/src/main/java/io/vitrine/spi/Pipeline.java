package io.vitrine.spi;

import java.util.List;

/** A batch of commands that travel together. */
public interface Pipeline {

    /** The commands in the order of the user's calls, without MULTI and EXEC; unmodifiable. */
    List<? extends Command> commands();

    /** Whether the server runs the batch as one. */
    Kind kind();

    /**
     * The outcome of one command, once the batch's stage has completed normally.
     *
     * @throws IllegalStateException before that
     */
    Outcome outcome(int index);

    /** What holds the commands of a batch together. */
    enum Kind {
        /** Nothing: they are sent together, and others' commands may run in between. */
        PIPELINE,
        /** MULTI and EXEC. */
        TRANSACTION
    }
}
