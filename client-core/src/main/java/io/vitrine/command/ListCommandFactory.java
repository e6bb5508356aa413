package io.vitrine.command;

import io.vitrine.args.InsertPosition;
import io.vitrine.args.KeyValue;
import io.vitrine.args.LMoveArgs;
import io.vitrine.args.LPosArgs;
import io.vitrine.args.ListSide;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists: push, pop, move, look up. Indices count from 0, negative ones from the tail: -1 is the last.
 *
 * @param <K> the type of keys
 * @param <V> the type of elements
 */
@SuppressWarnings("varargs") // arrays are only read
public final class ListCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<@Nullable KeyValue<K, List<V>>> popped;

    public ListCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.popped = ListReplies.popped(keyCodec, codecs.values);
    }

    /**
     * {@code LINDEX}: an element. Since 1.0.
     *
     * @return the element, or null when there is none
     */
    public Command<@Nullable V> lindex(K key, long index) {
        return codecs.command(ListSpecs.LINDEX).key(key).number(index).returning(codecs.valueOrNull);
    }

    /**
     * {@code LINSERT}: puts an element next to the first one that equals the pivot. Since 2.2.
     *
     * @return the new length; -1 when there is no pivot, 0 when there is no list
     */
    public Command<Long> linsert(K key, InsertPosition position, V pivot, V element) {
        return codecs.command(ListSpecs.LINSERT)
                .key(key)
                .token(position)
                .value(pivot)
                .value(element)
                .returning(Decoders.LONG);
    }

    /** {@code LLEN}: the length. Since 1.0. */
    public Command<Long> llen(K key) {
        return codecs.command(ListSpecs.LLEN).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code LMOVE}: takes an element from an end of a list and puts it to an end of another, or of the same. Since 6.2.
     *
     * @return the element, or null when the source is empty
     */
    public Command<@Nullable V> lmove(K source, K destination, ListSide from, ListSide to) {
        return codecs.command(ListSpecs.LMOVE)
                .key(source)
                .key(destination)
                .token(from)
                .token(to)
                .returning(codecs.valueOrNull);
    }

    /**
     * {@code LMOVEM}: takes elements from an end of a list and puts them to an end of another. Since 8.10.
     *
     * @return the elements in the order of the destination; empty when there were too few
     */
    public Command<List<V>> lmovem(K source, K destination, ListSide from, ListSide to, LMoveArgs args) {
        return codecs.command(ListSpecs.LMOVEM)
                .key(source)
                .key(destination)
                .token(from)
                .token(to)
                .with(args)
                .returning(codecs.values);
    }

    /**
     * {@code LMPOP}: takes elements from the first list that is not empty. Since 7.0.
     *
     * @param count how many at most, positive
     * @return the list's key and the elements, or null when all are empty
     */
    public Command<@Nullable KeyValue<K, List<V>>> lmpop(ListSide side, long count, Collection<? extends K> keys) {
        return codecs.command(ListSpecs.LMPOP)
                .countedKeys(keys)
                .token(side)
                .token("COUNT")
                .number(Arguments.positive(ListSpecs.LMPOP, "count", count))
                .returning(popped);
    }

    /**
     * {@code LPOP}: takes the first element. Since 1.0.
     *
     * @return the element, or null when the list is empty
     */
    public Command<@Nullable V> lpop(K key) {
        return codecs.command(ListSpecs.LPOP).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code LPOP}: takes the first elements. Since 6.2.
     *
     * @param count how many at most, not negative
     */
    public Command<List<V>> lpop(K key, long count) {
        return codecs.command(ListSpecs.LPOP)
                .key(key)
                .number(Arguments.notNegative(ListSpecs.LPOP, "count", count))
                .returning(codecs.values);
    }

    /**
     * {@code LPOS}: where an element is. Since 6.0.6.
     *
     * @return the index of the first match, or null when there is none
     */
    public Command<@Nullable Long> lpos(K key, V element) {
        return codecs.command(ListSpecs.LPOS).key(key).value(element).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code LPOS} with options: where an element is. Since 6.0.6.
     *
     * @return the index of the match, or null when there is none
     */
    public Command<@Nullable Long> lpos(K key, V element, LPosArgs args) {
        return codecs.command(ListSpecs.LPOS).key(key).value(element).with(args).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code LPOS … COUNT}: all places where an element is. Since 6.0.6.
     *
     * @param count how many at most; 0 for all
     * @return the indices of the matches
     */
    public Command<List<Long>> lpos(K key, V element, long count) {
        return lpos(key, element, count, LPosArgs.maxLen(0));
    }

    /**
     * {@code LPOS … COUNT} with options: all places where an element is. Since 6.0.6.
     *
     * @param count how many at most; 0 for all
     * @return the indices of the matches
     */
    public Command<List<Long>> lpos(K key, V element, long count, LPosArgs args) {
        return codecs.command(ListSpecs.LPOS)
                .key(key)
                .value(element)
                .with(args)
                .token("COUNT")
                .number(Arguments.notNegative(ListSpecs.LPOS, "count", count))
                .returning(Decoders.LONGS);
    }

    /**
     * {@code LPUSH}: puts elements in front, one after the other: the last one becomes the first. Since 1.0.
     *
     * @return the new length
     */
    @SafeVarargs
    public final Command<Long> lpush(K key, V... elements) {
        return lpush(key, Arguments.list(ListSpecs.LPUSH, "elements", elements));
    }

    /**
     * {@code LPUSH}: puts elements in front, one after the other: the last one becomes the first. Since 1.0.
     *
     * @return the new length
     */
    public Command<Long> lpush(K key, Collection<? extends V> elements) {
        return codecs.command(ListSpecs.LPUSH).key(key).values(elements).returning(Decoders.LONG);
    }

    /**
     * {@code LPUSHX}: {@code LPUSH}, if the list exists. Since 2.2.
     *
     * @return the new length; 0 when there is no list
     */
    @SafeVarargs
    public final Command<Long> lpushx(K key, V... elements) {
        return lpushx(key, Arguments.list(ListSpecs.LPUSHX, "elements", elements));
    }

    /**
     * {@code LPUSHX}: {@code LPUSH}, if the list exists. Since 2.2.
     *
     * @return the new length; 0 when there is no list
     */
    public Command<Long> lpushx(K key, Collection<? extends V> elements) {
        return codecs.command(ListSpecs.LPUSHX).key(key).values(elements).returning(Decoders.LONG);
    }

    /**
     * {@code LRANGE}: a part of a list. Since 1.0.
     *
     * @param stop the last index, inclusive
     */
    public Command<List<V>> lrange(K key, long start, long stop) {
        return codecs.command(ListSpecs.LRANGE)
                .key(key)
                .number(start)
                .number(stop)
                .returning(codecs.values);
    }

    /**
     * {@code LREM}: removes elements that equal one. Since 1.0.
     *
     * @param count how many at most, from the head; negative from the tail; 0 for all
     * @return how many were removed
     */
    public Command<Long> lrem(K key, long count, V element) {
        return codecs.command(ListSpecs.LREM)
                .key(key)
                .number(count)
                .value(element)
                .returning(Decoders.LONG);
    }

    /** {@code LSET}: overwrites an element. Since 1.0. An error when there is none at the index. */
    public Command<@Nullable Void> lset(K key, long index, V element) {
        return codecs.command(ListSpecs.LSET)
                .key(key)
                .number(index)
                .value(element)
                .returningNothing();
    }

    /**
     * {@code LTRIM}: removes all but a part. Since 1.0.
     *
     * @param stop the last index that stays, inclusive
     */
    public Command<@Nullable Void> ltrim(K key, long start, long stop) {
        return codecs.command(ListSpecs.LTRIM)
                .key(key)
                .number(start)
                .number(stop)
                .returningNothing();
    }

    /**
     * {@code RPOP}: takes the last element. Since 1.0.
     *
     * @return the element, or null when the list is empty
     */
    public Command<@Nullable V> rpop(K key) {
        return codecs.command(ListSpecs.RPOP).key(key).returning(codecs.valueOrNull);
    }

    /**
     * {@code RPOP}: takes the last elements. Since 6.2.
     *
     * @param count how many at most, not negative
     * @return the last element first
     */
    public Command<List<V>> rpop(K key, long count) {
        return codecs.command(ListSpecs.RPOP)
                .key(key)
                .number(Arguments.notNegative(ListSpecs.RPOP, "count", count))
                .returning(codecs.values);
    }

    /**
     * {@code RPOPLPUSH}: moves the last element of a list to the front of another. Since 1.2; Redis recommends {@link #lmove
     * LMOVE} since 6.2.
     *
     * @return the element, or null when the source is empty
     */
    public Command<@Nullable V> rpoplpush(K source, K destination) {
        return codecs.command(ListSpecs.RPOPLPUSH).key(source).key(destination).returning(codecs.valueOrNull);
    }

    /**
     * {@code RPUSH}: puts elements at the end. Since 1.0.
     *
     * @return the new length
     */
    @SafeVarargs
    public final Command<Long> rpush(K key, V... elements) {
        return rpush(key, Arguments.list(ListSpecs.RPUSH, "elements", elements));
    }

    /**
     * {@code RPUSH}: puts elements at the end. Since 1.0.
     *
     * @return the new length
     */
    public Command<Long> rpush(K key, Collection<? extends V> elements) {
        return codecs.command(ListSpecs.RPUSH).key(key).values(elements).returning(Decoders.LONG);
    }

    /**
     * {@code RPUSHX}: {@code RPUSH}, if the list exists. Since 2.2.
     *
     * @return the new length; 0 when there is no list
     */
    @SafeVarargs
    public final Command<Long> rpushx(K key, V... elements) {
        return rpushx(key, Arguments.list(ListSpecs.RPUSHX, "elements", elements));
    }

    /**
     * {@code RPUSHX}: {@code RPUSH}, if the list exists. Since 2.2.
     *
     * @return the new length; 0 when there is no list
     */
    public Command<Long> rpushx(K key, Collection<? extends V> elements) {
        return codecs.command(ListSpecs.RPUSHX).key(key).values(elements).returning(Decoders.LONG);
    }
}
