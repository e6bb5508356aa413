package io.vitrine.args.search;

import java.util.List;

/**
 * What {@code FT.AGGREGATE} has made.
 *
 * @param <V> the type of values
 * @param total about how many rows there are, of which these are a part
 * @param warnings what went wrong on the way, such as a timeout; RESP2 does not tell it
 */
public record AggregateResult<V>(long total, List<SearchRow<V>> rows, List<String> warnings) {

    public AggregateResult {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
