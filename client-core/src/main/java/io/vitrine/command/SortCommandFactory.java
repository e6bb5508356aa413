package io.vitrine.command;

import io.vitrine.args.SortArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of lists, sets and sorted sets, sorted by the server.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SortCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public SortCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code SORT}: the elements of a list, set or sorted set, sorted as numbers. Since 1.0. */
    public Command<List<V>> sort(K key) {
        return codecs.command(GenericSpecs.SORT).key(key).idempotent(true).returning(codecs.values);
    }

    /**
     * {@code SORT} with options. Since 1.0.
     *
     * @return one value for each element and each {@code GET}; null where a key of {@code GET} does not exist
     */
    public Command<List<@Nullable V>> sort(K key, SortArgs args) {
        return codecs.command(GenericSpecs.SORT)
                .key(key)
                .with(args)
                .idempotent(true)
                .returning(codecs.valuesOrNulls);
    }

    /**
     * {@code SORT_RO}: {@code SORT}, for replicas too. Since 7.0.
     *
     * @return one value for each element and each {@code GET}; null where a key of {@code GET} does not exist
     */
    public Command<List<@Nullable V>> sortRo(K key, SortArgs args) {
        return codecs.command(GenericSpecs.SORT_RO).key(key).with(args).returning(codecs.valuesOrNulls);
    }

    /**
     * {@code SORT … STORE}: makes a list of the sorted elements. Since 1.0.
     *
     * @return its length
     */
    public Command<Long> sortStore(K key, SortArgs args, K destination) {
        return codecs.command(GenericSpecs.SORT)
                .key(key)
                .with(args)
                .token("STORE")
                .key(destination)
                .returning(Decoders.LONG);
    }
}
