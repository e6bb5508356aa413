package io.vitrine.command;

import io.vitrine.args.KeyValue;
import io.vitrine.args.LMoveArgs;
import io.vitrine.args.ListSide;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * List commands that wait for an element. A time limit of zero waits for ever; others are sent in seconds, with milliseconds
 * where needed (since 6.0).
 *
 * @param <K> the type of keys
 * @param <V> the type of elements
 */
@SuppressWarnings("varargs") // arrays are only read
public final class BlockingListCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<@Nullable KeyValue<K, V>> element;
    private final Decoder<@Nullable KeyValue<K, List<V>>> popped;

    public BlockingListCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.element = ListReplies.element(keyCodec, valueCodec);
        this.popped = ListReplies.popped(keyCodec, codecs.values);
    }

    /**
     * {@code BLMOVE}: takes an element from an end of a list and puts it to an end of another; waits for one. Since 6.2.
     *
     * @return the element, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable V> blmove(K source, K destination, ListSide from, ListSide to, Duration timeout) {
        CommandBuilder<K, V> command = codecs.command(ListSpecs.BLMOVE)
                .key(source)
                .key(destination)
                .token(from)
                .token(to);
        return Arguments.blocking(command, timeout).returning(codecs.valueOrNull);
    }

    /**
     * {@code BLMOVEM}: takes elements from an end of a list and puts them to an end of another; waits for them. Since 8.10.
     *
     * @return the elements in the order of the destination; empty when the time is over
     */
    @NotQueued
    public Command<List<V>> blmovem(
            K source, K destination, ListSide from, ListSide to, Duration timeout, LMoveArgs args) {
        CommandBuilder<K, V> command = codecs.command(ListSpecs.BLMOVEM)
                .key(source)
                .key(destination)
                .token(from)
                .token(to);
        return Arguments.blocking(command, timeout).with(args).returning(codecs.values);
    }

    /**
     * {@code BLMPOP}: takes elements from the first list that is not empty; waits for one. Since 7.0.
     *
     * @param count how many at most, positive
     * @return the list's key and the elements, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable KeyValue<K, List<V>>> blmpop(
            Duration timeout, ListSide side, long count, Collection<? extends K> keys) {
        return Arguments.blocking(codecs.command(ListSpecs.BLMPOP), timeout)
                .countedKeys(keys)
                .token(side)
                .token("COUNT")
                .number(Arguments.positive(ListSpecs.BLMPOP, "count", count))
                .returning(popped);
    }

    /**
     * {@code BLPOP}: takes the first element of the first list that is not empty; waits for one. Since 2.0.
     *
     * @return the list's key and the element, or null when the time is over
     */
    @NotQueued
    @SafeVarargs
    public final Command<@Nullable KeyValue<K, V>> blpop(Duration timeout, K... keys) {
        return blpop(timeout, Arguments.list(ListSpecs.BLPOP, "keys", keys));
    }

    /**
     * {@code BLPOP}: takes the first element of the first list that is not empty; waits for one. Since 2.0.
     *
     * @return the list's key and the element, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable KeyValue<K, V>> blpop(Duration timeout, Collection<? extends K> keys) {
        return Arguments.blocking(codecs.command(ListSpecs.BLPOP).keys(keys), timeout)
                .returning(element);
    }

    /**
     * {@code BRPOP}: takes the last element of the first list that is not empty; waits for one. Since 2.0.
     *
     * @return the list's key and the element, or null when the time is over
     */
    @NotQueued
    @SafeVarargs
    public final Command<@Nullable KeyValue<K, V>> brpop(Duration timeout, K... keys) {
        return brpop(timeout, Arguments.list(ListSpecs.BRPOP, "keys", keys));
    }

    /**
     * {@code BRPOP}: takes the last element of the first list that is not empty; waits for one. Since 2.0.
     *
     * @return the list's key and the element, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable KeyValue<K, V>> brpop(Duration timeout, Collection<? extends K> keys) {
        return Arguments.blocking(codecs.command(ListSpecs.BRPOP).keys(keys), timeout)
                .returning(element);
    }

    /**
     * {@code BRPOPLPUSH}: moves the last element of a list to the front of another; waits for one. Since 2.2; Redis recommends
     * {@link #blmove BLMOVE} since 6.2.
     *
     * @return the element, or null when the time is over
     */
    @NotQueued
    public Command<@Nullable V> brpoplpush(K source, K destination, Duration timeout) {
        CommandBuilder<K, V> command =
                codecs.command(ListSpecs.BRPOPLPUSH).key(source).key(destination);
        return Arguments.blocking(command, timeout).returning(codecs.valueOrNull);
    }
}
