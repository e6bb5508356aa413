package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage;
import io.vitrine.RedisException;
import io.vitrine.SlowSubscriberException;
import io.vitrine.Subscription;
import io.vitrine.internal.shared.Callbacks;
import io.vitrine.options.PubSubOptions;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The bounded buffer of one subscriber. Whoever reads the connection puts in and never waits; a task where callbacks run takes out and
 * calls the application, one task at a time. When there is no room for a message the policy decides, and the loss is counted.
 *
 * <p>What is no message (confirmations, gaps, errors) is not lost for want of room, unless there is very much of it.
 *
 * <p>Lock: one, around the buffer; nobody is called under it. Whoever makes work for the task claims its turn under the lock and starts it
 * after; the task gives its turn back under the lock when it finds nothing to do. So there is one task or none, and none is missed.
 */
final class Mailbox<K, V> implements Subscription {

    /** Demand without an end. */
    static final long UNLIMITED = Long.MAX_VALUE;

    /** What is delivered in one go before others get the thread. */
    private static final int DELIVERIES_A_TURN = 256;

    /** At most this part of the buffer is taken out at once: few at a time when it is small. */
    private static final int HANDFULS = 8;

    /** How much of what is no message fits besides the messages. */
    private static final int ROOM_FOR_NOTICES = 1_024;

    private final Receiver<K, V> receiver;
    private final Audience<K, V> audience;
    private final PubSubOptions options;
    private final Callbacks callbacks;
    private final LongAdder dropped = new LongAdder();

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Object> items = new ArrayDeque<>();
    private State state = State.OPEN;
    private boolean begun;
    private boolean working;
    private long demand;
    private @Nullable Throwable cause;

    /** What was taken out and waits for its delivery, besides the one under way; counts as if it were still in. */
    private int waiting;

    /** Set when what is here is dropped: also what was taken out. */
    private volatile boolean emptied;

    /** What was taken out. Belongs to the task. */
    private final Object[] hand;

    private enum State {
        /** Messages are put in and taken out. */
        OPEN,
        /** Nothing is put in any more; the receiver gets what is here, and then the end. */
        ENDING,
        /** The receiver is not called any more. */
        OVER
    }

    /** What the task delivers besides items. */
    private enum Step {
        BEGIN,
        END
    }

    /** An item that is no message. */
    private record Failure(RedisException error) {}

    /**
     * @param callbacks where the receiver is called; closed when it is over
     */
    Mailbox(Receiver<K, V> receiver, Audience<K, V> audience, PubSubOptions options, Callbacks callbacks) {
        this.receiver = receiver;
        this.audience = audience;
        this.options = options;
        this.callbacks = callbacks;
        this.hand = new Object[Math.max(1, Math.min(DELIVERIES_A_TURN, options.bufferSize() / HANDFULS))];
    }

    // ---- putting in

    /** Lets the receiver know that it begins. */
    void begin() {
        change(() -> {});
    }

    /** Puts in a message. */
    void offer(PubSubMessage<K, V> message) {
        PubSubMessage<?, ?> lost = null;
        boolean failed = false;
        boolean work;
        lock.lock();
        try {
            if (state != State.OPEN) {
                return;
            }
            if (items.size() + waiting >= options.bufferSize()) {
                lost = makeRoom(message);
                failed = state != State.OPEN;
            }
            if (lost != message) {
                items.addLast(message);
            }
            work = claimTurn();
        } finally {
            lock.unlock();
        }
        if (lost != null) {
            dropped.increment();
            audience.dropped(lost);
        }
        if (failed) {
            audience.leave(this);
        }
        if (work) {
            callbacks.execute(this::work);
        }
    }

    /** What is lost so that the others fit; maybe the message that comes. */
    private PubSubMessage<?, ?> makeRoom(PubSubMessage<K, V> coming) {
        return switch (options.overflow()) {
            case DROP_NEWEST -> coming;
            case DROP_OLDEST -> removeOldest(coming);
            case FAIL_SUBSCRIBER -> {
                endNow(new SlowSubscriberException(options.bufferSize()));
                yield coming;
            }
        };
    }

    private PubSubMessage<?, ?> removeOldest(PubSubMessage<K, V> otherwise) {
        Iterator<Object> oldestFirst = items.iterator();
        while (oldestFirst.hasNext()) {
            if (oldestFirst.next() instanceof PubSubMessage<?, ?> message && Audience.isPublished(message)) {
                oldestFirst.remove();
                return message;
            }
        }
        return otherwise;
    }

