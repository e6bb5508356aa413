package io.vitrine.args;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An entry of a stream.
 *
 * @param <K> the type of fields
 * @param <V> the type of values
 * @param fields in the order they were added, unmodifiable; of a field that was added twice, the last value. Empty only for an
 *     entry that is pending and has been deleted
 */
public record StreamEntry<K, V>(StreamId id, Map<K, V> fields) {

    public StreamEntry {
        Objects.requireNonNull(id, "id");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Whether the entry has been deleted while it was pending, so that only its id is left. */
    public boolean isDeleted() {
        return fields.isEmpty();
    }

    /** The id and the number of fields, which are application data. */
    @Override
    public String toString() {
        return "StreamEntry[" + id + ", " + fields.size() + " fields]";
    }
}
