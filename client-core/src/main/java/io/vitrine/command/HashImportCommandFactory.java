package io.vitrine.command;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Making many hashes of the same fields. The server remembers the fields for the connection, so all of this belongs on an
 * exclusive one.
 *
 * @param <K> the type of keys and fields
 * @param <V> the type of values
 */
public final class HashImportCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public HashImportCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code HIMPORT DISCARD}: forgets fields. Since 8.10.
     *
     * @param fieldset what they are called
     * @return whether they were known
     */
    public Command<Boolean> himportDiscard(String fieldset) {
        return codecs.command(HashSpecs.HIMPORT_DISCARD).token(fieldset).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code HIMPORT DISCARDALL}: forgets all fields. Since 8.10.
     *
     * @return how many sets of fields were known
     */
    public Command<Long> himportDiscardall() {
        return codecs.command(HashSpecs.HIMPORT_DISCARDALL).returning(Decoders.LONG);
    }

    /**
     * {@code HIMPORT PREPARE}: remembers fields for the connection. Since 8.10.
     *
     * @param fieldset what to call them
     * @param fields at least one
     */
    public Command<@Nullable Void> himportPrepare(String fieldset, Collection<? extends K> fields) {
        return codecs.command(HashSpecs.HIMPORT_PREPARE)
                .token(fieldset)
                .fields(fields)
                .returningNothing();
    }

    /**
     * {@code HIMPORT SET}: makes a hash of fields that were prepared, in place of what was there. Since 8.10.
     *
     * @param fieldset what the fields are called
     * @param values one for each field, in the order they were prepared
     */
    public Command<@Nullable Void> himportSet(K key, String fieldset, Collection<? extends V> values) {
        return codecs.command(HashSpecs.HIMPORT_SET)
                .key(key)
                .token(fieldset)
                .values(values)
                .returningNothing();
    }
}
