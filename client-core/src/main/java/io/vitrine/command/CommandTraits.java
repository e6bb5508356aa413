package io.vitrine.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is special about a command; the common kinds share an instance. */
record CommandTraits(
        boolean returnsNothing,
        Idempotent idempotency,
        @Nullable Duration blocksFor,
        @Nullable Command<?> onNoScript,
        @Nullable String storedProcedure) {

    static final CommandTraits PLAIN = new CommandTraits(false, Idempotent.BY_NAME, null, null, null);
    static final CommandTraits NOTHING = new CommandTraits(true, Idempotent.BY_NAME, null, null, null);

    /** What the arguments say about a second run. */
    enum Idempotent {
        BY_NAME,
        YES,
        NO
    }
}
