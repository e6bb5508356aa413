package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage;
import io.vitrine.RedisException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A subscriber of a stream, which takes what it requests. */
record StreamingReceiver<K, V>(Flow.Subscriber<? super PubSubMessage<K, V>> subscriber) implements Receiver<K, V> {

    @Override
    public void begin(Mailbox<K, V> mailbox) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                if (count > 0) {
                    mailbox.request(count);
                } else {
                    mailbox.fail(new IllegalArgumentException("request(" + count + "): the number must be positive"));
                }
            }

            @Override
            public void cancel() {
                mailbox.cancel();
            }
        });
    }

    @Override
    public void accept(PubSubMessage<K, V> message) {
        subscriber.onNext(message);
    }

    /** The only error of a stream is its end; what could not be delivered is counted. */
    @Override
    public boolean hearsErrors() {
        return false;
    }

    @Override
    public void hear(RedisException error) {
        throw new IllegalStateException("a stream hears of no errors but its end", error);
    }

    @Override
    public void end(@Nullable Throwable cause) {
        if (cause == null) {
            subscriber.onComplete();
        } else {
            subscriber.onError(cause);
        }
    }

    @Override
    public boolean survivesFailures() {
        return false;
    }
}
