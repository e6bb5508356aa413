package io.vitrine.internal.pubsub;

import io.vitrine.internal.connection.SharedUse;
import io.vitrine.options.PubSubOptions;

/** One connection of a subscriber, and whether it lives. The clock's part is guarded by the lock of its {@link SubscriberLink}. */
final class SubscriberSession {

    final SharedUse use;
    private final long pingIntervalNanos;
    private final long pingTimeoutNanos;

    /** Whether a PING was sent and nothing came since. */
    private boolean pinged;

    private long pingedNanos;

    SubscriberSession(SharedUse use, PubSubOptions options) {
        this.use = use;
        this.pingIntervalNanos = options.pingInterval().toNanos();
        this.pingTimeoutNanos = options.pingTimeout().toNanos();
    }

    /** What silence says of a peer. */
    enum Health {
        GOOD,
        /** It is to be asked with a PING. */
        IN_QUESTION,
        /** It did not answer in time. */
        DEAD
    }

    /** How it is; a PING that is due counts as sent. */
    Health healthAt(long nowNanos) {
        long lastReadNanos = use.lastReadNanos();
        if (pinged && lastReadNanos - pingedNanos > 0) {
            pinged = false;
        }
        if (pinged) {
            return nowNanos - pingedNanos >= pingTimeoutNanos ? Health.DEAD : Health.GOOD;
        }
        if (nowNanos - lastReadNanos < pingIntervalNanos) {
            return Health.GOOD;
        }
        pinged = true;
        pingedNanos = nowNanos;
        return Health.IN_QUESTION;
    }

    /** When it is to be asked next. */
    long nextLookNanos(long nowNanos) {
        long nextNanos = pinged ? pingedNanos + pingTimeoutNanos : use.lastReadNanos() + pingIntervalNanos;
        return nextNanos - nowNanos > 0 ? nextNanos : nowNanos + pingIntervalNanos;
    }
}
