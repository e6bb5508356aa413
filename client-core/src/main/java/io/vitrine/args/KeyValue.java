package io.vitrine.args;

import java.util.Objects;

/**
 * What was taken, and the key it was taken from.
 *
 * @param <K> the type of keys
 * @param <V> the type of what was taken
 */
public record KeyValue<K, V>(K key, V value) {

    public KeyValue {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    /** Shows neither: both are application data. */
    @Override
    public String toString() {
        return "KeyValue";
    }
}
