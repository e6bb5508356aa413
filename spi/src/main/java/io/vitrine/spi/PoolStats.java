package io.vitrine.spi;

/**
 * The levels and counts of a pool at one moment. Counts are 64 bit and grow from the pool's opening on.
 *
 * @param maxSize the most connections the pool may have
 * @param maxIdle the most idle connections it keeps
 * @param minIdle the idle connections it keeps ready
 * @param total connections open now
 * @param idle connections open and not in use
 * @param used connections in use
 * @param pending borrowers waiting now
 * @param hits acquires served by an open connection
 * @param misses acquires that had to dial
 * @param timeouts borrowers who gave up waiting
 * @param waits acquires that had to wait, including those that gave up
 * @param waitNanos the time those waited in all
 * @param stale connections closed for being idle too long, too old, or unhealthy
 * @param created connections opened since the start
 * @param closed connections closed since the start
 */
public record PoolStats(
        int maxSize,
        int maxIdle,
        int minIdle,
        int total,
        int idle,
        int used,
        int pending,
        long hits,
        long misses,
        long timeouts,
        long waits,
        long waitNanos,
        long stale,
        long created,
        long closed) {

    /** {@code hits / (hits + misses)}; NaN before the first acquire. */
    public double hitRate() {
        long acquires = hits + misses;
        return acquires == 0 ? Double.NaN : (double) hits / acquires;
    }
}
