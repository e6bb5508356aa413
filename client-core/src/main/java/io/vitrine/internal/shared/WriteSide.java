package io.vitrine.internal.shared;

import io.vitrine.CodecException;
import io.vitrine.RedisException;
import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.resp.RequestBuffer;
import io.vitrine.internal.shared.BatchExchange.NothingToSendException;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Writes what stands in line, one thread at a time: a caller on an idle wire, the reader, or the link's writer thread. */
final class WriteSide {

    /** What is written at once: enough to make system calls rare, short enough not to hold the first of it back. */
    private static final int CHUNK_BYTES = 64 << 10;

    private final Lane lane;
    private final Link link;
    private final CallLine line;
    private final SharedUse use;
    private final Callbacks callbacks;
    private final LaneLimits limits;

    /** Whether somebody writes; tried, never waited for. */
    private final AtomicBoolean taken = new AtomicBoolean();

    /** What was written so far; one thread writes them at a time. */
    private volatile long calls;

    private volatile long bytes;

    WriteSide(Lane lane, Link link, CallLine line, SharedUse use, Callbacks callbacks, LaneLimits limits) {
        this.lane = lane;
        this.link = link;
        this.line = line;
        this.use = use;
        this.callbacks = callbacks;
        this.limits = limits;
    }

    /** How many calls were written so far. */
    long calls() {
        return calls;
    }

    /** How many bytes they had. */
    long bytes() {
        return bytes;
    }

    /**
     * Writes what waits, as far as limits allow. What they hold back is written by the reader once replies have come.
     *
     * @param mayWait whether this thread may wait for room in the socket's buffer
     */
    void write(boolean mayWait) {
        long answered;
        do {
            answered = lane.reads().calls();
            if (lane.hasFailed() || !taken.compareAndSet(false, true)) {
                return; // who holds it looks again
            }
            boolean left;
            try {
                left = writeBatches(mayWait);
            } finally {
                taken.set(false);
            }
            if (left) {
                link.wakeWriter();
                return;
            }
            // A reader that came by meanwhile found the side taken.
        } while (line.hasQueued()
                && (lane.unanswered() == 0 || (mayWait && lane.reads().calls() != answered)));
    }

    /** Whether something was left to the writer thread. */
    private boolean writeBatches(boolean mayWait) {
        while (!lane.hasFailed()) {
            int encoded = 0;
            boolean left = false;
            List<Exchange> stamped = null;
            Exchange first = line.firstQueued();
            while (first != null && isWithinBounds(first, encoded)) {
                if (!mayWait && !isSafe(first.weight())) {
                    left = true;
                    break;
                }
                if (first.take()) {
                    Encoding encoding = encode(first, mayWait);
                    if (encoding == Encoding.TOO_LONG) {
                        left = true;
                        break;
                    }
                    if (encoding == Encoding.DONE) {
                        encoded++;
                        if (first.phases != null) {
                            stamped = stamped == null ? new ArrayList<>() : stamped;
                            stamped.add(first);
                        }
                    }
                }
                if (use.encodedBytes() >= CHUNK_BYTES) {
                    break;
                }
                first = line.firstQueued();
            }
            if (encoded == 0) {
                return left;
            }
            flush(encoded, stamped);
            if (left) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinBounds(Exchange next, int encoded) {
        long due = lane.unanswered() + encoded;
        return due == 0
                || (due < limits.maxInFlight()
                        && lane.unansweredBytes() + use.encodedBytes() + next.weight() <= limits.maxInFlightBytes());
    }

    /** Whether so many bytes more surely fit into the socket's buffer. */
    private boolean isSafe(long more) {
        return lane.unansweredBytes() + use.encodedBytes() + more <= lane.safeBytes();
    }

    /** What came of encoding a call. */
    private enum Encoding {
        DONE,
        /** It has ended here. */
        ENDED,
        /** It is longer than it seemed, and is in line again. */
        TOO_LONG
    }

    /** Encodes a call and moves the cursor over it. */
    private Encoding encode(Exchange exchange, boolean mayWait) {
        if (exchange.phases != null) {
            exchange.taken(System.nanoTime());
        }
        RequestBuffer.Mark before = mayWait ? null : use.mark();
        long bytesBefore = use.encodedBytes();
        try {
            exchange.encode(use);
            exchange.encodedAs(use.encodedBytes() - bytesBefore);
            if (before != null && !isSafe(0)) {
                use.rollback(before);
                exchange.putBack();
                return Encoding.TOO_LONG;
            }
            line.written(exchange);
            return Encoding.DONE;
        } catch (CodecException refused) {
            end(exchange, refused);
        } catch (NothingToSendException nothing) {
            end(exchange, ((BatchExchange) exchange).answerUnsent());
        } catch (RuntimeException | Error unexpected) { // the buffer is as it was before
            end(exchange, new RedisException(ErrorKind.OTHER, "encoding failed: " + unexpected, unexpected));
        }
        return Encoding.ENDED;
    }

    private void end(Exchange exchange, @Nullable Object answer) {
        exchange.drop();
        line.pass(exchange);
        callbacks.end(exchange, answer);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes at a time
    private void flush(int encoded, @Nullable List<Exchange> stamped) {
        if (stamped != null) {
            long nowNanos = System.nanoTime();
            stamped.forEach(each -> each.encoded(nowNanos));
        }
        // The reader may see the first reply before this thread gets on: so the numbers come first.
        bytes += use.encodedBytes();
        calls += encoded;
        if (lane.unanswered() == encoded
                && lane.reads().isTaken()) { // the reader is blocked already and watched nothing
            lane.watchDue();
        }
        try {
            use.flush();
        } catch (IOException | RuntimeException | Error broken) {
            lane.lose(broken, Phase.WRITE);
            return;
        }
        if (stamped != null) {
            long nowNanos = System.nanoTime();
            stamped.forEach(each -> each.flushed(nowNanos));
        }
    }

    /** Keeps every writer out; waits for the one who is at it, whose write fails, since the connection is closed. */
    void shut() {
        Backoff.until(() -> taken.compareAndSet(false, true));
    }
}
