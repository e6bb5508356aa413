package io.vitrine;

import io.vitrine.PubSubMessage.Kind;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.pubsub.Names;
import io.vitrine.internal.pubsub.Operation;
import io.vitrine.internal.pubsub.SubscriberLink;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions over a connection of their own, which is dialled with the first of them. It has no commands for data.
 *
 * <p>Messages go to every listener and subscriber there is at the time, each with a buffer of its own ({@link
 * io.vitrine.options.PubSubOptions}), in order. A slow one loses its own messages, nobody else's. The connection may be idle for ever: it is
 * asked with PING whether it lives, and no command timeout applies. When it is lost it is dialled again as {@link RedisOptions#reconnect()}
 * says, everything is subscribed to again, and a {@link PubSubMessage.Gap} tells that messages may be missing.
 *
 * <p>SUBSCRIBE and its like are calls as any other: they pass the interceptors and are bounded by the command timeout. Their stages
 * complete when the server has confirmed all names, and fail with a {@link RedisException}. A name stays wanted when its stage fails for
 * want of time or connection, and is subscribed to as soon as that can be; only the server's refusal or an unsubscription ends that.
 *
 * <pre>{@code
 * PubSub<String, String> news = client.pubSub();
 * news.listen(new PubSubListener<>() {
 *     public void onMessage(String channel, String message) {
 *         System.out.println(message);
 *     }
 * });
 * news.subscribe("news");
 * }</pre>
 *
 * <p>Safe for use by any number of threads. Ends with {@link #close()} or with its client.
 *
 * @param <K> the type of channels and patterns
 * @param <V> the type of messages
 */
@SuppressWarnings("varargs") // arrays are only read
public final class PubSub<K, V> implements AutoCloseable {

    private final SubscriberLink<K, V> link;
    private final Execution execution;

    PubSub(SubscriberLink<K, V> link, Execution execution) {
        this.link = link;
        this.execution = execution.on(link.node());
    }

    /** {@code SUBSCRIBE}: messages published to these channels; at least one. Since 2.0.0. */
    @SafeVarargs
    public final CompletionStage<@Nullable Void> subscribe(K... channels) {
        return subscribe(list(channels));
    }

    /** {@code SUBSCRIBE}: messages published to these channels; at least one. Since 2.0.0. */
    public CompletionStage<@Nullable Void> subscribe(Collection<? extends K> channels) {
        return send(Operation.SUBSCRIBE, channels);
    }

    /** {@code PSUBSCRIBE}: messages published to channels with matching names, such as {@code orders:*}; at least one. Since 2.0.0. */
    @SafeVarargs
    public final CompletionStage<@Nullable Void> psubscribe(K... patterns) {
        return psubscribe(list(patterns));
    }

    /** {@code PSUBSCRIBE}: messages published to channels with matching names, such as {@code orders:*}; at least one. Since 2.0.0. */
    public CompletionStage<@Nullable Void> psubscribe(Collection<? extends K> patterns) {
        return send(Operation.PSUBSCRIBE, patterns);
    }

    /** {@code SSUBSCRIBE}: messages published to these shard channels; at least one. Since 7.0.0. */
    @SafeVarargs
    public final CompletionStage<@Nullable Void> ssubscribe(K... shardChannels) {
        return ssubscribe(list(shardChannels));
    }

    /** {@code SSUBSCRIBE}: messages published to these shard channels; at least one. Since 7.0.0. */
    public CompletionStage<@Nullable Void> ssubscribe(Collection<? extends K> shardChannels) {
        return send(Operation.SSUBSCRIBE, shardChannels);
    }

    /** {@code UNSUBSCRIBE}: the end of these channels; of all of them, when none is named. Since 2.0.0. */
    @SafeVarargs
    public final CompletionStage<@Nullable Void> unsubscribe(K... channels) {
        return end(Operation.UNSUBSCRIBE, list(channels));
    }

    /** {@code UNSUBSCRIBE}: the end of these channels; at least one. Since 2.0.0. */
    public CompletionStage<@Nullable Void> unsubscribe(Collection<? extends K> channels) {
        return send(Operation.UNSUBSCRIBE, channels);
    }

    /** {@code PUNSUBSCRIBE}: the end of these patterns; of all of them, when none is named. Since 2.0.0. */
    @SafeVarargs
    public final CompletionStage<@Nullable Void> punsubscribe(K... patterns) {
        return end(Operation.PUNSUBSCRIBE, list(patterns));
    }

    /** {@code PUNSUBSCRIBE}: the end of these patterns; at least one. Since 2.0.0. */
    public CompletionStage<@Nullable Void> punsubscribe(Collection<? extends K> patterns) {
        return send(Operation.PUNSUBSCRIBE, patterns);
    }

    /** {@code SUNSUBSCRIBE}: the end of these shard channels; of all of them, when none is named. Since 7.0.0. */
    @SafeVarargs
    public final CompletionStage<@Nullable Void> sunsubscribe(K... shardChannels) {
        return end(Operation.SUNSUBSCRIBE, list(shardChannels));
    }

    /** {@code SUNSUBSCRIBE}: the end of these shard channels; at least one. Since 7.0.0. */
    public CompletionStage<@Nullable Void> sunsubscribe(Collection<? extends K> shardChannels) {
        return send(Operation.SUNSUBSCRIBE, shardChannels);
    }

    private static <T> Collection<T> list(T[] names) {
        return Arrays.asList(Objects.requireNonNull(names, "names"));
    }

    private CompletionStage<@Nullable Void> end(Operation operation, Collection<? extends K> named) {
        Collection<? extends K> names = named.isEmpty() ? link.wanted(operation.kind()) : named;
        return names.isEmpty() ? CompletableFuture.completedFuture(null) : send(operation, names);
    }

    private CompletionStage<@Nullable Void> send(Operation operation, Collection<? extends K> names) {
        Objects.requireNonNull(names, "names");
        try {
            return execution.send(Names.of(operation, names, link.keyCodec()).command());
        } catch (CodecException unwritable) {
            return CompletableFuture.failedFuture(unwritable);
        }
    }

    /**
     * Adds a listener, which hears everything from now on. A closed {@code PubSub} lets it hear the end at once.
     *
     * @return ends it
     */
    public Subscription listen(PubSubListener<K, V> listener) {
        return link.listen(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Everything from when a subscriber comes, as a stream: for any number of subscribers, each with a buffer of its own, from which it
     * gets what it requests. When its buffer is full because it requests nothing, the overflow of {@link
     * io.vitrine.options.PubSubOptions} decides. Completes when this is closed; fails with {@link NotConnectedException} when the reconnect
     * strategy gives up. What the codec cannot read is counted and left out.
     */
    public Flow.Publisher<PubSubMessage<K, V>> messages() {
        return link.messages();
    }

    /** The channels that are wanted, confirmed or not yet. */
    public Set<K> channels() {
        return link.wanted(Kind.CHANNEL);
    }

    /** The patterns that are wanted, confirmed or not yet. */
    public Set<K> patterns() {
        return link.wanted(Kind.PATTERN);
    }

    /** The shard channels that are wanted, confirmed or not yet. */
    public Set<K> shardChannels() {
        return link.wanted(Kind.SHARD);
    }

    /** The figures. */
    public PubSubStats stats() {
        return link.stats();
    }

    /**
     * Dials again after the reconnect strategy has given up, and at once if it pauses; what is wanted is subscribed to again. Listeners
     * that have heard the end are gone: add them anew before. Does not wait.
     */
    public void connect() {
        link.connect();
    }

    /** Closes the connection; listeners hear the end, subscribers are completed, what waits in buffers is dropped. Idempotent. */
    @Override
    public void close() {
        link.close();
    }

    @Override
    public String toString() {
        return "PubSub[" + link + "]";
    }
}
