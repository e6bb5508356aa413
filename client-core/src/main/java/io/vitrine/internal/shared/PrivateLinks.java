package io.vitrine.internal.shared;

import io.vitrine.ClientClosedException;
import io.vitrine.QueueFullException;
import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.time.Deadline;
import io.vitrine.spi.CloseReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Connections that asynchronous calls have for themselves for a while: blocking commands, and callbacks that hold one. They are links
 * that nobody shares and that are not dialled again when they are lost; idle ones are lent again, last in, first out.
 *
 * <p>Nobody blocks here. Who finds all of them lent is served in the order of coming; how long he waits is up to his call. Whose time
 * is up hears of it where {@link Callbacks} run.
 *
 * <p>Locks: one, around the lists; nothing is dialled, sent, closed or completed under it.
 */
public final class PrivateLinks {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final LinkSettings settings;
    private final Callbacks callbacks;
    private final int max;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Link> idle = new ArrayDeque<>();
    private final Set<Place> waiting = new LinkedHashSet<>();
    private final Set<Link> all = new HashSet<>();
    private final Deadline alarm;
    private boolean closed;

    PrivateLinks(LinkSettings settings, Callbacks callbacks, int max) {
        this.settings = settings;
        this.callbacks = callbacks;
        this.max = max;
        this.alarm = settings.watchdog().alarm(() -> callbacks.execute(this::failOverdue));
    }

    /** In the line of those who wait; cancelling it leaves the line. */
    private final class Place extends CompletableFuture<Link> {

        private final long deadlineNanos;

        Place(long deadlineNanos) {
            this.deadlineNanos = deadlineNanos;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            lock.lock();
            try {
                waiting.remove(this);
            } finally {
                lock.unlock();
            }
            return super.cancel(mayInterruptIfRunning);
        }
    }

    /**
     * A link for exclusive use until {@link #release}; pending while all are lent. Fails when {@code deadlineNanos} has come. Who does
     * not want it any more cancels this very future, so that the link goes to another.
     */
    public CompletableFuture<Link> acquire(long deadlineNanos) {
        Place place = new Place(deadlineNanos);
        List<Link> lost = new ArrayList<>();
        Link found;
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(
                        new ClientClosedException(settings.client().name()));
            }
            found = nextIdle(lost);
            if (found == null && all.size() < max) {
                found = newLink();
            }
            if (found == null) {
                int limit = settings.shared().maxQueued();
                if (waiting.size() >= limit) {
                    return CompletableFuture.failedFuture(
                            new QueueFullException(QueueFullException.Queue.IN_FLIGHT, waiting.size(), limit));
                }
                waiting.add(place);
            }
        } finally {
            lock.unlock();
        }
        lost.forEach(each -> each.cut(CloseReason.IO_ERROR));
        if (found != null) {
            place.complete(found);
        } else if (deadlineNanos != Deadline.NONE) {
            alarm.armNoLaterThan(deadlineNanos);
        }
        return place;
    }

    /** The idle link that was used last; those met on the way that were lost are forgotten, and put down to be cut. */
    private @Nullable Link nextIdle(List<Link> lost) {
        Link found = idle.pollFirst();
        while (found != null && found.state() != Link.State.READY) {
            all.remove(found);
            lost.add(found);
            found = idle.pollFirst();
        }
        return found;
    }

    private Link newLink() {
        Link link = new Link(settings.withoutReconnect("vitrine-private-link-" + NUMBERS.incrementAndGet()), callbacks);
        all.add(link);
        return link;
    }

    /** Fails those who wait and whose time is up. */
    private void failOverdue() {
        long nowNanos = System.nanoTime();
        long earliestNanos = Deadline.NONE;
        List<Place> overdue = new ArrayList<>();
        lock.lock();
        try {
            for (Iterator<Place> places = waiting.iterator(); places.hasNext(); ) {
                Place place = places.next();
                if (place.deadlineNanos == Deadline.NONE) {
                    continue;
                }
                if (place.deadlineNanos - nowNanos <= 0) {
                    places.remove();
                    overdue.add(place);
                } else if (earliestNanos == Deadline.NONE || place.deadlineNanos - earliestNanos < 0) {
                    earliestNanos = place.deadlineNanos;
                }
            }
        } finally {
            lock.unlock();
        }
        if (earliestNanos != Deadline.NONE) {
            alarm.armNoLaterThan(earliestNanos);
        }
        overdue.forEach(each -> each.completeExceptionally(exhausted()));
    }

    private RedisTimeoutException exhausted() {
        return new RedisTimeoutException(
                RedisTimeoutException.Stage.QUEUE,
                "the deadline passed while all " + max + " connections for asynchronous exclusive use were lent;"
                        + " maxBlockingConnections is the limit",
                null,
                null);
    }

    /** Takes a link back. One that is of no more use is closed and forgotten. */
    public void release(Link link) {
        Place next;
        Link given = link;
        CloseReason reason;
        lock.lock();
        try {
            boolean usable = link.state() == Link.State.READY && link.length() == 0 && !closed;
            if (!usable) {
                all.remove(link);
            }
            next = nextWaiting();
            if (next == null && usable) {
                idle.addFirst(link);
            } else if (next != null && !usable) {
                given = newLink();
            }
            reason = usable ? null : closed ? CloseReason.CLIENT_CLOSED : CloseReason.DIRTY;
        } finally {
            lock.unlock();
        }
        if (reason != null) {
            link.cut(reason);
        }
        if (next != null && !next.complete(given)) {
            release(given); // whoever waited has given up in this very moment
        }
    }

    private @Nullable Place nextWaiting() {
        Iterator<Place> places = waiting.iterator();
        if (closed || !places.hasNext()) {
            return null;
        }
        Place next = places.next();
        places.remove();
        return next;
    }

    /** Takes a link back that must not be lent again. */
    public void discard(Link link) {
        link.cut(CloseReason.DIRTY);
        release(link);
    }

    /** Sends a call over a connection of its own. */
    void send(Exchange exchange) {
        CompletableFuture<Link> place = acquire(exchange.deadlineNanos());
        var unusedLeaving = exchange.whenComplete((value, failure) -> place.cancel(false));
        var unusedServed = place.whenComplete((link, failure) -> {
            if (link != null) {
                send(exchange, link);
            } else if (failure instanceof RedisException refused) {
                exchange.abandon(refused);
            }
        });
    }

    private void send(Exchange exchange, Link link) {
        if (exchange.isDone() || !exchange.isQueued()) {
            release(link); // given up, though its place may not know yet
            return;
        }
        link.send(exchange);
        // Not earlier: whoever gives it up meanwhile would give a link back on which it is sent after that.
        var unusedEnding = exchange.whenComplete((value, ended) -> release(link));
    }

    /** Ends all of them. */
    void close(long deadlineNanos) {
        List<Link> toClose;
        List<Place> toFail;
        lock.lock();
        try {
            closed = true;
            toClose = new ArrayList<>(all);
            all.clear();
            idle.clear();
            toFail = new ArrayList<>(waiting);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        alarm.retire();
        toFail.forEach(each -> each.completeExceptionally(
                new ClientClosedException(settings.client().name())));
        toClose.forEach(each -> each.close(deadlineNanos));
    }
}
