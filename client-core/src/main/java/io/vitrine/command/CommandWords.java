package io.vitrine.command;

import org.jspecify.annotations.Nullable;

/** The words of a command, its name included, as a server counts them. */
interface CommandWords {

    int size();

    /** A word as text; null for one that only a codec can read. */
    @Nullable
    String word(int index);
}
