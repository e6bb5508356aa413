package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage;
import io.vitrine.PubSubMessage.PatternMessage;
import io.vitrine.PubSubMessage.ShardMessage;
import io.vitrine.internal.connection.GuardedListeners;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.PubSubEvents;
import java.util.List;

/** Tells a client's interceptors what goes through its subscriptions, guarded. */
public final class PubSubNotices {

    private final ClientInfo client;
    private final GuardedListeners<PubSubEvents> listeners;

    public PubSubNotices(ClientInfo client, List<PubSubEvents> listeners) {
        this.client = client;
        this.listeners = new GuardedListeners<>(listeners);
    }

    void received(PubSubMessage<?, ?> message) {
        if (!listeners.isEmpty()) {
            listeners.tell(
                    each -> each.received(client, message instanceof PatternMessage, message instanceof ShardMessage));
        }
    }

    void dropped(PubSubMessage<?, ?> message) {
        if (!listeners.isEmpty()) {
            listeners.tell(
                    each -> each.dropped(client, message instanceof PatternMessage, message instanceof ShardMessage));
        }
    }

    void resubscribed(int names, long gapNanos) {
        listeners.tell(each -> each.resubscribed(client, names, gapNanos));
    }
}
