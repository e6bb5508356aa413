package io.vitrine.args;

import java.util.List;
import java.util.Objects;

/**
 * A page of an iteration; may be empty without being the last.
 *
 * @param <T> the type of the elements
 * @param cursor where to go on
 * @param items the elements; the same one may come again in another page
 */
public record ScanPage<T>(ScanCursor cursor, List<T> items) {

    public ScanPage {
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(items, "items");
    }

    /** Whether the iteration has seen everything. */
    public boolean isLast() {
        return cursor.isEnd();
    }
}
