package io.vitrine;

import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An iteration of SCAN, HSCAN, SSCAN or ZSCAN, page by page as it is consumed: nothing is asked for before the first element is.
 *
 * <p>What was there from the first page to the last comes at least once; what came or went in between may or may not come, and
 * an element may come twice.
 *
 * <p>Each iterator and stream is an iteration of its own, for one thread, whose pages are calls like any other. It holds no
 * connection, so leaving it early costs nothing.
 *
 * @param <T> the type of the elements
 */
public final class Scan<T> implements Iterable<T> {

    private final Function<ScanCursor, ScanPage<T>> pages;

    /** An iteration over the pages that {@code pages} gets at a cursor. */
    public Scan(Function<ScanCursor, ScanPage<T>> pages) {
        this.pages = pages;
    }

    @Override
    public Iterator<T> iterator() {
        return new PagedIterator<>(pages);
    }

    /** The elements as a sequential stream; bounded by what the caller takes of it. */
    public Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.NONNULL), false);
    }

    private static final class PagedIterator<T> implements Iterator<T> {

        private final Function<ScanCursor, ScanPage<T>> pages;
        private @Nullable ScanPage<T> page;
        private int next;

        PagedIterator(Function<ScanCursor, ScanPage<T>> pages) {
            this.pages = pages;
        }

        /** Asks for pages until one has an element: pages may be empty without being the last. */
        @Override
        public boolean hasNext() {
            ScanPage<T> current = page == null ? turnTo(ScanCursor.START) : page;
            while (next == current.items().size()) {
                if (current.isLast()) {
                    return false;
                }
                current = turnTo(current.cursor());
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext() || page == null) {
                throw new NoSuchElementException("the scan has come to its end");
            }
            return page.items().get(next++);
        }

        private ScanPage<T> turnTo(ScanCursor cursor) {
            ScanPage<T> turned = pages.apply(cursor);
            page = turned;
            next = 0;
            return turned;
        }
    }
}
