package io.vitrine.args;

import java.util.Objects;
import java.util.Set;

/**
 * A key of a command, and what the command does to it.
 *
 * @param <K> the type of keys
 * @param flags {@code RO}, {@code RW}, {@code access}, {@code update}, …
 */
public record KeyFlags<K>(K key, Set<String> flags) {

    public KeyFlags {
        Objects.requireNonNull(key, "key");
        flags = Set.copyOf(flags);
    }

    /** The flags, not the key. */
    @Override
    public String toString() {
        return "KeyFlags" + flags;
    }
}
