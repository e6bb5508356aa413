package io.vitrine.args.search;

import java.util.Objects;

/**
 * Some rows, and where to read on.
 *
 * @param <V> the type of values
 * @param cursor for {@code FT.CURSOR READ}; 0 at the end
 */
public record AggregatePage<V>(AggregateResult<V> result, long cursor) {

    public AggregatePage {
        Objects.requireNonNull(result, "result");
    }

    /** Whether there is nothing more to read. */
    public boolean isLast() {
        return cursor == 0;
    }
}
