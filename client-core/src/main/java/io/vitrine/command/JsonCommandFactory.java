package io.vitrine.command;

import io.vitrine.args.JsonEntry;
import io.vitrine.args.JsonExpansion;
import io.vitrine.args.JsonFormat;
import io.vitrine.args.JsonGetArgs;
import io.vitrine.args.JsonPath;
import io.vitrine.args.JsonSetArgs;
import io.vitrine.args.JsonType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents. A JSON value is written and read by the value codec: JSON text, if values are strings. Where Redis puts
 * something around what it found, the JSON text comes as a string whatever the codec is.
 *
 * <p>What looks at each match of a path gives a list with one result for each, as {@link JsonPath} tells; a key that does not
 * exist is an error of the server for a JSONPath, and an empty list for a path in the older notation.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@SuppressWarnings("varargs") // arrays are only read
public final class JsonCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public JsonCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code JSON.CLEAR}: empties arrays and objects, and sets numbers to 0. Since JSON 2.0.
     *
     * @return how many values were changed
     */
    public Command<Long> jsonClear(K key, JsonPath path) {
        return at(JsonSpecs.JSON_CLEAR, key, path).returning(Decoders.LONG);
    }

    /** {@code JSON.DEBUG HELP}: what {@code JSON.DEBUG} can do, line by line. Since JSON 1.0. */
    public Command<List<String>> jsonDebugHelp() {
        return codecs.command(JsonSpecs.JSON_DEBUG_HELP).returning(Decoders.TEXTS);
    }

    /**
     * {@code JSON.DEBUG MEMORY}: how much memory values take. Since JSON 1.0.
     *
     * @return the bytes of each match
     */
    public Command<List<@Nullable Long>> jsonDebugMemory(K key, JsonPath path) {
        return at(JsonSpecs.JSON_DEBUG_MEMORY, key, path).returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.DEL}: deletes a document. Since JSON 1.0.
     *
     * @return how many values were deleted: 1 or 0
     */
    public Command<Long> jsonDel(K key) {
        return codecs.command(JsonSpecs.JSON_DEL).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code JSON.DEL}: deletes values. Since JSON 1.0.
     *
     * @return how many were deleted
     */
    public Command<Long> jsonDel(K key, JsonPath path) {
        return at(JsonSpecs.JSON_DEL, key, path).returning(Decoders.LONG);
    }

    /**
     * {@code JSON.FORGET}: another name of {@link #jsonDel(Object, JsonPath) JSON.DEL}. Since JSON 1.0.
     *
     * @return how many values were deleted
     */
    public Command<Long> jsonForget(K key, JsonPath path) {
        return at(JsonSpecs.JSON_FORGET, key, path).returning(Decoders.LONG);
    }

    /**
     * {@code JSON.GET}: a whole document, by the value codec. Since JSON 1.0.
     *
     * @return the document, or null when there is no such key
     */
    public Command<@Nullable V> jsonGet(K key) {
        // Said although it is the default: RESP3 was to have another one, and the documentation tells of that.
        return codecs.command(JsonSpecs.JSON_GET)
                .key(key)
                .with(JsonPath.DOCUMENT)
                .returning(codecs.valueOrNull);
    }

    /**
     * {@code JSON.GET}: what a path matches. Since JSON 1.0.
     *
     * @return JSON text: an array of the matches for a JSONPath, the first match for the older notation; null when there is no
     *     such key
     */
    public Command<@Nullable String> jsonGet(K key, JsonPath path) {
        return at(JsonSpecs.JSON_GET, key, path).returning(Decoders.NULLABLE_TEXT);
    }

    /**
     * {@code JSON.GET}: what paths match. Since JSON 1.0.
     *
     * @param paths at least one
     * @return JSON text: for several paths an object with an array of the matches by the path, for a single one as {@link
     *     #jsonGet(Object, JsonPath)}; null when there is no such key
     */
    public Command<@Nullable String> jsonGet(K key, Collection<JsonPath> paths) {
        return paths(codecs.command(JsonSpecs.JSON_GET).key(key), paths).returning(Decoders.NULLABLE_TEXT);
    }

    /**
     * {@code JSON.GET}: what paths match, laid out. Since JSON 1.0.
     *
     * @param paths at least one
     * @return JSON text, as {@link #jsonGet(Object, Collection)}; null when there is no such key
     */
    public Command<@Nullable String> jsonGet(K key, JsonGetArgs layout, Collection<JsonPath> paths) {
        return paths(codecs.command(JsonSpecs.JSON_GET).key(key).with(layout), paths)
                .returning(Decoders.NULLABLE_TEXT);
    }

    /**
     * {@code JSON.GET … FORMAT}: what paths match, taken apart. RESP3 only: with RESP2 the server refuses it. Since JSON 2.6.
     *
     * @param paths at least one
     * @return for each path a list of its matches: null, a Boolean, Long, Double or String, a List of such, or a Map of such by
     *     name; null when there is no such key
     */
    public Command<@Nullable List<List<@Nullable Object>>> jsonGetExpanded(
            K key, JsonExpansion expansion, Collection<JsonPath> paths) {
        CommandBuilder<K, V> command = codecs.command(JsonSpecs.JSON_GET)
                .key(key)
                .token("FORMAT")
                .token(Arguments.notNull(JsonSpecs.JSON_GET, "expansion", expansion));
        return paths(command, paths).returning(JsonReplies.EXPANDED_BY_PATH);
    }

    private static <K, V> CommandBuilder<K, V> paths(CommandBuilder<K, V> command, Collection<JsonPath> paths) {
        if (Arguments.notNull(command.spec, "paths", paths).isEmpty()) {
            throw new IllegalArgumentException(command.spec.name() + " needs at least one path, got none");
        }
        paths.forEach(command::with);
        return command;
    }

    /**
     * {@code JSON.MERGE}: merges a value into what a path matches, by RFC 7396: members are added and replaced, and those that
     * are null are deleted. Since JSON 2.6.
     *
     * @return whether something was changed
     */
    public Command<Boolean> jsonMerge(K key, JsonPath path, V json) {
        return merge(key, path, json).returning(Decoders.DONE);
    }

    /**
     * {@code JSON.MERGE … FORMAT}: merges a value of a format into what a path matches, as {@link #jsonMerge(Object, JsonPath,
     * Object)}.
     *
     * @return whether something was changed
     */
    public Command<Boolean> jsonMerge(K key, JsonPath path, V json, JsonFormat format) {
        return merge(key, path, json)
                .token("FORMAT")
                .token(Arguments.notNull(JsonSpecs.JSON_MERGE, "format", format))
                .returning(Decoders.DONE);
    }

    private CommandBuilder<K, V> merge(K key, JsonPath path, V json) {
        // A null that is merged into a member deletes it, and creates it anew when it is not there.
        return at(JsonSpecs.JSON_MERGE, key, path).value(json).idempotent(path.isRoot());
    }

    /**
     * {@code JSON.MGET}: whole documents, by the value codec. Since JSON 1.0.
     *
     * @return one for each key, in the order of the keys; null for a key that does not exist or is no document
     */
    public Command<List<@Nullable V>> jsonMget(Collection<? extends K> keys) {
        return codecs.command(JsonSpecs.JSON_MGET)
                .keys(keys)
                .with(JsonPath.DOCUMENT)
                .returning(codecs.valuesOrNulls);
    }

    /**
     * {@code JSON.MGET}: what a path matches in documents. Since JSON 1.0.
     *
     * @return JSON text for each key, in the order of the keys, as {@link #jsonGet(Object, JsonPath)}; null for a key that does
     *     not exist or is no document
     */
    @SafeVarargs
    public final Command<List<@Nullable String>> jsonMget(JsonPath path, K... keys) {
        return jsonMget(path, Arguments.list(JsonSpecs.JSON_MGET, "keys", keys));
    }

    /**
     * {@code JSON.MGET}: what a path matches in documents. Since JSON 1.0.
     *
     * @return JSON text for each key, in the order of the keys, as {@link #jsonGet(Object, JsonPath)}; null for a key that does
     *     not exist or is no document
     */
    public Command<List<@Nullable String>> jsonMget(JsonPath path, Collection<? extends K> keys) {
        return codecs.command(JsonSpecs.JSON_MGET).keys(keys).with(path).returning(Decoders.NULLABLE_TEXTS);
    }

    /**
     * {@code JSON.MSET}: sets values in documents. Since JSON 2.6.
     *
     * @param entries at least one
     * @return whether all were set
     */
    public Command<Boolean> jsonMset(Collection<JsonEntry<K, V>> entries) {
        CommandBuilder<K, V> command = codecs.command(JsonSpecs.JSON_MSET);
        boolean fixed = true;
        for (JsonEntry<K, V> entry : Arguments.notNull(JsonSpecs.JSON_MSET, "entries", entries)) {
            Arguments.notNull(JsonSpecs.JSON_MSET, "an entry", entry);
            command.key(entry.key()).with(entry.path()).value(entry.json());
            fixed &= entry.path().isFixed();
        }
        return command.idempotent(fixed).returning(Decoders.DONE);
    }

    /**
     * {@code JSON.NUMINCRBY}: adds to numbers. Since JSON 1.0.
     *
     * @return the new number of each match, a Long where it is whole and fits and a Double otherwise; null for what is no number
     */
    public Command<List<@Nullable Number>> jsonNumincrby(K key, JsonPath path, long increment) {
        return at(JsonSpecs.JSON_NUMINCRBY, key, path).number(increment).returning(JsonReplies.NUMBERS);
    }

    /**
     * {@code JSON.NUMINCRBY}: adds to numbers. Since JSON 1.0.
     *
     * @param increment finite
     * @return the new number of each match, a Long where it is whole and fits and a Double otherwise; null for what is no number
     */
    public Command<List<@Nullable Number>> jsonNumincrby(K key, JsonPath path, double increment) {
        return numbers(JsonSpecs.JSON_NUMINCRBY, key, path, increment);
    }

    /**
     * {@code JSON.NUMMULTBY}: multiplies numbers. Since JSON 1.0.
     *
     * @param factor finite
     * @return the new number of each match, a Long where it is whole and fits and a Double otherwise; null for what is no number
     */
    public Command<List<@Nullable Number>> jsonNummultby(K key, JsonPath path, double factor) {
        return numbers(JsonSpecs.JSON_NUMMULTBY, key, path, factor);
    }

    /**
     * {@code JSON.NUMPOWBY}: raises numbers to a power. Since JSON 1.0.
     *
     * @param exponent finite
     * @return the new number of each match, a Long where it is whole and fits and a Double otherwise; null for what is no number
     */
    public Command<List<@Nullable Number>> jsonNumpowby(K key, JsonPath path, double exponent) {
        return numbers(JsonSpecs.JSON_NUMPOWBY, key, path, exponent);
    }

    private Command<List<@Nullable Number>> numbers(CommandSpec spec, K key, JsonPath path, double number) {
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException(
                    spec.name() + ": number is " + number + "; JSON has finite numbers only");
        }
        return at(spec, key, path).decimal(number).returning(JsonReplies.NUMBERS);
    }

    /**
     * {@code JSON.OBJKEYS}: the names of the members of objects. Since JSON 1.0.
     *
     * @return the names of each match; null for what is no object
     */
    public Command<List<@Nullable List<String>>> jsonObjkeys(K key, JsonPath path) {
        return at(JsonSpecs.JSON_OBJKEYS, key, path).returning(JsonReplies.names(path));
    }

    /**
     * {@code JSON.OBJLEN}: how many members objects have. Since JSON 1.0.
     *
     * @return the number for each match; null for what is no object
     */
    public Command<List<@Nullable Long>> jsonObjlen(K key, JsonPath path) {
        return at(JsonSpecs.JSON_OBJLEN, key, path).returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.RESP}: values in the types of the protocol. Since JSON 1.0; Redis recommends {@link #jsonGet(Object, JsonPath)
     * JSON.GET} since JSON 2.6.
     *
     * @return the value of each match: null, a Long, a String, a List of such, or a Map of such by name. The protocol does not
     *     tell booleans and numbers with a fraction from strings: they come as strings
     */
    public Command<List<@Nullable Object>> jsonResp(K key, JsonPath path) {
        return at(JsonSpecs.JSON_RESP, key, path).returning(JsonReplies.values(path));
    }

    /**
     * {@code JSON.SET}: sets what a path matches, or adds a member. A new document is set at {@link JsonPath#ROOT}. Since JSON
     * 1.0.
     *
     * @return whether it was set: false if the path does not exist and cannot be created
     */
    public Command<Boolean> jsonSet(K key, JsonPath path, V json) {
        return at(JsonSpecs.JSON_SET, key, path)
                .value(json)
                .idempotent(path.isFixed())
                .returning(Decoders.DONE);
    }

    /**
     * {@code JSON.SET} with options. Since JSON 1.0.
     *
     * @return whether it was set: false if a condition did not hold, or the path does not exist and cannot be created
     */
    public Command<Boolean> jsonSet(K key, JsonPath path, V json, JsonSetArgs args) {
        return at(JsonSpecs.JSON_SET, key, path)
                .value(json)
                .with(args)
                .idempotent(path.isFixed() && !args.isConditional())
                .returning(Decoders.DONE);
    }

    /**
     * {@code JSON.STRAPPEND}: appends to strings. Since JSON 1.0.
     *
     * @param json a JSON string, with its quotation marks
     * @return the new length of each match; null for what is no string
     */
    public Command<List<@Nullable Long>> jsonStrappend(K key, JsonPath path, V json) {
        return at(JsonSpecs.JSON_STRAPPEND, key, path).value(json).returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.STRLEN}: the length of strings. Since JSON 1.0.
     *
     * @return the length of each match; null for what is no string
     */
    public Command<List<@Nullable Long>> jsonStrlen(K key, JsonPath path) {
        return at(JsonSpecs.JSON_STRLEN, key, path).returning(JsonReplies.LONGS);
    }

    /**
     * {@code JSON.TOGGLE}: turns booleans over. Since JSON 2.0.
     *
     * @return the new value of each match; null for what is no boolean
     */
    public Command<List<@Nullable Boolean>> jsonToggle(K key, JsonPath path) {
        return at(JsonSpecs.JSON_TOGGLE, key, path).returning(JsonReplies.FLAGS);
    }

    /**
     * {@code JSON.TYPE}: the types of values. Since JSON 1.0.
     *
     * @return the type of each match; empty also when there is no such key
     */
    public Command<List<JsonType>> jsonType(K key, JsonPath path) {
        return at(JsonSpecs.JSON_TYPE, key, path).returning(JsonReplies.TYPES);
    }

    private CommandBuilder<K, V> at(CommandSpec spec, K key, JsonPath path) {
        return codecs.command(spec).key(key).with(Arguments.notNull(spec, "path", path));
    }
}