    /** Puts in what became of subscriptions. */
    void tell(PubSubMessage<K, V> notice) {
        addNotice(notice);
    }

    /** Puts in an error, which ends nothing, if the receiver hears of such. */
    void tell(RedisException error) {
        if (receiver.hearsErrors()) {
            addNotice(new Failure(error));
        }
    }

    private void addNotice(Object notice) {
        change(() -> {
            if (state == State.OPEN) {
                if (items.size() >= options.bufferSize() + ROOM_FOR_NOTICES) {
                    items.removeFirst();
                }
                items.addLast(notice);
            }
        });
    }

    // ---- demand and end

    /** The receiver can take so many more. */
    void request(long count) {
        change(() -> demand = demand + count < 0 ? UNLIMITED : demand + count);
    }

    /** The end, after what is here. */
    void end(@Nullable Throwable why) {
        change(() -> {
            if (state == State.OPEN) {
                state = State.ENDING;
                cause = why;
            }
        });
        audience.leave(this);
    }

    /** The end now: what is here is dropped. */
    void fail(@Nullable Throwable why) {
        change(() -> endNow(why));
        audience.leave(this);
    }

    private void endNow(@Nullable Throwable why) {
        if (state != State.OVER && !emptied) { // what is here is dropped for this reason, not for an earlier one
            state = State.ENDING;
            cause = why;
        }
        empty();
    }

    private void empty() {
        items.clear();
        emptied = true;
    }

    /** The receiver does not even want to hear the end. */
    void cancel() {
        change(() -> {
            state = State.OVER;
            empty();
        });
        audience.leave(this);
        callbacks.close();
    }

    @Override
    public void close() {
        fail(null);
    }

    @Override
    public boolean isActive() {
        lock.lock();
        try {
            return state == State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long dropped() {
        return dropped.sum();
    }

    private void change(Runnable change) {
        boolean work;
        lock.lock();
        try {
            change.run();
            work = claimTurn();
        } finally {
            lock.unlock();
        }
        if (work) {
            callbacks.execute(this::work);
        }
    }

    // ---- taking out

    private boolean claimTurn() {
        boolean due = !working && hasWork();
        working |= due;
        return due;
    }

    private boolean hasWork() {
        return switch (state) {
            case OPEN -> !begun || (demand > 0 && !items.isEmpty());
            case ENDING -> !begun || items.isEmpty() || demand > 0;
            case OVER -> false;
        };
    }

    /** Where callbacks run, one at a time. */
    private void work() {
        int delivered = 0;
        while (delivered < DELIVERIES_A_TURN) {
            int count = take(DELIVERIES_A_TURN - delivered);
            if (count == 0) {
                return;
            }
            for (int i = 0; i < count; i++) {
                Object item = hand[i];
                if (!emptied || item instanceof Step) {
                    deliver(item);
                }
            }
            Arrays.fill(hand, 0, count, null);
            delivered += count;
        }
        callbacks.execute(this::work);
    }

    /** Takes a handful out; says how many, and ends the turn when there is none. */
    private int take(int most) {
        lock.lock();
        try {
            waiting = 0;
            if (!hasWork()) {
                working = false;
                return 0;
            }
            if (!begun) {
                begun = true;
                hand[0] = Step.BEGIN;
                return 1;
            }
            if (items.isEmpty()) {
                state = State.OVER;
                hand[0] = Step.END;
                return 1;
            }
            int count = (int) Math.min(Math.min(Math.min(hand.length, most), items.size()), demand);
            for (int i = 0; i < count; i++) {
                hand[i] = items.removeFirst();
            }
            if (demand != UNLIMITED) {
                demand -= count;
            }
            waiting = count - 1;
            return count;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("unchecked") // only such messages are put in
    private void deliver(Object item) {
        try {
            if (item == Step.BEGIN) {
                receiver.begin(this);
            } else if (item == Step.END) {
                receiver.end(cause);
            } else if (item instanceof Failure failure) {
                receiver.hear(failure.error());
            } else {
                receiver.accept((PubSubMessage<K, V>) item);
            }
        } catch (Throwable thrown) { // it is the application's, and the others' messages must come all the same
            audience.thrown(thrown);
            if (!receiver.survivesFailures()) {
                cancel();
            }
        }
        if (item == Step.END) {
            callbacks.close();
        }
    }
}
