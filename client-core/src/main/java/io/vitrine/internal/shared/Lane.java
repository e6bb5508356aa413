package io.vitrine.internal.shared;

import io.vitrine.CodecException;
import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.shared.BatchExchange.NothingToSendException;
import io.vitrine.internal.time.Deadline;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One connection and the line of calls in front of it: who writes, who reads, and when.
 *
 * <p><b>Natural batching.</b> A caller adds its call to the line and writes only when few replies are due ({@code directWrites}): the wire
 * is idle then and nobody else would come by. Otherwise it leaves the call where it is: the reader, before it blocks for more
 * replies, writes all that has gathered in one system call. So the batch is as long as the load makes it, and there is no timer.
 *
 * <p><b>Nobody is forgotten.</b> A caller first adds to the line, then looks at the number of replies due; the reader first lowers
 * that number, then looks at the line. Both are volatile, so at least one of them sees the other. Who finds the write side taken
 * leaves, since its holder looks again after giving it back.
 *
 * <p><b>Nobody blocks who must not.</b> Callers and the reader write only what surely fits into the socket's buffer, judging by
 * what is unanswered; the rest is left to the link's writer thread. So the reader goes on reading whatever the peer does, and an
 * asynchronous caller never waits for room.
 *
 * <p><b>Reading.</b> One thread has the {@linkplain #takeReading reading role} at a time: the link's thread, or a lone caller who reads
 * its own reply ({@link #readInline}) and hands the role to the link's thread as soon as it is not alone any more.
 *
 * <p>Locks: none. {@code writing} and {@code reading} are flags that are tried, never waited for.
 */
final class Lane {

    /** What is written at once: enough to make system calls rare, short enough not to hold the first of it back. */
    private static final int CHUNK_BYTES = 64 << 10;

    private final Link link;
    private final CallLine line;
    private final SharedUse use;
    private final Callbacks callbacks;
    private final LaneLimits limits;
    private final long safeBytes;

    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean reading = new AtomicBoolean();

    /** Counters of calls and bytes; the first of each pair has one writer at a time, the second one reader. */
    private volatile long written;

    private volatile long writtenBytes;
    private volatile long answered;
    private volatile long answeredBytes;

    private volatile @Nullable Throwable failure;
    private volatile Phase failedIn = Phase.SERVER;

    private long readerDeadlineNanos = Deadline.NONE;

    /** What the reader has read and not told yet. */
    private int fresh;

    private long freshBytes;
    private boolean waitedFor;

    /** The call whose reply is being read: not in line any more. */
    private @Nullable Exchange halfRead;

    private List<Exchange> finished = new ArrayList<>();

    Lane(Link link, CallLine line, Connection connection, Callbacks callbacks, LaneLimits limits) {
        this.link = link;
        this.line = line;
        this.callbacks = callbacks;
        this.limits = limits;
        this.use = connection.share(this::beforeRead);
        this.safeBytes = use.safeBytes();
    }

    Connection connection() {
        return use.connection();
    }

    /** How many replies are due. */
    long unanswered() {
        return written - answered;
    }

    private long unansweredBytes() {
        return writtenBytes - answeredBytes;
    }

    /** Whether callers may read and write by themselves. */
    boolean isOpenToCallers() {
        return safeBytes > 0;
    }

    // ---- writing

    /** Sees to it that what was just added is written, by this caller or by somebody who will surely come by. */
    void added() {
        long due = unanswered();
        if (due == 0 || (due < limits.directWrites() && !link.hasLoneReader())) {
            if (isOpenToCallers() && !limits.holdsBack()) {
                write(false);
            } else {
                link.wakeWriter();
            }
        }
    }

    /**
     * Writes what waits, as far as limits allow.
     *
     * @param mayWait whether this thread may wait for room in the socket's buffer
     */
    void write(boolean mayWait) {
        do {
            if (failure != null || !writing.compareAndSet(false, true)) {
                return; // who holds it looks again
            }
            boolean left;
            try {
                left = writeBatches(mayWait);
            } finally {
                writing.set(false);
            }
            if (left) {
                link.wakeWriter();
                return;
            }
        } while (line.hasQueued() && (mayWait ? hasRoom() : unanswered() == 0));
    }

    private boolean hasRoom() {
        return unanswered() < limits.maxInFlight() && unansweredBytes() < limits.maxInFlightBytes();
    }

    /** Whether something was left to the writer thread. */
    private boolean writeBatches(boolean mayWait) {
        while (failure == null) {
            int calls = 0;
            boolean left = false;
            List<Exchange> stamped = null;
            Exchange first = line.firstQueued();
            while (first != null && isWithinBounds(first, calls)) {
                if (!mayWait && unansweredBytes() + use.encodedBytes() + first.weight() > safeBytes) {
                    left = true;
                    break;
                }
                if (first.take()) {
                    if (encode(first)) {
                        calls++;
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
            if (calls == 0) {
                return left;
            }
            flush(calls, stamped);
            if (left) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinBounds(Exchange next, int calls) {
        long due = unanswered() + calls;
        return due == 0
                || (due < limits.maxInFlight()
                        && unansweredBytes() + use.encodedBytes() + next.weight() <= limits.maxInFlightBytes());
    }

    /** Encodes a call and moves the cursor over it; false when it has ended here. */
    private boolean encode(Exchange exchange) {
        if (exchange.phases != null) {
            exchange.taken(System.nanoTime());
        }
        long before = use.encodedBytes();
        try {
            exchange.encode(use);
            exchange.encodedAs(use.encodedBytes() - before);
            line.written(exchange);
            return true;
        } catch (CodecException refused) {
            end(exchange, refused);
        } catch (NothingToSendException nothing) {
            end(exchange, ((BatchExchange) exchange).answerUnsent());
        } catch (RuntimeException | Error unexpected) { // the buffer is as it was before
            end(exchange, new RedisException(ErrorKind.OTHER, "encoding failed: " + unexpected, unexpected));
        }
        return false;
    }

    private void end(Exchange exchange, @Nullable Object answer) {
        exchange.drop();
        line.pass(exchange);
        exchange.answer = answer;
        complete(exchange);
    }

    private void complete(Exchange exchange) {
        if (exchange.isWaitedFor()) {
            exchange.finish(exchange.answer);
        } else {
            callbacks.complete(List.of(exchange));
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes at a time
    private void flush(int calls, @Nullable List<Exchange> stamped) {
        long bytes = use.encodedBytes();
        if (stamped != null) {
            long nowNanos = System.nanoTime();
            stamped.forEach(each -> each.encoded(nowNanos));
        }
        // The reader may see the first reply before this thread gets on: so the numbers come first.
        writtenBytes += bytes;
        written += calls;
        link.flushed(calls);
        if (unanswered() == calls && isRead()) { // the reader is blocked already and watched nothing
            use.watchUntil(limits.livenessLimit(Deadline.NONE));
        }
        try {
            use.flush();
        } catch (IOException | RuntimeException | Error broken) {
            lose(broken, Phase.WRITE);
            return;
        }
        if (stamped != null) {
            long nowNanos = System.nanoTime();
            stamped.forEach(each -> each.flushed(nowNanos));
        }
    }

    // ---- reading

    /** Makes this thread the reader; false when another is. */
    boolean takeReading() {
        return !reading.get() && reading.compareAndSet(false, true);
    }

    /** Whether somebody reads. */
    boolean isRead() {
        return reading.get();
    }

    /** Gives the role back. */
    void leaveReading() {
        reading.set(false);
    }

    /** Reads replies until {@code enough}; for the reader. */
    void readUntil(ReadEnd enough) {
        try {
            while (failure == null && !enough.reached(this)) {
                readOne();
            }
            settle();
        } catch (IOException | RuntimeException | Error broken) {
            tell();
            lose(broken, Phase.SERVER);
        }
    }

    /** When a reader stops; asked before each reply. */
    interface ReadEnd {
        boolean reached(Lane lane);
    }

    /** Reads the reply to this caller's own call on its own thread. When its time is up, the connection is closed. */
    void readInline(Exchange own) {
        readerDeadlineNanos = own.deadlineNanos();
        readUntil(lane -> own.isDone());
        readerDeadlineNanos = Deadline.NONE;
    }

    private void readOne() throws IOException {
        use.awaitReply();
        if (written == answered + fresh) {
            throw new RedisProtocolException("the server sent a reply that nobody asked for", null);
        }
        Exchange exchange = line.answered();
        halfRead = exchange;
        if (exchange.isDone()) {
            exchange.skip(use);
        } else {
            exchange.answer = exchange.read(use);
            exchange.stamp(use.lastReadNanos());
            if (exchange.isWaitedFor()) {
                exchange.finish(exchange.answer);
            } else {
                finished.add(exchange);
            }
        }
        halfRead = null;
        waitedFor = exchange.isWaitedFor();
        fresh++;
        freshBytes += exchange.weight();
    }

    /** Whether the caller of the last reply waits for it. For the reader. */
    boolean wasWaitedFor() {
        return waitedFor;
    }

    /** How many calls were answered since it was told last, if the reader is about to block; -1 if there is more to read. For the reader. */
    int freshBeforeBlocking() {
        return use.hasBuffered() ? -1 : fresh;
    }

    /** Whether nothing is due once what was read is told. For the reader. */
    boolean isQuiet() {
        return written == answered + fresh && !line.hasQueued();
    }

    /** How many replies came so far. */
    long answered() {
        return answered;
    }

    /** On the reader's thread, before it may block. */
    private void beforeRead() {
        settle();
        if (unanswered() == 0) {
            use.watchUntil(Deadline.NONE);
        }
        if (unanswered() > 0) { // asked again: a writer may have come in between
            use.watchUntil(limits.livenessLimit(readerDeadlineNanos));
        }
    }

    /** Tells what was read, and writes what has gathered meanwhile. For the reader. */
    private void settle() {
        tell();
        if (line.hasQueued()) {
            write(false);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads at a time
    private void tell() {
        int calls = fresh;
        if (calls > 0) {
            fresh = 0;
            answeredBytes += freshBytes;
            freshBytes = 0;
            answered += calls;
            line.leave(calls);
            link.left();
            if (!finished.isEmpty()) {
                List<Exchange> batch = finished;
                finished = new ArrayList<>(batch.size());
                callbacks.complete(batch);
            }
        }
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

    /** The call whose reply broke off, which is not in line any more; null when there is none. For the reader. */
    @Nullable
    Exchange takeHalfRead() {
        Exchange exchange = halfRead;
        halfRead = null;
        if (exchange != null) {
            line.leave(1);
        }
        return exchange;
    }

    /** Keeps every writer out; waits for the one who is at it, whose write fails, since the connection is closed. */
    void shutWriting() {
        while (!writing.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
    }
}
