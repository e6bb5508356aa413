package io.vitrine.args;

import java.util.Objects;

/**
 * An element of an array and where it stands.
 *
 * @param <V> the type of values
 * @param index from 0
 */
public record ArrayEntry<V>(long index, V value) {

    public ArrayEntry {
        Numbers.notNegative("the index", index);
        Objects.requireNonNull(value, "value");
    }

    /** The index, not the value, which is application data. */
    @Override
    public String toString() {
        return "ArrayEntry[index=" + index + "]";
    }
}
