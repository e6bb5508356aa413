package io.vitrine.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pair of codecs with what factories make of it: builders, and decoders made once.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
final class Codecs<K, V> {

    final Codec<K> key;
    final Codec<V> value;
    final Decoder<@Nullable K> keyOrNull;
    final Decoder<@Nullable V> valueOrNull;
    final Decoder<V> requiredValue;
    final Decoder<List<K>> keys;
    final Decoder<List<V>> values;
    final Decoder<List<@Nullable V>> valuesOrNulls;
    final Decoder<Set<V>> valueSet;
    final Decoder<Map<K, V>> map;

    Codecs(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.key = Objects.requireNonNull(keyCodec, "keyCodec");
        this.value = Objects.requireNonNull(valueCodec, "valueCodec");
        this.keyOrNull = Decoders.value(key);
        this.valueOrNull = Decoders.value(value);
        this.requiredValue = Decoders.requiredValue(value);
        this.keys = Decoders.values(key);
        this.values = Decoders.values(value);
        this.valuesOrNulls = Decoders.nullableValues(value);
        this.valueSet = Decoders.valueSet(value);
        this.map = Decoders.map(key, value);
    }

    /** Begins a command. */
    CommandBuilder<K, V> command(CommandSpec spec) {
        return CommandBuilder.of(spec, key, value);
    }
}
