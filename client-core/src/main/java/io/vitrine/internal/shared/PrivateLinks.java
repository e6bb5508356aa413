package io.vitrine.internal.shared;

import io.vitrine.ClientClosedException;
import io.vitrine.QueueFullException;
import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.time.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Connections that asynchronous calls have for themselves for a while: blocking commands, and callbacks that hold one. They are links
 * that nobody shares and that are not dialled again when they are lost; idle ones are lent again, last in, first out.
 *
 * <p>Nobody blocks here. Who finds all of them lent is served in the order of coming; how long he waits is up to his call.
 *
 * <p>Locks: one, around the lists; nothing is dialled, sent or completed under it.
 */
public final class PrivateLinks {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final LinkSettings settings;
    private final Callbacks callbacks;
    private final int max;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Link> idle = new ArrayDeque<>();
    private final Deque<CompletableFuture<Link>> waiting = new ArrayDeque<>();
    private final Set<Link> all = new HashSet<>();
    private boolean closed;

    PrivateLinks(LinkSettings settings, Callbacks callbacks, int max) {
        this.settings = settings;
        this.callbacks = callbacks;
        this.max = max;
    }

    /**
     * A link for exclusive use until {@link #release}; pending while all are lent. Fails when {@code deadlineNanos} has come. Who does
     * not want it any more cancels this very future, so that the link goes to another.
     */
    public CompletableFuture<Link> acquire(long deadlineNanos) {
        CompletableFuture<Link> place = acquire();
        if (!place.isDone() && deadlineNanos != Deadline.NONE) {
            place.orTimeout(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return place;
    }

    /** What to tell whose {@link #acquire} failed. */
    public Throwable failureOf(Throwable failure) {
        return failure instanceof TimeoutException ? exhausted() : failure;
    }

    private RedisTimeoutException exhausted() {
        return new RedisTimeoutException(
                RedisTimeoutException.Stage.QUEUE,
                "the deadline passed while all " + max + " connections for asynchronous exclusive use were lent;"
                        + " maxBlockingConnections is the limit",
                null,
                null);
    }

    private CompletableFuture<Link> acquire() {
        CompletableFuture<Link> place = new CompletableFuture<>();
        Link found;
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(
                        new ClientClosedException(settings.client().name()));
            }
            found = idle.pollFirst();
            while (found != null && found.state() != Link.State.READY) {
                all.remove(found);
                found = idle.pollFirst();
            }
            if (found == null && all.size() < max) {
                found = newLink();
            }
            if (found == null) {
                int limit = settings.shared().maxQueued();
                if (waiting.size() >= limit) {
                    return CompletableFuture.failedFuture(
                            new QueueFullException(QueueFullException.Queue.IN_FLIGHT, waiting.size(), limit));
                }
                waiting.addLast(place);
            }
        } finally {
            lock.unlock();
        }
        if (found != null) {
            place.complete(found);
        }
        return place;
    }

    private Link newLink() {
        Link link = new Link(settings.withoutReconnect("vitrine-private-link-" + NUMBERS.incrementAndGet()), callbacks);
        all.add(link);
        return link;
    }

    /** Takes a link back. One that is of no more use is forgotten. */
    public void release(Link link) {
        CompletableFuture<Link> next = null;
        Link given = link;
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
        } finally {
            lock.unlock();
        }
        if (given != link || !isKept(link)) {
            link.cut();
        }
        if (next != null && !next.complete(given)) {
            release(given); // whoever waited has given up in this very moment
        }
    }

    /** Takes a link back that must not be lent again. */
    public void discard(Link link) {
        link.cut();
        release(link);
    }

    private boolean isKept(Link link) {
        lock.lock();
        try {
            return all.contains(link);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable CompletableFuture<Link> nextWaiting() {
        CompletableFuture<Link> next = closed ? null : waiting.pollFirst();
        while (next != null && next.isDone()) {
            next = waiting.pollFirst();
        }
        return next;
    }

    /** Sends a call over a connection of its own. */
    void send(Exchange exchange) {
        CompletableFuture<Link> place = acquire(exchange.deadlineNanos());
        var unusedLeaving = exchange.whenComplete((value, failure) -> place.cancel(false));
        var unusedServed = place.whenComplete((link, failure) -> {
            if (link == null) {
                exchange.abandon(failure instanceof RedisException refused ? refused : exhausted());
                return;
            }
            var unusedEnding = exchange.whenComplete((value, ended) -> release(link));
            link.send(exchange);
        });
    }

    /** Ends all of them. */
    void close(long deadlineNanos) {
        List<Link> toClose;
        List<CompletableFuture<Link>> toFail;
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
        toFail.forEach(each -> each.completeExceptionally(
                new ClientClosedException(settings.client().name())));
        toClose.forEach(each -> each.close(deadlineNanos));
    }
}
