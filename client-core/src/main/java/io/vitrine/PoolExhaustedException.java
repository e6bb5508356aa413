package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * No connection of the pool became free in time: within the acquire timeout, or what was left of the call's deadline. Carries the state of
 * the pool at that moment. Nothing was sent; not tried again, since the client is overloaded already.
 */
public final class PoolExhaustedException extends RedisTimeoutException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable PoolStats stats;

    /**
     * @param message fact, state of the pool and next step; the page is added
     * @param stats the state of the pool when the wait ended
     * @param timeline where the call's time went; null when it was not stamped
     */
    public PoolExhaustedException(String message, PoolStats stats, @Nullable Timeline timeline) {
        super(Stage.POOL, ErrorKind.OVERLOAD, message + page("pool-exhausted"), timeline, null);
        this.stats = stats;
    }

    /** The state of the pool when the wait ended; null after deserialisation. */
    public @Nullable PoolStats stats() {
        return stats;
    }
}
