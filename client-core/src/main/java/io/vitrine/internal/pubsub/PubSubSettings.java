package io.vitrine.internal.pubsub;

import io.vitrine.RedisOptions;
import io.vitrine.internal.connection.Dialer;
import io.vitrine.internal.shared.Callbacks;
import io.vitrine.internal.shared.LinkEvents;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.spi.ClientInfo;

/**
 * What all subscribers of a client have in common.
 *
 * @param callbacks where the stages of their commands are completed
 */
public record PubSubSettings(
        RedisOptions options,
        ClientInfo client,
        Dialer dialer,
        Watchdog watchdog,
        LinkEvents events,
        PubSubNotices notices,
        Callbacks callbacks) {}
