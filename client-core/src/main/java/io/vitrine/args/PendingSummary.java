package io.vitrine.args;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many entries of a group are delivered and not acknowledged.
 *
 * @param first the least id of them; null when there are none
 * @param last the greatest id of them; null when there are none
 * @param consumers how many each consumer has
 */
public record PendingSummary(
        long count, @Nullable StreamId first, @Nullable StreamId last, Map<String, Long> consumers) {

    public PendingSummary {
        consumers = Collections.unmodifiableMap(new LinkedHashMap<>(consumers));
    }
}
