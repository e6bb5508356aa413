package io.vitrine.internal.shared;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a shared connection in their order: first those whose replies are due, then those that wait to be written. One
 * chain of the exchanges themselves, with three places in it:
 *
 * <pre>
 * head → written → written → cursor → queued → queued → tail
 * </pre>
 *
 * <p>Any thread adds at the tail, without a lock: it swaps itself in as the tail, then links its predecessor to itself. In between
 * the chain has a gap: who walks it sees an end there, and whoever links looks after that whether there is something to do. The
 * <em>cursor</em> belongs to the writer and the <em>head</em> to the reader, one thread at a time each; both are published by
 * volatile stores, so that a third may walk along. A node that the head has left points to itself.
 *
 * <p>The node at the head is the one answered last; it is not part of the line any more.
 */
final class CallLine {

    private final AtomicReference<Exchange> tail;
    private final AtomicLong length = new AtomicLong();
    private final AtomicLong queuedBytes = new AtomicLong();
    private volatile Exchange cursor;
    private volatile Exchange head;

    CallLine(Exchange stub) {
        this.tail = new AtomicReference<>(stub);
        this.cursor = stub;
        this.head = stub;
    }

    /**
     * Adds a call at the end. For any thread.
     *
     * @param offline whether there is no connection, so that it counts among {@link #queuedBytes} however short it is
     */
    void add(Exchange exchange, boolean offline) {
        exchange.enter(this, offline);
        if (exchange.countedWeight() > 0) {
            queuedBytes.getAndAdd(exchange.countedWeight());
        }
        length.getAndIncrement();
        tail.getAndSet(exchange).link(exchange);
    }

    /** How many calls are in line: waiting, or with a reply due. What was given up counts until its reply came, if it was written. */
    long length() {
        return length.get();
    }

    /** About as many bytes as the calls have that wait to be written, but for short ones that were added while there was a connection. */
    long queuedBytes() {
        return queuedBytes.get();
    }

    /** A call was given up before it was written. For any thread. */
    void gaveUp(Exchange exchange) {
        length.getAndDecrement();
        leaveQueue(exchange);
    }

    private void leaveQueue(Exchange exchange) {
        if (exchange.countedWeight() > 0) {
            queuedBytes.getAndAdd(-exchange.countedWeight());
        }
    }

    /** Whether there is something behind the cursor that can be seen. For any thread. */
    boolean hasQueued() {
        return cursor.next() != null;
    }

    /** The first that waits, passing those that were given up; null when nobody does. For the writer. */
    @Nullable
    Exchange firstQueued() {
        while (true) {
            Exchange candidate = cursor.next();
            if (candidate == null || !candidate.isDropped()) {
                return candidate;
            }
            cursor = candidate;
        }
    }

    /** Moves the cursor over a call that was taken and will be written. For the writer. */
    void written(Exchange exchange) {
        cursor = exchange;
        leaveQueue(exchange);
    }

    /** Moves the cursor over a call that was taken and will not be written. For the writer. */
    void pass(Exchange exchange) {
        cursor = exchange;
        gaveUp(exchange);
    }

    /** The oldest call whose reply is due; there must be one. For the reader. */
    Exchange answered() {
        Exchange at = head;
        while (true) {
            Exchange following = at.next();
            if (following == null || at == cursor) {
                throw new IllegalStateException("no reply is due");
            }
            head = following;
            at.unlink();
            if (following.isWritten()) {
                return following;
            }
            at = following;
        }
    }

    /** Counts calls out that were answered. For the reader. */
    void leave(int calls) {
        length.getAndAdd(-calls);
    }

    /** Takes out all whose replies are due. For who is writer and reader at once, after a connection was lost. */
    void clearWritten(Consumer<Exchange> each) {
        Exchange last = cursor;
        while (head != last) {
            Exchange at = head;
            Exchange following = Objects.requireNonNull(at.next(), "there is a way to the cursor");
            head = following;
            at.unlink();
            if (following.isWritten()) {
                length.getAndDecrement();
                each.accept(following);
            }
        }
    }

    /** The oldest call that waits and was not given up; null when there is none. For any thread. */
    @Nullable
    Exchange oldestQueued() {
        Exchange at = cursor.next();
        while (at != null && !at.isQueued()) {
            Exchange following = at.next();
            at = following == at ? cursor.next() : following;
        }
        return at;
    }

    /**
     * Walks over all that are in line. For any thread; what comes or goes meanwhile may be met or not.
     *
     * @return false when the walk ended at a gap, behind which there is more
     */
    boolean forEach(Consumer<Exchange> each) {
        Exchange last = head;
        Exchange at = last.next();
        while (at != null) {
            Exchange following = at.next();
            if (following == at) {
                last = head;
                at = last.next();
            } else {
                each.accept(at);
                last = at;
                at = following;
            }
        }
        return tail.get() == last || last.next() != null;
    }

    /** Takes out of the chain what was given up in its midst. For who is writer and reader at once, while there is no connection. */
    void compact() {
        Exchange at = firstQueued();
        while (at != null) {
            Exchange following = at.next();
            Exchange beyond = following == null || !following.isDropped() ? null : following.next();
            if (beyond == null) {
                at = following;
            } else {
                at.link(beyond); // who stands on the one between still finds the way on
            }
        }
    }
}
