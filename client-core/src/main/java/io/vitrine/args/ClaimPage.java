package io.vitrine.args;

import java.util.List;
import java.util.Objects;

/**
 * A page of what {@code XAUTOCLAIM} took over.
 *
 * @param <T> entries, or their ids
 * @param next where to go on
 * @param items what the consumer has now
 * @param deleted pending entries that were no longer in the stream and are forgotten; always empty before 7.0
 */
public record ClaimPage<T>(StreamId next, List<T> items, List<StreamId> deleted) {

    public ClaimPage {
        Objects.requireNonNull(next, "next");
        items = List.copyOf(items);
        deleted = List.copyOf(deleted);
    }

    /** Whether all pending entries have been looked at. */
    public boolean isLast() {
        return next.equals(StreamId.ZERO);
    }
}
