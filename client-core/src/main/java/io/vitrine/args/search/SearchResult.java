package io.vitrine.args.search;

import java.util.List;

/**
 * What {@code FT.SEARCH} has found.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @param total how many documents match, of which these are a part
 * @param warnings what went wrong on the way, such as a timeout; RESP2 does not tell it
 */
public record SearchResult<K, V>(long total, List<SearchDocument<K, V>> documents, List<String> warnings) {

    public SearchResult {
        documents = List.copyOf(documents);
        warnings = List.copyOf(warnings);
    }
}
