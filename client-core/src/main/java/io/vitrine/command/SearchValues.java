package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.search.SearchRow;
import io.vitrine.args.search.SearchValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoders of values whose shape only the server knows. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class SearchValues {

    /** A tree of texts. */
    static final Decoder<SearchValue<String>> TREE = reply -> Required.element(value(reply, Codec.UTF8_LENIENT));

    /** How deep lists may lie in each other. */
    private static final int MOST_NESTED = 128;

    private SearchValues() {}

    static <V> @Nullable SearchValue<V> value(ReplyReader reply, Codec<V> codec) {
        return value(reply, codec, 0);
    }

    private static <V> @Nullable SearchValue<V> value(ReplyReader reply, Codec<V> codec, int depth) {
        if (depth > MOST_NESTED) {
            throw new CodecException(
                    "the reply has lists that lie in each other deeper than " + MOST_NESTED + " levels", null);
        }
        return switch (reply.type()) {
            case ARRAY, SET, MAP, PUSH -> many(reply, codec, depth);
            default -> {
                V single = single(reply, codec);
                yield single == null ? null : new SearchValue.Single<>(single);
            }
        };
    }

    /** A map is taken as its names and values in turn. */
    private static <V> SearchValue<V> many(ReplyReader reply, Codec<V> codec, int depth) {
        int count = reply.readArray();
        List<@Nullable SearchValue<V>> elements = Aggregates.newList(count);
        for (int i = 0; i < count; i++) {
            elements.add(value(reply, codec, depth + 1));
        }
        return new SearchValue.Many<>(elements);
    }

    /** A value; a number as RESP2 would spell it. */
    static <V> @Nullable V single(ReplyReader reply, Codec<V> codec) {
        return switch (reply.type()) {
            case INTEGER, BOOLEAN ->
                ofText(
                        reply.type() == ReplyType.INTEGER
                                ? Long.toString(reply.readLong())
                                : reply.readBoolean() ? "1" : "0",
                        codec);
            case DOUBLE -> ofText(Doubles.toRedis(reply.readDouble()), codec);
            default -> reply.readValue(codec);
        };
    }

    private static <V> V ofText(String text, Codec<V> codec) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return codec.decode(bytes, 0, bytes.length);
    }

    /** Fields with their values; those without a value are left out. */
    static <V> Map<String, V> fields(ReplyReader reply, Codec<V> codec) {
        int count = reply.readMap();
        Map<String, V> fields = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = Decoders.TEXT.decode(reply);
            V value = single(reply, codec);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    /** Properties with their values (RESP2), or those within {@code extra_attributes} (RESP3). */
    static <V> Decoder<SearchRow<V>> row(Codec<V> codec) {
        return reply -> {
            Map<String, @Nullable SearchValue<V>> properties = new LinkedHashMap<>();
            boolean inMap = reply.type() == ReplyType.MAP;
            int count = reply.readMap();
            for (int i = 0; i < count; i++) {
                String name = Decoders.TEXT.decode(reply);
                if (inMap && name.equals("extra_attributes")) {
                    addProperties(reply, codec, properties);
                } else if (inMap && name.equals("values")) {
                    reply.skip();
                } else {
                    properties.put(name, value(reply, codec));
                }
            }
            return new SearchRow<>(properties);
        };
    }

    private static <V> void addProperties(
            ReplyReader reply, Codec<V> codec, Map<String, @Nullable SearchValue<V>> properties) {
        int count = reply.readMap();
        for (int i = 0; i < count; i++) {
            String name = Decoders.TEXT.decode(reply);
            properties.put(name, value(reply, codec));
        }
    }
}
