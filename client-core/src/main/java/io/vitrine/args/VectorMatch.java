package io.vitrine.args;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An element that {@code VSIM … WITHSCORES WITHATTRIBS} has found.
 *
 * @param <V> the type of elements
 * @param score how similar it is: 1 is the same, 0 the opposite
 * @param attributes what is known of it, as JSON; null for nothing
 */
public record VectorMatch<V>(
        V element, double score, @Nullable String attributes) {

    public VectorMatch {
        Objects.requireNonNull(element, "element");
    }

    /** The score, not the element, which is application data. */
    @Override
    public String toString() {
        return "VectorMatch[score=" + score + "]";
    }
}
