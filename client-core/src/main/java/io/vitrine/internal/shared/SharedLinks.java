package io.vitrine.internal.shared;

import io.vitrine.RedisException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shared connections to one node, and those that asynchronous calls have for themselves for a while. A thread keeps to one
 * shared connection, so that its calls are run in their order. Safe for use by many threads; nothing is dialled before the first
 * call.
 */
public final class SharedLinks {

    private final Link[] links;
    private final PrivateLinks privates;

    public SharedLinks(LinkSettings settings, Callbacks callbacks, int maxPrivate) {
        this.links = new Link[settings.shared().connections()];
        for (int i = 0; i < links.length; i++) {
            links[i] = new Link(settings.named("vitrine-link-" + NUMBERS.incrementAndGet()), callbacks);
        }
        this.privates = new PrivateLinks(settings, callbacks, maxPrivate);
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Link mine() {
        if (links.length == 1) {
            return links[0];
        }
        long mixed = Thread.currentThread().getId() * 0x9E3779B97F4A7C15L;
        return links[(int) ((mixed >>> 33) % links.length)];
    }

    /**
     * Runs a call on the calling thread.
     *
     * @return the value, or a {@link RedisException} as a value
     */
    public @Nullable Object call(Exchange exchange) {
        return mine().call(exchange);
    }

    /** Puts a call in line; one that blocks gets a connection for itself. Never blocks. */
    public void send(Exchange exchange) {
        if (exchange.isBlocking()) {
            privates.send(exchange);
        } else {
            mine().send(exchange);
        }
    }

    /** Those that are lent. */
    public PrivateLinks privates() {
        return privates;
    }

    /** Dials, if that was not done, and revives what has given up. */
    public void connect() {
        each(Link::connect);
    }

    /** Does something with each shared connection. */
    public void each(Consumer<Link> action) {
        for (Link link : links) {
            action.accept(link);
        }
    }

    /** Ends all; calls under way get until {@code deadlineNanos}. */
    public void close(long deadlineNanos) {
        each(link -> link.close(deadlineNanos));
        privates.close(deadlineNanos);
    }
}
