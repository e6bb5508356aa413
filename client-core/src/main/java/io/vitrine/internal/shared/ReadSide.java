package io.vitrine.internal.shared;

import io.vitrine.RedisProtocolException;
import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.time.Deadline;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads the replies, one thread at a time: the link's thread, or a lone caller who reads its own reply ({@link #readInline}) and hands
 * the role to the link's thread as soon as it is not alone any more. What is not marked otherwise is for who has the role.
 */
final class ReadSide {

    private final Lane lane;
    private final Link link;
    private final CallLine line;
    private final SharedUse use;
    private final Callbacks callbacks;

    /** Whether somebody reads; tried, never waited for. */
    private final AtomicBoolean taken = new AtomicBoolean();

    /** What was answered so far and told; the reader writes them. */
    private volatile long calls;

    private volatile long bytes;

    /** When the time of a lone caller is up who reads by itself. */
    private volatile long deadlineNanos = Deadline.NONE;

    /** What the reader has read and not told yet. */
    private int fresh;

    private long freshBytes;
    private boolean alone;

    /** The call whose reply is being read: not in line any more. */
    private @Nullable Exchange halfRead;

    private List<Exchange> finished = new ArrayList<>();

    ReadSide(Lane lane, Link link, CallLine line, SharedUse use, Callbacks callbacks) {
        this.lane = lane;
        this.link = link;
        this.line = line;
        this.use = use;
        this.callbacks = callbacks;
    }

    /** How many replies came so far. For any thread. */
    long calls() {
        return calls;
    }

    /** How many bytes the calls had that were answered. For any thread. */
    long bytes() {
        return bytes;
    }

    /** When the reader's own time is up. For any thread. */
    long deadlineNanos() {
        return deadlineNanos;
    }

    /** Makes this thread the reader; false when another is. */
    boolean take() {
        return !taken.get() && taken.compareAndSet(false, true);
    }

    /** Waits for whoever reads: not for long, since the connection is closed. */
    void takeAtLast() {
        Backoff.until(this::take);
    }

    /** Whether somebody reads. For any thread. */
    boolean isTaken() {
        return taken.get();
    }

    /** Gives the role back. */
    void leave() {
        taken.set(false);
    }

    /** When a reader stops; asked before each reply. */
    interface End {
        boolean reached(ReadSide reads);
    }

    /** Reads replies until {@code enough}. */
    void readUntil(End enough) {
        try {
            while (!lane.hasFailed() && !enough.reached(this)) {
                readOne();
            }
            settle();
            deadlineNanos = Deadline.NONE;
            lane.watch(); // nobody reads for now, and an idle connection must not be closed for want of bytes
        } catch (IOException | RuntimeException | Error broken) {
            tell();
            lane.lose(broken, Phase.SERVER);
        }
    }

    /** Reads the reply to this caller's own call on its own thread. When its time is up, the connection is closed. */
    void readInline(Exchange own) {
        deadlineNanos = own.deadlineNanos();
        readUntil(reads -> own.isDone());
    }

    private void readOne() throws IOException {
        use.awaitReply();
        if (lane.unanswered() == fresh) {
            throw new RedisProtocolException("the server sent a reply that nobody asked for", null);
        }
        Exchange exchange = line.answered();
        alone = exchange.isWaitedFor() && isQuietBut(fresh + 1); // now: its caller is about to make the next call
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
        fresh++;
        freshBytes += exchange.weight();
    }

    /** How many calls were answered since it was told last, if the reader is about to block; -1 if there is more to read. */
    int freshBeforeBlocking() {
        return use.hasBuffered() ? -1 : fresh;
    }

    /** Whether the last call was one that a thread waits for, and the only one in line. */
    boolean wasAlone() {
        return alone;
    }

    private boolean isQuietBut(int read) {
        return lane.unanswered() == read && !line.hasQueued();
    }

    /** Tells what was read, and writes what has gathered meanwhile. */
    void settle() {
        tell();
        if (line.hasQueued()) {
            lane.writes().write(false);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads at a time
    private void tell() {
        int told = fresh;
        if (told > 0) {
            fresh = 0;
            bytes += freshBytes;
            freshBytes = 0;
            calls += told;
            line.leave(told);
            link.left();
            if (!finished.isEmpty()) {
                List<Exchange> batch = finished;
                finished = new ArrayList<>(batch.size());
                callbacks.complete(batch);
            }
        }
    }

    /** The call whose reply broke off, which is not in line any more; null when there is none. */
    @Nullable
    Exchange takeHalfRead() {
        Exchange exchange = halfRead;
        halfRead = null;
        if (exchange != null) {
            line.leave(1);
        }
        return exchange;
    }
}
