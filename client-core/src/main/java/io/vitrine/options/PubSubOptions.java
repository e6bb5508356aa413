package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import java.time.Duration;
import java.util.Objects;

/**
 * How subscriptions are served.
 *
 * @param bufferSize how many messages wait for a subscriber that is busy
 * @param overflow what becomes of a message when there is no room
 * @param pingInterval how often a connection without messages is asked whether it lives
 * @param pingTimeout how long the answer may take before the connection is closed and dialled again
 */
public record PubSubOptions(int bufferSize, Overflow overflow, Duration pingInterval, Duration pingTimeout) {

    /** Buffers of 1,024 messages that drop the oldest; a PING every 30 s, whose answer may take 5 s. */
    public static final PubSubOptions DEFAULT =
            new PubSubOptions(1_024, Overflow.DROP_OLDEST, Duration.ofSeconds(30), Duration.ofSeconds(5));

    public PubSubOptions {
        Bounds.number("pubSubBuffer", bufferSize, 1, 10_000_000);
        Objects.requireNonNull(overflow, "overflow");
        Bounds.limit("pubSubPingInterval", pingInterval);
        Bounds.limit("pubSubPingTimeout", pingTimeout);
    }

    /** The same with other buffers. */
    public PubSubOptions bufferSize(int messages) {
        return new PubSubOptions(messages, overflow, pingInterval, pingTimeout);
    }

    /** The same with another answer to an overflow. */
    public PubSubOptions overflow(Overflow what) {
        return new PubSubOptions(bufferSize, what, pingInterval, pingTimeout);
    }

    /** The same with another interval between PINGs. */
    public PubSubOptions pingInterval(Duration interval) {
        return new PubSubOptions(bufferSize, overflow, interval, pingTimeout);
    }

    /** The same with another limit on the answer to a PING. */
    public PubSubOptions pingTimeout(Duration limit) {
        return new PubSubOptions(bufferSize, overflow, pingInterval, limit);
    }

    /** What becomes of a message when a subscriber's buffer is full. */
    public enum Overflow {
        /** The message that has waited longest is lost. */
        DROP_OLDEST,
        /** The message that comes is lost. */
        DROP_NEWEST,
        /** The subscription ends with an error, and the subscriber knows that it missed something. */
        FAIL_SUBSCRIBER
    }
}
