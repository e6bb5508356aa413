package io.vitrine.it.pubsub;

import io.vitrine.PubSubMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A subscriber of a stream that writes down what it gets. */
final class Streamed implements Flow.Subscriber<PubSubMessage<String, String>> {

    final List<String> messages = new CopyOnWriteArrayList<>();
    private final long first;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean completed;
    private volatile @Nullable Throwable failure;

    /**
     * @param first how many it requests at the start
     */
    Streamed(long first) {
        this.first = first;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (first > 0) {
            given.request(first);
        }
    }

    @Override
    public void onNext(PubSubMessage<String, String> item) {
        if (item instanceof PubSubMessage.Message<String, String> message) {
            messages.add(message.message());
        } else {
            messages.add(item.getClass().getSimpleName());
        }
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
    }

    @Override
    public void onComplete() {
        completed = true;
    }

    boolean isSubscribed() {
        return subscription != null;
    }

    Flow.Subscription subscription() {
        Flow.Subscription given = subscription;
        if (given == null) {
            throw new IllegalStateException("not subscribed");
        }
        return given;
    }

    boolean isCompleted() {
        return completed;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }
}
