package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.Timeline;
import org.jspecify.annotations.Nullable;

/** No connection of the pool became free in time. Carries the state of the pool at that moment. */
public final class PoolExhaustedException extends RedisTimeoutException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable PoolStats stats;

    public PoolExhaustedException(String message, PoolStats stats, @Nullable Timeline timeline) {
        super(Stage.POOL, ErrorKind.OVERLOAD, message + page("pool-exhausted"), timeline, null);
        this.stats = stats;
    }

    /** The state of the pool when the wait ended; null after deserialisation. */
    public @Nullable PoolStats stats() {
        return stats;
    }
}
