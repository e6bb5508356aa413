package io.vitrine.internal.pubsub;

import io.vitrine.ClientClosedException;
import io.vitrine.command.Codec;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The subscribers of a client, until they are closed. Safe for use by many threads. */
public final class PubSubs implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final PubSubSettings settings;
    private final Set<SubscriberLink<?, ?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public PubSubs(PubSubSettings settings) {
        this.settings = settings;
    }

    /**
     * A new one. It dials with its first subscription.
     *
     * @throws ClientClosedException when the client is closed
     */
    public <K, V> SubscriberLink<K, V> open(Codec<K> keys, Codec<V> values) {
        SubscriberLink<K, V> link = new SubscriberLink<>(
                "vitrine-pubsub-" + NUMBERS.incrementAndGet(), settings, keys, values, open::remove);
        open.add(link);
        if (closed) { // after it is among them: so either this sees it, or close does
            link.close();
            throw new ClientClosedException(settings.client().name());
        }
        return link;
    }

    /** Closes all. */
    @Override
    public void close() {
        closed = true;
        open.forEach(SubscriberLink::close);
    }
}
