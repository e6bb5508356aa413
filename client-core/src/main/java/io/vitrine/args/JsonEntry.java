package io.vitrine.args;

import java.util.Objects;

/**
 * A key, where in its document, and what to set there, for {@code JSON.MSET}.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @param json the value, which the value codec writes as JSON
 */
public record JsonEntry<K, V>(K key, JsonPath path, V json) {

    public JsonEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(json, "json");
    }

    /** Shows nothing: keys and values are application data. */
    @Override
    public String toString() {
        return "JsonEntry";
    }
}
