package io.vitrine.internal.shared;

import io.vitrine.QueueFullException;
import io.vitrine.RedisException;
import io.vitrine.options.OfflineQueue;
import io.vitrine.options.SharedOptions;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Decides whether one more call may stand in line, by the bounds on it with a connection and without. Safe for use by many threads. */
final class Admission {

    private final CallLine line;
    private final SharedOptions shared;
    private final OfflineQueue offline;

    Admission(CallLine line, SharedOptions shared, OfflineQueue offline) {
        this.line = line;
        this.shared = shared;
        this.offline = offline;
    }

    /** Whether calls may wait while there is no connection. */
    boolean admitsOffline() {
        return offline.isEnabled();
    }

    /** Why a call may not stand in line while there is a connection, or the first one is dialled; null if it may. */
    @Nullable
    RedisException refusalOnline(Exchange exchange) {
        int limit = shared.whenFull() == SharedOptions.WhenFull.FAIL ? shared.maxInFlight() : shared.maxQueued();
        long length = line.length();
        if (length >= limit) {
            return new QueueFullException(QueueFullException.Queue.IN_FLIGHT, length, limit);
        }
        long bytes = line.queuedBytes();
        return bytes == 0 || bytes + exchange.weight() <= shared.maxQueuedBytes()
                ? null
                : new QueueFullException(QueueFullException.Queue.QUEUED_BYTES, bytes, shared.maxQueuedBytes());
    }

    /**
     * Why a call may not wait for a connection; null if it may.
     *
     * @param drop fails the oldest call, which makes room for it
     */
    @Nullable
    RedisException refusalOffline(Exchange exchange, BiConsumer<Exchange, RedisException> drop) {
        while (true) {
            long length = line.length();
            long bytes = line.queuedBytes();
            if (length < offline.maxLength() && (bytes == 0 || bytes + exchange.weight() <= offline.maxBytes())) {
                return null;
            }
            QueueFullException full = length < offline.maxLength()
                    ? new QueueFullException(QueueFullException.Queue.OFFLINE_BYTES, bytes, offline.maxBytes())
                    : new QueueFullException(QueueFullException.Queue.OFFLINE, length, offline.maxLength());
            Exchange oldest = offline.overflow() == OfflineQueue.Overflow.DROP_OLDEST ? line.oldestQueued() : null;
            if (oldest == null) {
                return full;
            }
            drop.accept(oldest, full);
        }
    }
}
