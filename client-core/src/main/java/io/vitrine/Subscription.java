package io.vitrine;

/** A listener at a {@link PubSub}, until it is closed. Says nothing of what the server is subscribed to. Safe for use by many threads. */
public interface Subscription extends AutoCloseable {

    /** How many messages this one has lost because its buffer was full. */
    long dropped();

    /** Whether it still gets messages. */
    boolean isActive();

    /** Ends it. What waits in its buffer is not delivered any more; {@link PubSubListener#onEnd} is its last call. Idempotent. */
    @Override
    void close();
}
