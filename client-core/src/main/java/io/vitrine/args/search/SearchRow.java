package io.vitrine.args.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code FT.AGGREGATE} or {@code FT.HYBRID}.
 *
 * @param <V> the type of values
 * @param properties by their names without the at sign, in the order of the reply; null where a document lacks the field
 */
public record SearchRow<V>(Map<String, @Nullable SearchValue<V>> properties) {

    public SearchRow {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * The value of a property; null when the row has none.
     *
     * @throws IllegalStateException when it is a list
     */
    public @Nullable V value(String property) {
        SearchValue<V> value = properties.get(property);
        return value == null ? null : value.value();
    }

    /**
     * The values of a property that is a list; empty when the row has none.
     *
     * @throws IllegalStateException when it is one value
     */
    public List<V> values(String property) {
        SearchValue<V> value = properties.get(property);
        return value == null ? List.of() : value.values();
    }

    /** The names of the properties, not the values, which are application data. */
    @Override
    public String toString() {
        return "SearchRow" + properties.keySet();
    }
}
