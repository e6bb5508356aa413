package io.vitrine.internal.shared;

import io.vitrine.RedisException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.time.Deadline;
import io.vitrine.spi.Phase;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One connection and the line of calls in front of it: who writes, who reads, and when. The two sides of it are {@link WriteSide} and
 * {@link ReadSide}.
 *
 * <p><b>Natural batching.</b> A caller adds its call to the line and writes only when no reply is due: the wire is idle then and nobody
 * else would come by. Otherwise it leaves the call where it is: the reader, before it blocks for more replies, writes all that has
 * gathered in one system call. So the batch is as long as the load makes it, and there is no timer.
 *
 * <p><b>Nobody is forgotten.</b> A caller first adds to the line, then looks at the number of replies due; the reader first lowers
 * that number, then looks at the line. Both are volatile, so at least one of them sees the other. Who finds the write side taken
 * leaves, since its holder looks again after giving it back.
 *
 * <p><b>Nobody blocks who must not.</b> Callers and the reader write only what surely fits into the socket's buffer, judging by
 * what is unanswered; the rest is left to the link's writer thread. So the reader goes on reading whatever the peer does, and an
 * asynchronous caller never waits for room.
 *
 * <p>Locks: none. Who writes and who reads are flags that are tried, never waited for.
 */
final class Lane {

    private final Link link;
    private final SharedUse use;
    private final LaneLimits limits;
    private final WriteSide writes;
    private final ReadSide reads;
    private final int safeBytes;

    private volatile @Nullable Throwable failure;
    private volatile Phase failedIn = Phase.SERVER;

    Lane(Link link, CallLine line, Connection connection, Callbacks callbacks, LaneLimits limits) {
        this.link = link;
        this.limits = limits;
        this.use = connection.share(this::beforeRead);
        this.safeBytes = use.safeBytes();
        this.writes = new WriteSide(this, link, line, use, callbacks, limits);
        this.reads = new ReadSide(this, link, line, use, callbacks);
    }

    Connection connection() {
        return use.connection();
    }

    WriteSide writes() {
        return writes;
    }

    ReadSide reads() {
        return reads;
    }

    /** How many replies are due. */
    long unanswered() {
        return writes.calls() - reads.calls();
    }

    long unansweredBytes() {
        return writes.bytes() - reads.bytes();
    }

    /** Whether callers may read and write by themselves. */
    boolean isOpenToCallers() {
        return safeBytes > 0;
    }

    /** How many bytes can be unanswered so that writing more of them surely does not wait for room. */
    int safeBytes() {
        return safeBytes;
    }

    /** Sees to it that what was just added is written, by this caller or by somebody who will surely come by. */
    void added() {
        if (unanswered() == 0) {
            if (isOpenToCallers() && !limits.holdsBack()) {
                writes.write(false);
            } else {
                link.wakeWriter();
            }
        }
    }

    /** On the reader's thread, before it may block: {@code reads} is there by then. */
    private void beforeRead() {
        reads.settle();
        watch();
    }

    /** Has the connection closed when replies are due and nothing comes, or when the reader's own time is up. For the reader. */
    void watch() {
        if (unanswered() == 0) {
            use.watchUntil(Deadline.NONE);
        }
        if (unanswered() > 0) { // asked again: a writer may have come in between
            watchDue();
        }
    }

    /** The same when replies are due. */
    void watchDue() {
        use.watchUntil(limits.livenessLimit(reads.deadlineNanos()));
    }

    // ---- the end

    /** Notes why this connection is of no more use and wakes who clears up. For any thread. */
    void lose(Throwable cause, Phase phase) {
        if (failure == null) {
            failedIn = phase;
            failure = cause;
        }
        use.lost(cause, phase);
        link.wakeThread();
    }

    /** Whether one of its sides has failed. */
    boolean hasFailed() {
        return failure != null;
    }

    boolean isLost() {
        return failure != null || !use.connection().isUsable();
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** A new exception for one of those whose reply was due. */
    RedisException lost() {
        Throwable cause = failure;
        return use.lost(cause == null ? new IOException("the connection was closed") : cause, failedIn);
    }
}
