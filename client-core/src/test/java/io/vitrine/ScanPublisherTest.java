package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of {@link Flow}, with pages that come when the test says so. */
class ScanPublisherTest {

    private final List<CompletableFuture<ScanPage<Integer>>> asked = new ArrayList<>();
    private final Recorder recorder = new Recorder();
    private Consumer<Flow.Subscription> onSubscribe = given -> {};
    private Consumer<Integer> onNext = item -> {};

    /** Writes down what it hears. */
    private final class Recorder implements Flow.Subscriber<Integer> {

        private final List<String> heard = new ArrayList<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            onSubscribe.accept(given);
            heard.add("subscribed");
        }

        @Override
        public void onNext(Integer item) {
            heard.add("" + item);
            onNext.accept(item);
        }

        @Override
        public void onError(Throwable failure) {
            heard.add(failure.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            heard.add("complete");
        }
    }

    private void subscribe() {
        new ScanPublisher<Integer>(cursor -> {
                    CompletableFuture<ScanPage<Integer>> page = new CompletableFuture<>();
                    asked.add(page);
                    return page;
                })
                .subscribe(recorder);
    }

    private static ScanPage<Integer> page(int from, int to) {
        return new ScanPage<>(
                new ScanCursor("7"), IntStream.range(from, to).boxed().toList());
    }

    private static ScanPage<Integer> lastPage(int from, int to) {
        return new ScanPage<>(ScanCursor.START, page(from, to).items());
    }

    @Test
    void pagesAreAskedForAsTheyAreWanted() {
        subscribe();
        assertThat(asked).isEmpty();
        recorder.subscription.request(2);
        asked.get(0).complete(page(0, 3));
        assertThat(recorder.heard).containsExactly("subscribed", "0", "1");
        recorder.subscription.request(1);
        assertThat(asked).hasSize(1);
        recorder.subscription.request(Long.MAX_VALUE);
        recorder.subscription.request(Long.MAX_VALUE);
        asked.get(1).complete(lastPage(3, 5));
        assertThat(recorder.heard).containsExactly("subscribed", "0", "1", "2", "3", "4", "complete");
    }

    @Test
    void nothingComesBeforeTheSubscriberHasTakenItsSubscription() {
        onSubscribe = given -> {
            given.request(10);
            CompletableFuture.runAsync(() -> asked.forEach(each -> each.complete(lastPage(0, 2))))
                    .join();
        };
        subscribe();
        asked.get(0).complete(lastPage(0, 2));
        assertThat(recorder.heard).containsExactly("subscribed", "0", "1", "complete");
    }

    @Test
    void aCommandThatCannotBeMadeIsTheEnd() {
        new ScanPublisher<Integer>(cursor -> {
                    throw new IllegalArgumentException("no such key");
                })
                .subscribe(recorder);
        recorder.subscription.request(1);
        recorder.subscription.request(1);
        assertThat(recorder.heard).containsExactly("subscribed", "IllegalArgumentException");
    }

    @Test
    void aPageThatFailsIsTheEnd() {
        subscribe();
        recorder.subscription.request(1);
        asked.get(0).completeExceptionally(new IllegalStateException());
        assertThat(recorder.heard).containsExactly("subscribed", "IllegalStateException");
    }

    @Test
    void aSubscriberThatThrowsIsCancelled() {
        subscribe();
        recorder.subscription.request(1);
        asked.get(0).complete(page(0, 2));
        onNext = item -> {
            throw new IllegalStateException("the subscriber's own failure");
        };
        recorder.subscription.request(1);
        recorder.subscription.request(1);
        assertThat(recorder.heard).containsExactly("subscribed", "0", "1");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aSubscriberThatThrowsAtItsSubscriptionIsCancelled() {
        onSubscribe = given -> {
            given.request(1);
            throw new IllegalStateException("the subscriber's own failure");
        };
        subscribe();
        assertThat(asked).isEmpty();
        recorder.subscription.request(1);
        assertThat(asked).isEmpty();
        assertThat(recorder.heard).isEmpty();
    }

    @Test
    void whoAsksForNothingHearsThatItIsWrong() {
        subscribe();
        recorder.subscription.request(0);
        recorder.subscription.request(-1);
        recorder.subscription.request(1);
        assertThat(recorder.heard).containsExactly("subscribed", "IllegalArgumentException");
        assertThat(asked).isEmpty();
    }

    @Test
    void whoCancelsHearsNothingMore() {
        onNext = item -> recorder.subscription.cancel();
        subscribe();
        recorder.subscription.request(5);
        asked.get(0).complete(page(0, 3));
        recorder.subscription.request(1);
        recorder.subscription.request(0);
        assertThat(recorder.heard).containsExactly("subscribed", "0");
        assertThat(asked).hasSize(1);
    }

    @Test
    void requestsFromWithinDoNotPileUp() {
        onSubscribe = given -> given.request(1);
        onNext = item -> recorder.subscription.request(1);
        new ScanPublisher<Integer>(cursor -> CompletableFuture.completedFuture(
                        recorder.heard.size() < 100_000 ? page(0, 1) : lastPage(0, 1)))
                .subscribe(recorder);
        assertThat(recorder.heard).hasSizeGreaterThan(100_000).endsWith("complete");
    }

    @Test
    void eachSubscriberIsSomebody() {
        assertThatThrownBy(() -> new ScanPublisher<Integer>(cursor -> new CompletableFuture<>()).subscribe(null))
                .isInstanceOf(NullPointerException.class);
    }
}
