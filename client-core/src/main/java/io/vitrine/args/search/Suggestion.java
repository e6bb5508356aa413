package io.vitrine.args.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion of {@code FT.SUGGET}.
 *
 * @param <V> the type of suggestions and payloads
 * @param score how well it matches; null unless it was asked for
 * @param payload null when it has none, or unless it was asked for
 */
public record Suggestion<V>(
        V text, @Nullable Double score, @Nullable V payload) {

    public Suggestion {
        Objects.requireNonNull(text, "text");
    }

    /** The score, not the text, which is application data. */
    @Override
    public String toString() {
        return "Suggestion[score=" + score + "]";
    }
}
