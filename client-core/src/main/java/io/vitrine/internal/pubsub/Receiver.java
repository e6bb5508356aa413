package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage;
import io.vitrine.RedisException;
import org.jspecify.annotations.Nullable;

/** Code of the application at the end of a {@link Mailbox}; called by one thread at a time. May throw anything. */
interface Receiver<K, V> {

    /** The first call, if it wants one. */
    void begin(Mailbox<K, V> mailbox);

    void accept(PubSubMessage<K, V> message);

    /** Whether it is to {@link #hear} of what could not be delivered. */
    boolean hearsErrors();

    void hear(RedisException error);

    /** The last call. */
    void end(@Nullable Throwable cause);

    /** Whether it goes on after it has thrown. */
    boolean survivesFailures();
}
