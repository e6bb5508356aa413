package io.vitrine.internal.connection;

import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.DialReason;
import org.jspecify.annotations.Nullable;

/** Where connections come from. Safe for use by many threads; blocks the calling one. */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * Opens a connection that is ready for commands.
     *
     * @param deadlineNanos when the caller gives up; {@link Long#MAX_VALUE} for no limit but the connect timeout
     * @param cause stamps the phases of the call that needs the connection; null when there is none
     * @throws io.vitrine.RedisException when there is none to be had; nothing stays open
     */
    Connection dial(DialReason reason, long deadlineNanos, @Nullable PhaseClock cause);
}
