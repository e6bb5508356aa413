package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import java.util.Objects;

/**
 * What becomes of calls on a shared connection while there is none: they wait in line, in their order and within their deadlines, or
 * they fail at once.
 *
 * @param maxLength how many calls may wait; 0 when none may
 * @param maxBytes about how many bytes they may have together; a single call may have more
 * @param overflow which call fails when there is no room
 */
public record OfflineQueue(int maxLength, long maxBytes, Overflow overflow) {

    /** 1,000 calls of at most 8 MiB, then new ones fail. */
    public static final OfflineQueue DEFAULT = bounded(1_000);

    private static final OfflineQueue DISABLED = new OfflineQueue(0, 8 << 20, Overflow.REJECT_NEW);

    public OfflineQueue {
        Bounds.number("offlineQueue", maxLength, 0, 10_000_000);
        Bounds.number("offlineQueueBytes", maxBytes, 1, Long.MAX_VALUE);
        Objects.requireNonNull(overflow, "overflow");
    }

    /** Lets as many calls wait. */
    public static OfflineQueue bounded(int length) {
        return new OfflineQueue(Bounds.number("offlineQueue", length, 1, 10_000_000), 8 << 20, Overflow.REJECT_NEW);
    }

    /** Lets none wait: a call fails with {@link io.vitrine.NotConnectedException}. Only the first dial is waited for. */
    public static OfflineQueue disabled() {
        return DISABLED;
    }

    /** The same with another bound on bytes. */
    public OfflineQueue maxBytes(long bytes) {
        return new OfflineQueue(maxLength, bytes, overflow);
    }

    /** The same with another answer to an overflow. */
    public OfflineQueue overflow(Overflow what) {
        return new OfflineQueue(maxLength, maxBytes, what);
    }

    /** Whether calls may wait. */
    public boolean isEnabled() {
        return maxLength > 0;
    }

    /** Which call fails when there is no room. */
    public enum Overflow {
        /** The one that comes. */
        REJECT_NEW,
        /** The one that has waited longest. */
        DROP_OLDEST
    }
}
