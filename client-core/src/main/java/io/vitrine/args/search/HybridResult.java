package io.vitrine.args.search;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What {@code FT.HYBRID} has found.
 *
 * @param <V> the type of values
 * @param total how many rows there are, of which these are a part
 * @param rows the key as {@code __key} and the score as {@code __score}, unless it was said otherwise
 * @param warnings what went wrong on the way, such as a timeout
 * @param executionTime how long the server worked on it
 */
public record HybridResult<V>(long total, List<SearchRow<V>> rows, List<String> warnings, Duration executionTime) {

    public HybridResult {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(executionTime, "executionTime");
    }
}
