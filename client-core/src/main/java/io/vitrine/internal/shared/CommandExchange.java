package io.vitrine.internal.shared;

import io.vitrine.command.Command;
import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.time.PhaseClock;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One command in line; its stage gives the command's value. */
public class CommandExchange extends Exchange {

    /** The command; only its name, once it was given up in line: it may stand there for long, and must not hold its payload. */
    private Object asked;

    /** A command that a thread waits for, or one with continuations. */
    public CommandExchange(Command<?> command, long deadlineNanos, boolean waitedFor, @Nullable PhaseClock phases) {
        super(deadlineNanos, waitedFor, command.weight(), phases);
        this.asked = command;
    }

    @Override
    final void encode(SharedUse use) {
        use.add(command());
    }

    @Override
    final @Nullable Object read(SharedUse use) throws IOException {
        return use.read(command());
    }

    @Override
    final void skip(SharedUse use) throws IOException {
        use.skip();
    }

    @Override
    public final String operation() {
        return asked instanceof Command<?> command ? command.name() : (String) asked;
    }

    @Override
    public final boolean isBlocking() {
        return command().blocksFor() != null;
    }

    @Override
    final void letGo() {
        asked = operation();
    }

    /** The command; not for one that was given up before it was written. */
    public final Command<?> command() {
        return (Command<?>) asked;
    }
}
