package io.vitrine.args;

import java.util.Objects;

/**
 * A member of a sorted set and its score.
 *
 * @param <V> the type of members
 * @param score never NaN
 */
public record ScoredValue<V>(double score, V value) {

    public ScoredValue {
        Numbers.notNan("the score", score);
        Objects.requireNonNull(value, "value");
    }

    /** The score, not the member, which is application data. */
    @Override
    public String toString() {
        return "ScoredValue[score=" + score + "]";
    }
}
