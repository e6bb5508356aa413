package io.vitrine;

import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import io.vitrine.spi.Outcome;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SCAN and its relatives as a publisher: a page is asked for only when more elements are wanted than are here. Each subscriber has an
 * iteration of its own. Nothing blocks; elements come where continuations run, or on the thread that requests them when they are here.
 */
final class ScanPublisher<T> implements Flow.Publisher<T> {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.client");

    private final Function<ScanCursor, CompletionStage<ScanPage<T>>> pages;

    ScanPublisher(Function<ScanCursor, CompletionStage<ScanPage<T>>> pages) {
        this.pages = pages;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        new Iteration<>(pages, subscriber).begin();
    }

    /**
     * One subscriber's iteration. Whoever raises {@code work} from zero is the one who drains, until it is zero again; so the fields below it
     * belong to one thread at a time, and the subscriber is called by one at a time. The first is the one that subscribes: nothing comes
     * before {@code onSubscribe} has returned.
     */
    private static final class Iteration<T> implements Flow.Subscription {

        private final Function<ScanCursor, CompletionStage<ScanPage<T>>> pages;
        private final Flow.Subscriber<? super T> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger work = new AtomicInteger(1);
        private volatile boolean cancelled;
        private volatile @Nullable Throwable failure;
        private volatile @Nullable ScanPage<T> arrived;

        private final Queue<T> items = new ArrayDeque<>();
        private ScanCursor cursor = ScanCursor.START;
        private boolean asking;
        private boolean last;
        private boolean done;

        Iteration(Function<ScanCursor, CompletionStage<ScanPage<T>>> pages, Flow.Subscriber<? super T> subscriber) {
            this.pages = pages;
            this.subscriber = subscriber;
        }

        void begin() {
            guarded(() -> subscriber.onSubscribe(this));
            drainAll();
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                failure = new IllegalArgumentException(
                        "a subscriber asked for " + count + " elements; at least 1 is due");
            } else {
                demand.accumulateAndGet(count, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
            }
            drain();
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        private void drain() {
            if (work.getAndIncrement() == 0) {
                drainAll();
            }
        }

        private void drainAll() {
            int seen = 1;
            while (seen != 0) {
                guarded(this::step);
                seen = work.addAndGet(-seen);
            }
        }

        /** A subscriber that throws is not called any more. */
        private void guarded(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException | Error thrown) { // whoever requests, or completes the page, is not to suffer
                cancelled = true;
                LOG.warn("a subscriber of a scan threw; it is cancelled", thrown);
            }
        }

        private void step() {
            takePage();
            while (!done && !cancelled && demand.get() > 0 && !items.isEmpty()) {
                demand.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
                subscriber.onNext(items.remove());
            }
            Throwable failed = failure;
            if (done || cancelled) {
                items.clear();
            } else if (failed != null) {
                done = true;
                subscriber.onError(failed);
            } else if (items.isEmpty() && last) {
                done = true;
                subscriber.onComplete();
            } else if (items.isEmpty() && demand.get() > 0 && !asking) {
                ask();
            }
        }

        private void takePage() {
            ScanPage<T> page = arrived;
            if (page != null) {
                arrived = null;
                asking = false;
                items.addAll(page.items());
                cursor = page.cursor();
                last = page.isLast();
            }
        }

        private void ask() {
            asking = true;
            CompletionStage<ScanPage<T>> stage;
            try {
                stage = pages.apply(cursor);
            } catch (RuntimeException | Error impossible) { // there is no such command
                stage = CompletableFuture.failedFuture(impossible);
            }
            var unused = stage.whenComplete((page, failed) -> {
                if (failed != null) {
                    failure = Outcome.unwrap(failed);
                } else {
                    arrived = page;
                }
                drain();
            });
        }
    }
}
