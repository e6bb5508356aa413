package io.vitrine.internal.pubsub;

import io.vitrine.PubSubListener;
import io.vitrine.PubSubMessage;
import io.vitrine.PubSubMessage.Gap;
import io.vitrine.PubSubMessage.Message;
import io.vitrine.PubSubMessage.PatternMessage;
import io.vitrine.PubSubMessage.ShardMessage;
import io.vitrine.PubSubMessage.Subscribed;
import io.vitrine.PubSubMessage.Unsubscribed;
import io.vitrine.RedisException;
import org.jspecify.annotations.Nullable;

/** A listener, which takes whatever comes. */
record ListeningReceiver<K, V>(PubSubListener<K, V> listener) implements Receiver<K, V> {

    @Override
    public void begin(Mailbox<K, V> mailbox) {
        mailbox.request(Mailbox.UNLIMITED);
    }

    @Override
    public void accept(PubSubMessage<K, V> message) {
        if (message instanceof Message<K, V> one) {
            listener.onMessage(one.channel(), one.message());
        } else if (message instanceof PatternMessage<K, V> one) {
            listener.onPatternMessage(one.pattern(), one.channel(), one.message());
        } else if (message instanceof ShardMessage<K, V> one) {
            listener.onShardMessage(one.channel(), one.message());
        } else if (message instanceof Subscribed<K, V> one) {
            listener.onSubscribed(one.kind(), one.name(), one.count());
        } else if (message instanceof Unsubscribed<K, V> one) {
            listener.onUnsubscribed(one.kind(), one.name(), one.count());
        } else if (message instanceof Gap<K, V> one) {
            listener.onGap(one);
        }
    }

    @Override
    public boolean hearsErrors() {
        return true;
    }

    @Override
    public void hear(RedisException error) {
        listener.onError(error);
    }

    @Override
    public void end(@Nullable Throwable cause) {
        listener.onEnd(cause);
    }

    @Override
    public boolean survivesFailures() {
        return true;
    }
}
