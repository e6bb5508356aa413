package io.vitrine.command;

import io.vitrine.args.ArGrepArgs;
import io.vitrine.args.ArrayAggregate;
import io.vitrine.args.ArrayBitOperation;
import io.vitrine.args.ArrayEntry;
import io.vitrine.args.ArrayInfo;
import io.vitrine.args.IndexRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sparse arrays: values by their index. Indices count from 0; of those that Redis has, the upper half does not fit a {@code
 * long} and is out of reach. A preview in Redis 8.8, which may change.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@SuppressWarnings("varargs") // arrays are only read
public final class ArrayCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<ArrayEntry<V>>> entries;

    public ArrayCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.entries = ArrayReplies.entries(valueCodec);
    }

    /** {@code ARCOUNT}: how many elements there are. Since 8.8. */
    public Command<Long> arcount(K key) {
        return codecs.command(ArraySpecs.ARCOUNT).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code ARDEL}: deletes elements. Since 8.8.
     *
     * @return how many there were
     */
    public Command<Long> ardel(K key, long... indices) {
        return indices(ArraySpecs.ARDEL, key, indices).returning(Decoders.LONG);
    }

    /**
     * {@code ARDELRANGE}: deletes the elements of a range. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; may be less than the start
     * @return how many there were
     */
    public Command<Long> ardelrange(K key, long start, long end) {
        return range(ArraySpecs.ARDELRANGE, key, start, end).returning(Decoders.LONG);
    }

    /**
     * {@code ARDELRANGE}: deletes the elements of ranges, which may overlap. Since 8.8.
     *
     * @param ranges at least one
     * @return how many there were
     */
    public Command<Long> ardelrange(K key, Collection<IndexRange> ranges) {
        CommandBuilder<K, V> command = codecs.command(ArraySpecs.ARDELRANGE).key(key);
        Arguments.notNull(ArraySpecs.ARDELRANGE, "ranges", ranges).forEach(command::with);
        return command.returning(Decoders.LONG);
    }

    /**
     * {@code ARGET}: an element. Since 8.8.
     *
     * @return the value, or null when there is none
     */
    public Command<@Nullable V> arget(K key, long index) {
        return at(ArraySpecs.ARGET, key, index).returning(codecs.valueOrNull);
    }

    /**
     * {@code ARGETRANGE}: all of a range, of at most a million. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; when it is less than the start the last comes first
     * @return a value for each index; null where there is none
     */
    public Command<List<@Nullable V>> argetrange(K key, long start, long end) {
        return range(ArraySpecs.ARGETRANGE, key, start, end).returning(codecs.valuesOrNulls);
    }

    /**
     * {@code ARGREP}: the elements that predicates hold for. Since 8.8.
     *
     * @return their indices, in order
     */
    public Command<List<Long>> argrep(K key, ArGrepArgs args) {
        return everywhere(key).with(args).returning(Decoders.LONGS);
    }

    /**
     * {@code ARGREP}: the elements of a range that predicates hold for. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; when it is less than the start the last comes first
     * @return their indices
     */
    public Command<List<Long>> argrep(K key, long start, long end, ArGrepArgs args) {
        return range(ArraySpecs.ARGREP, key, start, end).with(args).returning(Decoders.LONGS);
    }

    /**
     * {@code ARGREP … WITHVALUES}: the elements that predicates hold for. Since 8.8.
     *
     * @return the elements with their indices, in order
     */
    public Command<List<ArrayEntry<V>>> argrepWithValues(K key, ArGrepArgs args) {
        return everywhere(key).with(args).token("WITHVALUES").returning(entries);
    }

    /**
     * {@code ARGREP … WITHVALUES}: the elements of a range that predicates hold for. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; when it is less than the start the last comes first
     * @return the elements with their indices
     */
    public Command<List<ArrayEntry<V>>> argrepWithValues(K key, long start, long end, ArGrepArgs args) {
        return range(ArraySpecs.ARGREP, key, start, end)
                .with(args)
                .token("WITHVALUES")
                .returning(entries);
    }

    private CommandBuilder<K, V> everywhere(K key) {
        return codecs.command(ArraySpecs.ARGREP).key(key).token("-").token("+");
    }

    /** {@code ARINFO}: what an array is made of; an error of the server when there is no such key. Since 8.8. */
    public Command<ArrayInfo> arinfo(K key) {
        return codecs.command(ArraySpecs.ARINFO).key(key).returning(ArrayReplies.INFO);
    }

    /** {@code ARINFO … FULL}: what an array is made of, with its slices; slow for a large one. Since 8.8. */
    public Command<ArrayInfo> arinfoFull(K key) {
        return codecs.command(ArraySpecs.ARINFO).key(key).token("FULL").returning(ArrayReplies.INFO);
    }

    /**
     * {@code ARINSERT}: puts values where the insert cursor is, and moves it on. Since 8.8.
     *
     * @return the index of the last one
     */
    @SafeVarargs
    public final Command<Long> arinsert(K key, V... values) {
        return arinsert(key, Arguments.list(ArraySpecs.ARINSERT, "values", values));
    }

    /**
     * {@code ARINSERT}: puts values where the insert cursor is, and moves it on. Since 8.8.
     *
     * @return the index of the last one
     */
    public Command<Long> arinsert(K key, Collection<? extends V> values) {
        return codecs.command(ArraySpecs.ARINSERT).key(key).values(values).returning(Decoders.LONG);
    }

    /**
     * {@code ARLASTITEMS}: what was inserted last, the oldest first. Since 8.8.
     *
     * @param count how many places to look at, back from the insert cursor
     * @return a value for each place; null where there is none
     */
    public Command<List<@Nullable V>> arlastitems(K key, long count) {
        return last(key, count).returning(codecs.valuesOrNulls);
    }

    /**
     * {@code ARLASTITEMS … REV}: what was inserted last, the newest first. Since 8.8.
     *
     * @param count how many places to look at, back from the insert cursor
     * @return a value for each place; null where there is none
     */
    public Command<List<@Nullable V>> arlastitemsRev(K key, long count) {
        return last(key, count).token("REV").returning(codecs.valuesOrNulls);
    }

    private CommandBuilder<K, V> last(K key, long count) {
        return codecs.command(ArraySpecs.ARLASTITEMS)
                .key(key)
                .number(Arguments.notNegative(ArraySpecs.ARLASTITEMS, "count", count));
    }

    /** {@code ARLEN}: the greatest index plus one; 0 when there is no such key. Since 8.8. */
    public Command<Long> arlen(K key) {
        return codecs.command(ArraySpecs.ARLEN).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code ARMGET}: elements. Since 8.8.
     *
     * @return a value for each index, in the order of the indices; null where there is none
     */
    public Command<List<@Nullable V>> armget(K key, long... indices) {
        return indices(ArraySpecs.ARMGET, key, indices).returning(codecs.valuesOrNulls);
    }

    /**
     * {@code ARMSET}: sets elements by their index. Since 8.8.
     *
     * @param values at least one
     * @return how many of them are new
     */
    public Command<Long> armset(K key, Map<Long, ? extends V> values) {
        CommandBuilder<K, V> command = codecs.command(ArraySpecs.ARMSET).key(key);
        Arguments.notNull(ArraySpecs.ARMSET, "values", values)
                .forEach((index, value) -> command.number(Arguments.notNegative(ArraySpecs.ARMSET, "index", index))
                        .value(value));
        return command.returning(Decoders.LONG);
    }

    /**
     * {@code ARNEXT}: where the next {@code ARINSERT} puts its value. Since 8.8.
     *
     * @return the index, or null when no further one can be inserted
     */
    public Command<@Nullable Long> arnext(K key) {
        return codecs.command(ArraySpecs.ARNEXT).key(key).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code AROP}: what the numbers of a range are together. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; may be less than the start
     * @return the result, or null when there is no number
     */
    public Command<@Nullable Double> arop(K key, long start, long end, ArrayAggregate operation) {
        return range(ArraySpecs.AROP, key, start, end).token(operation).returning(Decoders.NULLABLE_DOUBLE);
    }

    /**
     * {@code AROP}: the integers of a range, bit by bit. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; may be less than the start
     * @return the result, or null when there is no integer
     */
    public Command<@Nullable Long> arop(K key, long start, long end, ArrayBitOperation operation) {
        return range(ArraySpecs.AROP, key, start, end).token(operation).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code AROP … MATCH}: how many elements of a range are this value. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; may be less than the start
     */
    public Command<Long> aropMatch(K key, long start, long end, V value) {
        return range(ArraySpecs.AROP, key, start, end)
                .token("MATCH")
                .value(value)
                .returning(Decoders.LONG);
    }

    /**
     * {@code AROP … USED}: how many elements a range has. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; may be less than the start
     */
    public Command<Long> aropUsed(K key, long start, long end) {
        return range(ArraySpecs.AROP, key, start, end).token("USED").returning(Decoders.LONG);
    }

    /**
     * {@code ARRING}: puts values into a ring, where new ones take the place of the oldest. Since 8.8.
     *
     * @param size how many the ring holds; a smaller one than before cuts it down to the newest
     * @return the index of the last one
     */
    @SafeVarargs
    public final Command<Long> arring(K key, long size, V... values) {
        return arring(key, size, Arguments.list(ArraySpecs.ARRING, "values", values));
    }

    /**
     * {@code ARRING}: puts values into a ring, where new ones take the place of the oldest. Since 8.8.
     *
     * @param size how many the ring holds; a smaller one than before cuts it down to the newest
     * @return the index of the last one
     */
    public Command<Long> arring(K key, long size, Collection<? extends V> values) {
        return codecs.command(ArraySpecs.ARRING)
                .key(key)
                .number(Arguments.positive(ArraySpecs.ARRING, "size", size))
                .values(values)
                .returning(Decoders.LONG);
    }

    /**
     * {@code ARSCAN}: the elements of a range. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; when it is less than the start the last comes first
     * @return the elements with their indices
     */
    public Command<List<ArrayEntry<V>>> arscan(K key, long start, long end) {
        return range(ArraySpecs.ARSCAN, key, start, end).returning(entries);
    }

    /**
     * {@code ARSCAN … LIMIT}: the first elements of a range. Since 8.8.
     *
     * @param start inclusive
     * @param end inclusive; when it is less than the start the last comes first
     * @param limit no more than so many
     * @return the elements with their indices
     */
    public Command<List<ArrayEntry<V>>> arscan(K key, long start, long end, long limit) {
        return range(ArraySpecs.ARSCAN, key, start, end)
                .token("LIMIT")
                .number(Arguments.positive(ArraySpecs.ARSCAN, "limit", limit))
                .returning(entries);
    }

    /**
     * {@code ARSEEK}: moves the insert cursor. Since 8.8.
     *
     * @param index where the next {@code ARINSERT} puts its value
     * @return whether there is such a key; without one nothing is moved
     */
    public Command<Boolean> arseek(K key, long index) {
        return at(ArraySpecs.ARSEEK, key, index).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code ARSET}: sets elements, one after the other. Since 8.8.
     *
     * @param index of the first
     * @return how many of them are new
     */
    @SafeVarargs
    public final Command<Long> arset(K key, long index, V... values) {
        return arset(key, index, Arguments.list(ArraySpecs.ARSET, "values", values));
    }

    /**
     * {@code ARSET}: sets elements, one after the other. Since 8.8.
     *
     * @param index of the first
     * @return how many of them are new
     */
    public Command<Long> arset(K key, long index, Collection<? extends V> values) {
        return at(ArraySpecs.ARSET, key, index).values(values).returning(Decoders.LONG);
    }

    private CommandBuilder<K, V> at(CommandSpec spec, K key, long index) {
        return codecs.command(spec).key(key).number(Arguments.notNegative(spec, "index", index));
    }

    private CommandBuilder<K, V> indices(CommandSpec spec, K key, long... indices) {
        CommandBuilder<K, V> command = codecs.command(spec).key(key);
        for (long index : Arguments.notNull(spec, "indices", indices)) {
            command.number(Arguments.notNegative(spec, "index", index));
        }
        return command;
    }

    private CommandBuilder<K, V> range(CommandSpec spec, K key, long start, long end) {
        return codecs.command(spec)
                .key(key)
                .number(Arguments.notNegative(spec, "start", start))
                .number(Arguments.notNegative(spec, "end", end));
    }
}
