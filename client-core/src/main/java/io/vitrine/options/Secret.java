package io.vitrine.options;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A password in memory that nothing prints. */
final class Secret {

    private final char[] characters;

    Secret(char[] characters) {
        this.characters = Objects.requireNonNull(characters, "password").clone();
    }

    char[] characters() {
        return characters.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that && Arrays.equals(characters, that.characters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(characters);
    }

    @Override
    public String toString() {
        return "***";
    }
}
