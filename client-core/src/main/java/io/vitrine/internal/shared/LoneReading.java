package io.vitrine.internal.shared;

import io.vitrine.spi.CloseReason;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller that has been alone on the line for long read its own replies: no thread has to be woken for it then. For the link's
 * thread where nothing else is said.
 */
final class LoneReading {

    /** So many calls in a row that were alone on the line, and the link's thread lets callers read by themselves. */
    private static final int LONE_CALLS = 64;

    private volatile @Nullable Thread reader;

    /** Calls in a row that were alone. */
    private int calls;

    /** Reads the reply to this caller's own call; it has the role of the reader and gives it back. For that caller. */
    void read(Lane lane, Exchange own) {
        reader = Thread.currentThread();
        try {
            lane.reads().readInline(own);
        } finally {
            reader = null;
            lane.reads().leave();
        }
    }

    /**
     * Whether callers may read by themselves from now on. Who comes too early, while the link's thread still reads, is served by it
     * once more: the count stays for the next time.
     */
    boolean isAloneForLong(Lane lane, ReadSide reads) {
        int fresh = reads.freshBeforeBlocking();
        if (fresh <= 0) {
            return false; // there is more to read, or nothing was read yet
        }
        calls = fresh == 1 && reads.wasAlone() && lane.isOpenToCallers() ? calls + 1 : 0;
        return calls >= LONE_CALLS;
    }

    /** A caller that reads by itself does not notice its interrupt; this does. */
    void lookAfter(Lane lane) {
        Thread alone = reader;
        if (alone != null && alone.isInterrupted()) {
            lane.connection().close(CloseReason.CANCELLED);
        }
    }
}
