package io.vitrine.internal.shared;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One call on a shared connection, from the moment it stands in line to its reply. It is its own place in the {@link CallLine} and, for
 * an asynchronous call, the stage its caller got: one object a call.
 *
 * <p>Who completes it first decides its outcome: the reader with the reply, the caller whose time is up or who was interrupted or
 * cancels, or whoever clears up after a lost connection. What was written keeps its place in line after it was abandoned, so that its
 * reply is consumed in order; what was not is dropped by the writer and never sent.
 */
public abstract class Exchange extends CallStage<@Nullable Object> {

    private static final VarHandle NEXT;
    private static final VarHandle PLACE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            NEXT = lookup.findVarHandle(Exchange.class, "next", Exchange.class);
            PLACE = lookup.findVarHandle(Exchange.class, "place", Place.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** How far a call has come. */
    enum Place {
        /** Waits to be written. */
        QUEUED,
        /** Its reply is due. */
        WRITTEN,
        /** It was given up before it was written, or could not be encoded. */
        DROPPED
    }

    /** Calls below this are not counted by size while there is a connection. */
    private static final int SHORT_BYTES = 512;

    private final long deadlineNanos;
    private final boolean waitedFor;

    /** About as many bytes as it will be on the wire; exactly so many from when it is encoded. */
    private int weight;

    final @Nullable PhaseClock phases;

    @SuppressWarnings({"FieldMayBeFinal", "UnusedVariable"}) // written through NEXT
    private volatile @Nullable Exchange next;

    @SuppressWarnings("FieldMayBeFinal") // written through PLACE
    private volatile Place place = Place.QUEUED;

    private volatile @Nullable Thread waiter;

    /** Where it stands; set before it is added. */
    private @Nullable CallLine line;

    /** What it counts among the bytes that wait; 0 for a short one, of which the number is limit enough. */
    private int countedWeight;

    /** What the reader read, until the stage is completed with it elsewhere. */
    @Nullable
    Object answer;

    /** When it was taken out of the queue, and encoded; written before the call is handed to the reader. */
    private long takenNanos;

    private long encodedNanos;

    /** When it was written; the reader may come first. */
    private volatile long flushedNanos;

    /** How many dials have failed while it waited. Belongs to the link's thread. */
    int failedDials;

    /**
     * @param deadlineNanos in the time of {@link System#nanoTime()}; {@link Deadline#NONE} for none
     * @param waitedFor whether a thread will {@link #await} it, instead of continuations
     * @param weight about as many bytes as it will be on the wire
     * @param phases stamps the phases; null when nobody asks
     */
    Exchange(long deadlineNanos, boolean waitedFor, int weight, @Nullable PhaseClock phases) {
        this.deadlineNanos = deadlineNanos;
        this.waitedFor = waitedFor;
        this.weight = weight;
        this.phases = phases;
    }

    /** Encodes what is to be sent. For the writer. */
    abstract void encode(SharedUse use);

    /** Reads what came back: the answer, or a {@link RedisException} as a value. For the reader. */
    abstract @Nullable Object read(SharedUse use) throws IOException;

    /** Reads what came back for nobody. For the reader. */
    abstract void skip(SharedUse use) throws IOException;

    /** What the stage is completed with. */
    protected @Nullable Object result(@Nullable Object value) {
        return value;
    }

    /** What was asked for, no arguments. */
    public abstract String operation();

    /** Whether the server may hold the reply back, so that others must not stand behind it. */
    public boolean isBlocking() {
        return false;
    }

    /** When its time is up, in the time of {@link System#nanoTime()}. */
    public final long deadlineNanos() {
        return deadlineNanos;
    }

    final boolean isWaitedFor() {
        return waitedFor;
    }

    final int weight() {
        return weight;
    }

    final void encodedAs(long bytes) {
        weight = (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    // ---- its place in line

    /** Goes into a line. */
    final void enter(CallLine place, boolean offline) {
        line = place;
        countedWeight = offline || weight >= SHORT_BYTES ? weight : 0;
    }

    final int countedWeight() {
        return countedWeight;
    }

    /** Whether it can still be given up without a trace. */
    final boolean isQueued() {
        return place == Place.QUEUED;
    }

    /** Gives it up unless the writer has it: then it is never sent, and lets go of what it would have sent. For any thread. */
    final void leaveQueue() {
        if (PLACE.compareAndSet(this, Place.QUEUED, Place.DROPPED)) {
            if (line != null) {
                line.gaveUp(this);
                letGo();
            }
        }
    }

    /** It was given up before it was written, and will not be encoded: keeps nothing but its name. */
    void letGo() {}

    /** Puts it back into the line, of which it was {@linkplain #take taken}. For the writer, before anything of it was sent. */
    final void putBack() {
        PLACE.setVolatile(this, Place.QUEUED);
        if (isDone()) { // who gave it up meanwhile found it taken
            leaveQueue();
        }
    }

    final @Nullable Exchange next() {
        return (Exchange) NEXT.getAcquire(this);
    }

    final void link(Exchange follower) {
        NEXT.setVolatile(this, follower);
    }

    /** Ends the chain for who still stands here: the way on leads through the line. */
    final void unlink() {
        NEXT.setRelease(this, this);
    }

    /** Whether the writer has it now; false when it was given up before. */
    final boolean take() {
        return PLACE.compareAndSet(this, Place.QUEUED, Place.WRITTEN);
    }

    /** Takes it out of those whose reply is due; for the writer, before anything of it was sent. */
    final void drop() {
        PLACE.setVolatile(this, Place.DROPPED);
    }

    final boolean isWritten() {
        return place == Place.WRITTEN;
    }

    final boolean isDropped() {
        return place == Place.DROPPED;
    }

    // ---- its phases

    final void taken(long nowNanos) {
        takenNanos = nowNanos;
    }

    final void encoded(long nowNanos) {
        encodedNanos = nowNanos;
        flushedNanos = nowNanos;
    }

    final void flushed(long nowNanos) {
        flushedNanos = nowNanos;
    }

    /** Stamps the phases up to the decoded reply. For who completes it, before he does. */
    final void stamp(long firstByteNanos) {
        if (phases != null) {
            // A reply can come before the writer gets to note that he has written.
            long sentNanos = flushedNanos - firstByteNanos < 0 ? flushedNanos : encodedNanos;
            phases.lap(Phase.QUEUE, takenNanos);
            phases.lap(Phase.WRITE, sentNanos);
            phases.lap(Phase.SERVER, Math.max(sentNanos, firstByteNanos));
            phases.lap(Phase.DECODE);
        }
    }

    final void stampAbandoned() {
        if (phases == null) {
            return;
        }
        if (place == Place.WRITTEN) {
            phases.lap(Phase.QUEUE, takenNanos);
            phases.lap(Phase.WRITE, flushedNanos);
            phases.lap(Phase.SERVER);
        } else {
            phases.lap(Phase.QUEUE);
        }
    }

    // ---- its end

    /** Completes it with what was read. */
    final void finish(@Nullable Object given) {
        answer = null;
        if (given instanceof RedisException failure) {
            fail(failure);
        } else {
            complete(result(given));
        }
        wake();
    }

    /** Completes it with a failure. */
    protected void fail(RedisException failure) {
        completeExceptionally(failure);
    }

    final void wake() {
        Thread parked = waiter;
        if (parked != null) {
            LockSupport.unpark(parked);
        }
    }

    /** Gives it up, wherever it stands. */
    final void abandon(RedisException why) {
        leaveQueue();
        if (!isDone()) {
            stampAbandoned();
        }
        completeExceptionally(why);
        wake();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        leaveQueue(); // first: continuations run within, and may take their time
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        leaveQueue(); // again: a writer may have put it back meanwhile
        return cancelled;
    }

    /** Whether its time was up at that instant. */
    final boolean isOverdue(long nowNanos) {
        return deadlineNanos != Deadline.NONE && deadlineNanos - nowNanos <= 0;
    }

    /** Takes a call whose time is up out of the queue, if it is there, and makes the exception that says what came of it. */
    final RedisTimeoutException timeout() {
        leaveQueue(); // first: nobody sends it any more after the exception has said that it was not sent
        Timeline timeline = phases;
        if (place == Place.WRITTEN) {
            return new RedisTimeoutException(
                    RedisTimeoutException.Stage.COMMAND,
                    "the deadline passed while the reply to " + operation()
                            + " was waited for on a shared connection; it"
                            + " may have run, or run yet; look for what holds the server up (SLOWLOG, network, a slow or"
                            + " large command before this one on the same connection), or allow more time",
                    timeline,
                    null);
        }
        return new RedisTimeoutException(
                RedisTimeoutException.Stage.QUEUE,
                "the deadline passed while " + operation()
                        + " waited to be written to a shared connection; it was not sent;"
                        + " is the server reachable? Or allow more time, more in flight (maxInFlight), or more"
                        + " connections (sharedConnections)",
                timeline,
                null);
    }

    /**
     * Waits for the outcome. The caller whose time is up, or who is interrupted, leaves at once; the others on the connection do not
     * notice.
     *
     * @return the value, or the {@link RedisException} as a value
     */
    final @Nullable Object await() {
        waiter = Thread.currentThread();
        while (!isDone()) {
            if (Thread.currentThread().isInterrupted()) {
                abandon(cancelled());
            } else if (deadlineNanos == Deadline.NONE) {
                LockSupport.park(this);
            } else {
                long leftNanos = deadlineNanos - System.nanoTime();
                if (leftNanos > 0) {
                    LockSupport.parkNanos(this, leftNanos);
                } else {
                    abandon(timeout());
                }
            }
        }
        return outcome();
    }

    private CallCancelledException cancelled() {
        leaveQueue(); // first, as above
        return new CallCancelledException(
                "the calling thread was interrupted; " + operation()
                        + (place == Place.WRITTEN ? " may have run" : " was not sent"),
                null);
    }

    /** The outcome of a completed exchange. */
    private @Nullable Object outcome() {
        if (!isCompletedExceptionally()) {
            return getNow(null);
        }
        try {
            return super.get(0, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException | TimeoutException impossible) {
            throw new IllegalStateException("a completed exchange cannot be waited for", impossible);
        }
    }

    @Override
    public String toString() {
        return operation() + "[" + (isDone() ? "done, " : "") + place + "]";
    }
}
