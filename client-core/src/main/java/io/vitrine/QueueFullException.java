package io.vitrine;

import io.vitrine.spi.ErrorKind;

/**
 * A call found no place in line: too many calls wait for a connection that is away, or too many are under way on a shared one. Nothing
 * was sent; not tried again, since the client is overloaded already.
 */
public final class QueueFullException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final Queue queue;
    private final long length;
    private final long limit;

    /**
     * @param length how much stood in line
     * @param limit how much may
     */
    public QueueFullException(Queue queue, long length, long limit) {
        super(
                ErrorKind.OVERLOAD,
                queue.what + ": " + length + ", and " + limit + " is the limit (" + queue.option
                        + "); nothing was sent; send less at a time, or raise the limit" + page("queue-full"),
                null);
        this.queue = queue;
        this.length = length;
        this.limit = limit;
    }

    /** Which line was full. */
    public enum Queue {
        /** That of calls without a connection, by number. */
        OFFLINE("the calls that wait for a connection are too many", "offlineQueue"),
        /** That of calls without a connection, by size. */
        OFFLINE_BYTES("the calls that wait for a connection have too many bytes", "offlineQueueBytes"),
        /** That of calls in front of a shared connection, by size. */
        QUEUED_BYTES("the calls that wait for a shared connection have too many bytes", "maxQueuedBytes"),
        /** That of calls under way on a shared connection. */
        IN_FLIGHT("the calls on a shared connection are too many", "maxInFlight with whenFull=fail, else maxQueued");

        private final String what;
        private final String option;

        Queue(String what, String option) {
            this.what = what;
            this.option = option;
        }
    }

    /** Which line was full. */
    public Queue queue() {
        return queue;
    }

    /** How much stood in line. */
    public long length() {
        return length;
    }

    /** How much may. */
    public long limit() {
        return limit;
    }
}
