package io.vitrine.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists, sets and maps. Room is made beforehand for what a reply claims to hold, but for no more than {@link
 * #MOST_PREPARED} elements: beyond that a claim has to be proved by elements that came.
 */
final class Aggregates {

    private static final int MOST_PREPARED = 1 << 16;

    private Aggregates() {}

    static <T> List<T> values(ReplyReader reply, Codec<T> codec) {
        int count = reply.readArray();
        List<T> values = newList(count);
        for (int i = 0; i < count; i++) {
            values.add(Required.element(reply.readValue(codec)));
        }
        return values;
    }

    static <T> List<@Nullable T> nullableValues(ReplyReader reply, Codec<T> codec) {
        int count = reply.readArray();
        List<@Nullable T> values = newList(count);
        for (int i = 0; i < count; i++) {
            values.add(reply.readValue(codec));
        }
        return values;
    }

    static <T> Set<T> valueSet(ReplyReader reply, Codec<T> codec) {
        int count = reply.readArray();
        Set<T> values = new LinkedHashSet<>(hashCapacity(count));
        for (int i = 0; i < count; i++) {
            values.add(Required.element(reply.readValue(codec)));
        }
        return values;
    }

    static <K, V> Map<K, V> map(ReplyReader reply, Codec<K> keyCodec, Codec<V> valueCodec) {
        int count = reply.readMap();
        Map<K, V> map = new LinkedHashMap<>(hashCapacity(count));
        for (int i = 0; i < count; i++) {
            K key = Required.element(reply.readValue(keyCodec));
            map.put(key, Required.element(reply.readValue(valueCodec)));
        }
        return map;
    }

    static <T extends @Nullable Object> List<T> list(ReplyReader reply, Decoder<T> element) {
        int count = reply.readArray();
        List<T> elements = newList(count);
        for (int i = 0; i < count; i++) {
            elements.add(element.decode(reply));
        }
        return elements;
    }

    static <K, V extends @Nullable Object> Map<K, V> map(ReplyReader reply, Decoder<K> key, Decoder<V> value) {
        int count = reply.readMap();
        Map<K, V> map = new LinkedHashMap<>(hashCapacity(count));
        for (int i = 0; i < count; i++) {
            K decodedKey = key.decode(reply);
            map.put(decodedKey, value.decode(reply));
        }
        return map;
    }

    /** An empty list with room for what a reply claims to hold; none for null. */
    static <T extends @Nullable Object> List<T> newList(int claimed) {
        return new ArrayList<>(Math.min(Math.max(claimed, 0), MOST_PREPARED));
    }

    private static int hashCapacity(int claimed) {
        int prepared = Math.min(Math.max(claimed, 0), MOST_PREPARED);
        return prepared + prepared / 3 + 1;
    }
}
