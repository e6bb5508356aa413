package io.vitrine.spi;

/**
 * Hears what happens in the client's pools. Called outside locks, on the thread that caused the event; must not block.
 * What it throws is logged once and counted.
 */
public interface PoolListener extends Interceptor {

    /** A pool came to be. Its levels can be pulled from {@code pool} until {@link #poolClosed}. */
    default void poolOpened(PoolView pool) {}

    /** A pool is gone: whoever made gauges of it removes them. */
    default void poolClosed(PoolView pool) {}

    /**
     * A connection was handed out.
     *
     * @param waitedNanos the time the borrower waited, dial excluded; 0 when it did not wait
     * @param hit whether the connection was there (true) or had to be dialled (false)
     */
    default void acquired(PoolView pool, long waitedNanos, boolean hit) {}

    /**
     * A connection came back.
     *
     * @param usedNanos the time it was out
     */
    default void released(PoolView pool, long usedNanos) {}

    /** A connection was opened and belongs to the pool now; {@code dialNanos} is the time the dial took. */
    default void opened(PoolView pool, long dialNanos) {}

    /** A connection of the pool was closed. */
    default void closed(PoolView pool, CloseReason reason) {}

    /** A borrower gave up waiting; {@code waitedNanos} is the time it waited. */
    default void exhausted(PoolView pool, PoolStats stats, long waitedNanos) {}
}
