package io.vitrine.spi;

import org.jspecify.annotations.Nullable;

/**
 * A command as an interceptor sees it: what it is and what is known of it, but not its arguments. Keys can be
 * asked for one by one by who has a policy for them; they are application data and may be personal.
 */
public interface Command {

    /** The upper-case name as Redis documents it: {@code GET}, {@code CLIENT SETNAME}. */
    String name();

    /**
     * The number of this command in the closed table of commands, from 0 and below {@link CommandInfo#tableSize()}; -1
     * for a command that is not in the table. Meant as an index for prebuilt tags and attributes.
     */
    int ordinal();

    /** What is known of the command; for one that is not in the table, what its maker said. */
    CommandInfo info();

    /** Whether a second execution leaves the same state and gives the same reply; looks at the arguments. */
    boolean isIdempotent();

    /** The number of arguments after the name. */
    int argumentCount();

    /** The number of keys among the arguments. */
    int keyCount();

    /**
     * The bytes of a key, encoded anew at each call. Sensitive: put it nowhere without a redaction policy.
     *
     * @param index from 0 and below {@link #keyCount()}
     */
    byte[] key(int index);

    /** The script's name or digest, or the function's name; null for a command that runs neither. */
    default @Nullable String storedProcedure() {
        return null;
    }
}
