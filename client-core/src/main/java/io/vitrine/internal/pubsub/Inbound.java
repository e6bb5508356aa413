package io.vitrine.internal.pubsub;

import io.vitrine.CodecException;
import io.vitrine.PubSubMessage;
import io.vitrine.PubSubMessage.Gap;
import io.vitrine.PubSubMessage.Kind;
import io.vitrine.PubSubMessage.Subscribed;
import io.vitrine.PubSubMessage.Unsubscribed;
import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisServerException;
import io.vitrine.command.ReplyReader;
import io.vitrine.internal.pubsub.Errand.Purpose;
import io.vitrine.internal.pubsub.FrameReader.Confirmation;
import io.vitrine.internal.pubsub.Ledger.Confirmed;
import io.vitrine.internal.resp.PushHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on the connection of a subscriber: messages go to the {@link Audience}, confirmations and replies to the {@link Ledger} and
 * to those who wait for them. For the thread that reads; the ledger is guarded by the lock.
 */
final class Inbound<K, V> implements PushHandler {

    private final FrameReader<K, V> frames;
    private final Audience<K, V> audience;
    private final PubSubNotices notices;
    private final Lock lock;
    private final Ledger<K> ledger;
    private final Runnable wakeWriter;
    private final LongAdder unknown = new LongAdder();
    private final LongAdder resubscribes = new LongAdder();

    private long arrivedNanos;
    private boolean settled;
    private @Nullable Instant lostAt;
    private long lostNanos;

    Inbound(
            FrameReader<K, V> frames,
            Audience<K, V> audience,
            PubSubNotices notices,
            Lock lock,
            Ledger<K> ledger,
            Runnable wakeWriter) {
        this.frames = frames;
        this.audience = audience;
        this.notices = notices;
        this.lock = lock;
        this.ledger = ledger;
        this.wakeWriter = wakeWriter;
    }

    // ---- a connection

    /** There is a new one, on which so many commands renew what the one before had. */
    void begin(int renewals) {
        settled = false;
        if (renewals == 0) {
            lostAt = null; // nothing was subscribed to, so nothing was missed
        }
    }

    /** Reads until the connection is lost. */
    void readAll(SubscriberSession session) throws IOException {
        while (true) {
            session.use.awaitReply();
            Object reply = session.use.read(frames);
            arrivedNanos = session.use.lastReadNanos();
            if (reply instanceof RedisServerException refusal) {
                answered(refusal);
            } else if (reply instanceof RedisException unreadable) {
                audience.undecodable(unreadable);
            } else if (reply == FrameReader.REPLY) {
                answered(null);
            } else {
                take(reply);
            }
        }
    }

    /** The connection is gone; {@code subscribed} tells whether messages may be missed from now on. */
    void lost(boolean subscribed) {
        if (subscribed && lostAt == null) {
            lostAt = Instant.now();
            lostNanos = System.nanoTime();
        }
    }

    /** Whether something was confirmed on this connection, and nothing is left to be renewed. */
    boolean isSettled() {
        return settled;
    }

    // ---- what comes in

    @Override
    public void onPush(ReplyReader push) {
        Object frame;
        try {
            frame = frames.read(push);
        } catch (CodecException unreadable) {
            audience.undecodable(unreadable);
            return;
        }
        arrivedNanos = System.nanoTime();
        take(frame);
    }

    @SuppressWarnings("unchecked") // its own reader makes messages of K and V
    private void take(@Nullable Object frame) {
        if (frame instanceof PubSubMessage<?, ?> message) {
            audience.publish((PubSubMessage<K, V>) message);
        } else if (frame instanceof Confirmation confirmation) {
            confirmed(confirmation);
        } else {
            unknown.increment();
        }
    }

    private void confirmed(Confirmation confirmation) {
        Operation operation = confirmation.operation();
        Confirmed<K> result;
        boolean allRenewed;
        boolean more;
        lock.lock();
        try {
            result = ledger.confirm(operation, confirmation.name());
            allRenewed = ledger.renewals() == 0;
            more = ledger.waiting() > 0;
        } finally {
            lock.unlock();
        }
        K key = result.key();
        if (key == null) {
            unknown.increment();
        } else if (operation.isSubscribing()) {
            audience.tell(new Subscribed<>(operation.kind(), key, confirmation.count()));
        } else {
            audience.tell(new Unsubscribed<>(operation.kind(), key, confirmation.count()));
        }
        Errand<K> completed = result.completed();
        if (completed != null && completed.call != null) {
            completed.call.answer(null, arrivedNanos);
        }
        if (completed != null && allRenewed) {
            settle();
        }
        if (more) {
            wakeWriter.run();
        }
    }

    private void answered(@Nullable RedisServerException refusal) {
        Errand<K> oldest;
        List<K> forgotten = List.of();
        int left;
        boolean allRenewed;
        boolean more;
        lock.lock();
        try {
            oldest = ledger.answered();
            if (oldest != null && refusal != null) {
                forgotten = ledger.forget(oldest);
            }
            left = ledger.count();
            allRenewed = ledger.renewals() == 0;
            more = ledger.waiting() > 0;
        } finally {
            lock.unlock();
        }
        if (oldest == null || (refusal == null && oldest.purpose != Purpose.PING)) {
            throw new RedisProtocolException("the server sent a subscriber a reply that nobody asked for", null);
        }
        if (refusal != null) {
            refused(oldest, refusal, forgotten, left);
        }
        if (oldest.purpose == Purpose.RENEWAL && allRenewed) {
            settle();
        }
        if (more) {
            wakeWriter.run();
        }
    }

    private void refused(Errand<K> errand, RedisServerException refusal, List<K> forgotten, int left) {
        if (errand.call != null) {
            errand.call.answer(refusal, arrivedNanos);
        } else if (errand.names != null && !forgotten.isEmpty()) {
            Kind kind = errand.names.operation.kind();
            audience.tell(refusal);
            forgotten.forEach(key -> audience.tell(new Unsubscribed<>(kind, key, left)));
        }
    }

    private void settle() {
        settled = true;
        Instant since = lostAt;
        if (since != null) {
            lostAt = null;
            resubscribes.increment();
            audience.tell(new Gap<>(since, Instant.now()));
            int names;
            lock.lock();
            try {
                names = ledger.count();
            } finally {
                lock.unlock();
            }
            notices.resubscribed(names, System.nanoTime() - lostNanos);
        }
    }

    // ---- figures

    long unknown() {
        return unknown.sum();
    }

    long resubscribes() {
        return resubscribes.sum();
    }
}
