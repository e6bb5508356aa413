package io.vitrine.internal.pubsub;

import io.vitrine.CodecException;
import io.vitrine.internal.shared.LinkWriter;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * What goes out on the connection of a subscriber: all that waits in the {@link Ledger}, in one write, on a thread of its own. So neither
 * callers nor the reader nor the watchdog ever wait for room.
 */
final class Outbound<K> {

    private final Lock lock;
    private final Ledger<K> ledger;
    private final LinkWriter writer;
    private @Nullable SubscriberSession session; // guarded by lock

    Outbound(String threadName, Lock lock, Ledger<K> ledger) {
        this.lock = lock;
        this.ledger = ledger;
        this.writer = new LinkWriter(threadName, 0, this::writeAll);
    }

    /** Where to write from now on; null for nowhere. Under the lock. */
    void session(@Nullable SubscriberSession current) {
        session = current;
    }

    /** Makes it write soon. For any thread. */
    void wake() {
        writer.wake();
    }

    void close() {
        writer.close();
    }

    private void writeAll() {
        while (true) {
            SubscriberSession now;
            List<Errand<K>> errands;
            lock.lock();
            try {
                now = session;
                errands = now == null ? List.of() : ledger.takeWaiting();
            } finally {
                lock.unlock();
            }
            if (now == null || errands.isEmpty()) {
                return;
            }
            for (Errand<K> errand : errands) {
                encode(now, errand);
            }
            try {
                now.use.flush();
            } catch (IOException | RuntimeException | Error broken) {
                now.use.lost(broken, Phase.WRITE); // the reader fails, too, and sees to the rest
            }
        }
    }

    private void encode(SubscriberSession now, Errand<K> errand) {
        try {
            now.use.add(errand.command);
        } catch (CodecException tooLong) {
            drop(errand);
            if (errand.call != null) {
                errand.call.fail(tooLong);
            }
            return;
        }
        if (errand.call != null) {
            errand.call.written(System.nanoTime());
        }
    }

    private void drop(Errand<K> errand) {
        lock.lock();
        try {
            ledger.unsent(errand);
        } finally {
            lock.unlock();
        }
    }
}
