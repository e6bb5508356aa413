package io.vitrine.command;

import io.vitrine.args.JsonExpansion;
import io.vitrine.args.JsonPath;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays in JSON documents. Elements are written and read by the value codec: JSON text, if values are strings. Each command
 * gives one result for each match of its path; null stands for a match that is no array.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@SuppressWarnings("varargs") // arrays are only read
public final class JsonArrayCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<@Nullable V>> elements;

    public JsonArrayCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.elements = JsonReplies.perMatch(codecs.valueOrNull);
    }

    /**
     * {@code JSON.ARRAPPEND}: appends elements. Since JSON 1.0.
     *
     * @return the new length of each match; null for what is no array
     */
    @SafeVarargs
    public final Command<List<@Nullable Long>> jsonArrappend(K key, JsonPath path, V... json) {
        return jsonArrappend(key, path, Arguments.list(JsonSpecs.JSON_ARRAPPEND, "json", json));
    }

    /**
     * {@code JSON.ARRAPPEND}: appends elements. Since JSON 1.0.
     *
     * @return the new length of each match; null for what is no array
     */
    public Command<List<@Nullable Long>> jsonArrappend(K key, JsonPath path, Collection<? extends V> json) {
        return at(JsonSpecs.JSON_ARRAPPEND, key, path).values(json).returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.ARRINDEX}: where an element is first. Since JSON 1.0.
     *
     * @return the index in each match, -1 where it is not in there; null for what is no array
     */
    public Command<List<@Nullable Long>> jsonArrindex(K key, JsonPath path, V json) {
        return at(JsonSpecs.JSON_ARRINDEX, key, path).value(json).returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.ARRINDEX}: where an element is first in a range. Since JSON 1.0.
     *
     * @param start inclusive; negative counts from the end
     * @param stop exclusive; negative counts from the end, 0 and -1 for up to the last one
     * @return the index in each match, -1 where it is not in there; null for what is no array
     */
    public Command<List<@Nullable Long>> jsonArrindex(K key, JsonPath path, V json, long start, long stop) {
        return at(JsonSpecs.JSON_ARRINDEX, key, path)
                .value(json)
                .number(start)
                .number(stop)
                .returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.ARRINSERT}: inserts elements. Since JSON 1.0.
     *
     * @param index before which one; negative counts from the end
     * @return the new length of each match; null for what is no array
     */
    @SafeVarargs
    public final Command<List<@Nullable Long>> jsonArrinsert(K key, JsonPath path, long index, V... json) {
        return jsonArrinsert(key, path, index, Arguments.list(JsonSpecs.JSON_ARRINSERT, "json", json));
    }

    /**
     * {@code JSON.ARRINSERT}: inserts elements. Since JSON 1.0.
     *
     * @param index before which one; negative counts from the end
     * @return the new length of each match; null for what is no array
     */
    public Command<List<@Nullable Long>> jsonArrinsert(K key, JsonPath path, long index, Collection<? extends V> json) {
        return at(JsonSpecs.JSON_ARRINSERT, key, path)
                .number(index)
                .values(json)
                .returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.ARRLEN}: how many elements arrays have. Since JSON 1.0.
     *
     * @return the length of each match; null for what is no array
     */
    public Command<List<@Nullable Long>> jsonArrlen(K key, JsonPath path) {
        return at(JsonSpecs.JSON_ARRLEN, key, path).returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.ARRPOP}: takes the last elements. Since JSON 1.0.
     *
     * @return the element of each match; null for what is no array, or an empty one
     */
    public Command<List<@Nullable V>> jsonArrpop(K key, JsonPath path) {
        return at(JsonSpecs.JSON_ARRPOP, key, path).returning(elements);
    }

    /**
     * {@code JSON.ARRPOP}: takes elements. Since JSON 1.0.
     *
     * @param index which one; negative counts from the end, and beyond an end the one at that end is taken
     * @return the element of each match; null for what is no array, or an empty one
     */
    public Command<List<@Nullable V>> jsonArrpop(K key, JsonPath path, long index) {
        return at(JsonSpecs.JSON_ARRPOP, key, path).number(index).returning(elements);
    }

    /**
     * {@code JSON.ARRPOP … FORMAT}: takes the last elements, taken apart. RESP3 only: with RESP2 the server refuses it. Since
     * JSON 2.6.
     *
     * @param path a JSONPath
     * @return the element of each match: null, a Boolean, Long, Double or String, a List of such, or a Map of such by name; null
     *     also for what is no array, or an empty one
     * @throws IllegalArgumentException when the path is in the older notation, which the server does not take here
     */
    public Command<List<@Nullable Object>> jsonArrpopExpanded(K key, JsonExpansion expansion, JsonPath path) {
        return expanded(key, expansion, path).returning(JsonReplies.EXPANDED);
    }

    /**
     * {@code JSON.ARRPOP … FORMAT}: takes elements, taken apart. RESP3 only: with RESP2 the server refuses it. Since JSON 2.6.
     *
     * @param path a JSONPath
     * @param index which one; negative counts from the end, and beyond an end the one at that end is taken
     * @return the element of each match, as {@link #jsonArrpopExpanded(Object, JsonExpansion, JsonPath)}
     * @throws IllegalArgumentException when the path is in the older notation, which the server does not take here
     */
    public Command<List<@Nullable Object>> jsonArrpopExpanded(
            K key, JsonExpansion expansion, JsonPath path, long index) {
        return expanded(key, expansion, path).number(index).returning(JsonReplies.EXPANDED);
    }

    private CommandBuilder<K, V> expanded(K key, JsonExpansion expansion, JsonPath path) {
        CommandSpec spec = JsonSpecs.JSON_ARRPOP;
        if (Arguments.notNull(spec, "path", path).isLegacy()) {
            throw new IllegalArgumentException(
                    spec.name() + " FORMAT: the path is in the older notation; needs a JSONPath, which begins with $");
        }
        return codecs.command(spec)
                .key(key)
                .token("FORMAT")
                .token(Arguments.notNull(spec, "expansion", expansion))
                .with(path);
    }

    /**
     * {@code JSON.ARRTRIM}: cuts arrays down to a range. Since JSON 1.0.
     *
     * @param start inclusive; negative counts from the end
     * @param stop inclusive; negative counts from the end
     * @return the new length of each match; null for what is no array
     */
    public Command<List<@Nullable Long>> jsonArrtrim(K key, JsonPath path, long start, long stop) {
        return at(JsonSpecs.JSON_ARRTRIM, key, path).number(start).number(stop).returning(JsonReplies.LONGS);
    }

    private CommandBuilder<K, V> at(CommandSpec spec, K key, JsonPath path) {
        return codecs.command(spec).key(key).with(Arguments.notNull(spec, "path", path));
    }
}
