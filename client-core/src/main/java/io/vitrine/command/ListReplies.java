package io.vitrine.command;

import io.vitrine.args.KeyValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of replies that tell a key and what was taken from it. */
final class ListReplies {

    private ListReplies() {}

    /** A key and an element, or null. */
    static <K, V> Decoder<@Nullable KeyValue<K, V>> element(Codec<K> keyCodec, Codec<V> valueCodec) {
        return Replies.pairOrNull(reply -> new KeyValue<>(
                Required.element(reply.readValue(keyCodec)), Required.element(reply.readValue(valueCodec))));
    }

    /** A key and elements, or null. */
    static <K, T> Decoder<@Nullable KeyValue<K, List<T>>> popped(Codec<K> keyCodec, Decoder<List<T>> elements) {
        return Replies.pairOrNull(
                reply -> new KeyValue<>(Required.element(reply.readValue(keyCodec)), elements.decode(reply)));
    }
}
