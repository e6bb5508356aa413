package io.vitrine.demo.watch;

/**
 * What happened between two samples, a second or so apart.
 *
 * @param endMillis the end, in milliseconds since 1970
 * @param callsPerSecond calls that ended
 * @param errorsPerSecond errors of calls and of single commands of batches
 * @param latency how long the calls took
 * @param poolHits acquires served by an open connection
 * @param poolMisses acquires that had to dial
 * @param poolUsed connections in use at the end
 * @param poolIdle idle connections at the end
 * @param poolPending borrowers waiting at the end
 */
public record Second(
        long endMillis,
        double callsPerSecond,
        double errorsPerSecond,
        Percentiles latency,
        long poolHits,
        long poolMisses,
        int poolUsed,
        int poolIdle,
        int poolPending) {}
