package io.vitrine.internal.resp;

/**
 * Decides how large a buffer stays after it was used, so that one huge request or reply does not pin memory for the life of its
 * connection: what is above {@link #MOST_KEPT_BYTES} goes at once, the rest goes when it was not needed for some dozens of
 * uses. Not safe for use by several threads.
 */
final class Retention {

    /** Room for a value of 1 MiB and what stands around it. */
    static final int MOST_KEPT_BYTES = 2 << 20;

    private static final int DECAY_SHIFT = 4;

    private final int floorBytes;
    private int recentPeakBytes;

    Retention(int floorBytes) {
        this.floorBytes = floorBytes;
    }

    /** The capacity a buffer should go on with; the same as {@code capacityBytes} for as long as it is right. */
    int capacityAfter(int capacityBytes, int usedBytes) {
        if (capacityBytes <= floorBytes) {
            return capacityBytes;
        }
        recentPeakBytes = Math.max(usedBytes, recentPeakBytes - (recentPeakBytes >> DECAY_SHIFT));
        if (capacityBytes > MOST_KEPT_BYTES) {
            return floorBytes;
        }
        return recentPeakBytes < capacityBytes >> 2 ? Math.max(floorBytes, capacityBytes >> 1) : capacityBytes;
    }
}
