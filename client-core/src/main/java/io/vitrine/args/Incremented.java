package io.vitrine.args;

import java.util.Objects;

/**
 * What became of a number that something was to be added to.
 *
 * @param <N> {@link Long} or {@link Double}
 * @param value what it is now
 * @param added what was added: less than was asked for when a bound was met, 0 for nothing
 */
public record Incremented<N extends Number>(N value, N added) {

    public Incremented {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(added, "added");
    }
}
