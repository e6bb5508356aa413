package io.vitrine.args.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code FT.INFO} tells of an index.
 *
 * @param options such as {@code NOFREQS}, in capitals
 * @param source what the index is over; null when the server does not tell it
 * @param prefixes how keys begin that are indexed
 * @param statistics all numbers by their names, those of a group behind its name and a dot: {@code num_docs}, {@code
 *     gc_stats.bytes_collected}
 */
public record IndexInfo(
        String name,
        Set<String> options,
        @Nullable IndexSource source,
        List<String> prefixes,
        List<IndexAttribute> attributes,
        Map<String, Double> statistics) {

    public IndexInfo {
        Objects.requireNonNull(name, "name");
        options = Set.copyOf(options);
        prefixes = List.copyOf(prefixes);
        attributes = List.copyOf(attributes);
        statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
    }

    /** How many documents it has. */
    public long documents() {
        return whole("num_docs");
    }

    /** Whether it still looks at documents that were there before it. */
    public boolean isIndexing() {
        return whole("indexing") != 0;
    }

    /** How many documents could not be indexed. */
    public long failures() {
        return whole("hash_indexing_failures");
    }

    private long whole(String statistic) {
        return statistics.getOrDefault(statistic, 0.0).longValue();
    }
}
