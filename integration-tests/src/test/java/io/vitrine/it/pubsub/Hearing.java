package io.vitrine.it.pubsub;

import io.vitrine.PubSubListener;
import io.vitrine.PubSubMessage.Gap;
import io.vitrine.PubSubMessage.Kind;
import io.vitrine.RedisException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A listener that writes down what it hears, one line an event. */
final class Hearing implements PubSubListener<String, String> {

    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<Gap<String, String>> gaps = new CopyOnWriteArrayList<>();
    final List<RedisException> errors = new CopyOnWriteArrayList<>();
    final AtomicInteger ends = new AtomicInteger();
    volatile @Nullable Throwable endCause;

    @Override
    public void onMessage(String channel, String message) {
        messages.add(channel + " " + message);
    }

    @Override
    public void onPatternMessage(String pattern, String channel, String message) {
        messages.add(pattern + " " + channel + " " + message);
    }

    @Override
    public void onShardMessage(String channel, String message) {
        messages.add("shard " + channel + " " + message);
    }

    @Override
    public void onSubscribed(Kind kind, String name, long count) {
        notices.add("+" + kind + " " + name + " " + count);
    }

    @Override
    public void onUnsubscribed(Kind kind, String name, long count) {
        notices.add("-" + kind + " " + name + " " + count);
    }

    @Override
    public void onGap(Gap<String, String> gap) {
        gaps.add(gap);
    }

    @Override
    public void onError(RedisException error) {
        errors.add(error);
    }

    @Override
    public void onEnd(@Nullable Throwable cause) {
        endCause = cause;
        ends.incrementAndGet();
    }
}
