package io.vitrine.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoders that are made of others. Named classes rather than lambdas, which cost more while a program starts. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class NestedDecoders {

    private NestedDecoders() {}

    record OfList<T extends @Nullable Object>(Decoder<T> element) implements Decoder<List<T>> {

        @Override
        public List<T> decode(ReplyReader reply) {
            return Aggregates.list(reply, element);
        }
    }

    record OfMap<K, V extends @Nullable Object>(Decoder<K> key, Decoder<V> value) implements Decoder<Map<K, V>> {

        @Override
        public Map<K, V> decode(ReplyReader reply) {
            return Aggregates.map(reply, key, value);
        }
    }

    record OfCodecMap<K, V>(Codec<K> key, Codec<V> value) implements Decoder<Map<K, V>> {

        @Override
        public Map<K, V> decode(ReplyReader reply) {
            return Aggregates.map(reply, key, value);
        }
    }

    record OrNull<T>(Decoder<T> decoder) implements Decoder<@Nullable T> {

        @Override
        public @Nullable T decode(ReplyReader reply) {
            return reply.readNull() ? null : decoder.decode(reply);
        }
    }
}
