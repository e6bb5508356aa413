package io.vitrine.args.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that {@code FT.SEARCH} has found.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @param id its key
 * @param score how well it matches; null unless it was asked for
 * @param explanation how the score comes about; null unless it was asked for
 * @param payload null when it has none, or unless it was asked for
 * @param sortKey what it is sorted by, behind {@code $} for a text and {@code #} for a number; null unless it was asked for
 * @param fields by their names, in the order of the reply; a JSON document as a whole is {@code $}
 */
public record SearchDocument<K, V>(
        K id,
        @Nullable Double score,
        @Nullable SearchValue<String> explanation,
        @Nullable V payload,
        @Nullable String sortKey,
        Map<String, V> fields) {

    public SearchDocument {
        Objects.requireNonNull(id, "id");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The score and how many fields, not key and values, which are application data. */
    @Override
    public String toString() {
        return "SearchDocument[score=" + score + ", fields=" + fields.size() + "]";
    }
}
