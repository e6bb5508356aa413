package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.JsonPath;
import io.vitrine.args.JsonType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decoders of what JSON commands reply: one result for each match, whatever the notation of the path and the protocol. A
 * JSONPath is answered by an array, a path in the older notation by one result or null.
 */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class JsonReplies {

    static final Decoder<List<@Nullable Long>> LONGS = perMatch(Decoders.NULLABLE_LONG);
    static final Decoder<List<@Nullable Boolean>> FLAGS = perMatch(Decoders.nullable(JsonReplies::flag));
    static final Decoder<List<@Nullable Number>> NUMBERS = JsonReplies::numbers;
    static final Decoder<List<JsonType>> TYPES = JsonReplies::types;

    /** JSON values in the types of RESP3: {@code FORMAT EXPAND}. */
    static final Decoder<List<@Nullable Object>> EXPANDED = Decoders.list(Decoders.ANY);

    static final Decoder<@Nullable List<List<@Nullable Object>>> EXPANDED_BY_PATH =
            Decoders.nullable(Decoders.list(EXPANDED));

    private static final Decoder<List<@Nullable Number>> NUMBERS_OF_THEIR_OWN =
            perMatch(Decoders.nullable(JsonReplies::number));
    private static final Decoder<@Nullable List<String>> NAMES = Decoders.nullable(Decoders.TEXTS);

    private JsonReplies() {}

    /** A list as it is, nothing for null, and a list of one for anything else. */
    static <T extends @Nullable Object> Decoder<List<T>> perMatch(Decoder<T> result) {
        return reply -> switch (reply.type()) {
            case NULL, ARRAY, SET -> Aggregates.list(reply, result);
            default -> listOfOne(result.decode(reply));
        };
    }

    private static <T extends @Nullable Object> List<T> listOfOne(T result) {
        List<T> list = Aggregates.newList(1);
        list.add(result);
        return list;
    }

    /** The names of an object's members; null for what is no object. */
    static Decoder<List<@Nullable List<String>>> names(JsonPath path) {
        return path.isLegacy() ? oneOrNone(NAMES) : Decoders.list(NAMES);
    }

    /** JSON values in the notation of {@code JSON.RESP}. */
    static Decoder<List<@Nullable Object>> values(JsonPath path) {
        Decoder<@Nullable Object> value = JsonReplies::value;
        return path.isLegacy() ? reply -> listOfOne(value.decode(reply)) : Decoders.list(value);
    }

    private static <T extends @Nullable Object> Decoder<List<T>> oneOrNone(Decoder<T> result) {
        return reply -> reply.readNull() ? Aggregates.newList(0) : listOfOne(result.decode(reply));
    }

    /** 1 and 0, or for the older notation {@code true} and {@code false} as text. */
    private static boolean flag(ReplyReader reply) {
        if (reply.type() != ReplyType.STRING) {
            return reply.readBoolean();
        }
        return switch (Decoders.TEXT.decode(reply)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CodecException("the reply has a text where the command promises true or false", null);
        };
    }

    /** Numbers in an array (RESP3), or all of them in one text that is JSON (RESP2). */
    private static List<@Nullable Number> numbers(ReplyReader reply) {
        return reply.type() == ReplyType.STRING
                ? numbersOf(Decoders.TEXT.decode(reply).strip())
                : NUMBERS_OF_THEIR_OWN.decode(reply);
    }

    private static List<@Nullable Number> numbersOf(String json) {
        if (!json.startsWith("[")) {
            return listOfOne(numberOrNull(json));
        }
        if (!json.endsWith("]")) {
            throw noNumber();
        }
        String inner = json.substring(1, json.length() - 1).strip();
        List<@Nullable Number> numbers = new ArrayList<>();
        if (!inner.isEmpty()) {
            for (String each : inner.split(",", -1)) {
                numbers.add(numberOrNull(each.strip()));
            }
        }
        return numbers;
    }

    private static Number number(ReplyReader reply) {
        return switch (reply.type()) {
            case INTEGER -> (Number) reply.readLong();
            case DOUBLE -> (Number) reply.readDouble();
            default -> numberOf(Decoders.TEXT.decode(reply));
        };
    }

    private static @Nullable Number numberOrNull(String json) {
        return json.equals("null") ? null : numberOf(json);
    }

    /** A Long where it is whole and fits, else a Double. */
    private static Number numberOf(String json) {
        if (json.matches("-?[0-9]{1,18}")) {
            return Long.valueOf(json);
        }
        try {
            return json.matches("-?[0-9]{19}") ? wide(json) : (Number) Doubles.fromRedis(json);
        } catch (NumberFormatException withoutTheText) {
            throw noNumber();
        }
    }

    private static Number wide(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException tooWide) {
            return Double.valueOf(digits);
        }
    }

    private static CodecException noNumber() {
        return new CodecException("the reply has a text where the command promises numbers and nulls in JSON", null);
    }

    /** RESP3 has one array more than RESP2, and says null where RESP2 says nothing. */
    private static List<JsonType> types(ReplyReader reply) {
        List<JsonType> types = new ArrayList<>();
        addTypes(reply, types);
        return types;
    }

    private static void addTypes(ReplyReader reply, List<JsonType> types) {
        if (reply.readNull()) {
            return;
        }
        if (reply.type() != ReplyType.ARRAY) {
            types.add(type(Decoders.TEXT.decode(reply)));
            return;
        }
        int count = reply.readArray();
        for (int i = 0; i < count; i++) {
            addTypes(reply, types);
        }
    }

    private static JsonType type(String name) {
        for (JsonType type : JsonType.values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        throw new CodecException("the reply has a text where the command promises the type of a JSON value", null);
    }

    private static @Nullable Object value(ReplyReader reply) {
        return switch (reply.type()) {
            case NULL -> reply.readAny();
            case INTEGER -> reply.readLong();
            case DOUBLE -> Doubles.toRedis(reply.readDouble());
            case ARRAY -> container(reply);
            default -> Decoders.TEXT.decode(reply);
        };
    }

    /** An array that begins with <code>{</code>, and has names and values in turn, or with {@code [}, and has values. */
    private static Object container(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 1, "a JSON object or array");
        return switch (Decoders.TEXT.decode(reply)) {
            case "{" -> object(reply, count - 1);
            case "[" -> array(reply, count - 1);
            default -> throw new CodecException("the reply has an array that begins with neither { nor [", null);
        };
    }

    private static Map<String, @Nullable Object> object(ReplyReader reply, int namesAndValues) {
        if (namesAndValues % 2 != 0) {
            throw new CodecException("the reply has a JSON object in which a name lacks its value", null);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues; i += 2) {
            String name = Decoders.TEXT.decode(reply);
            members.put(name, value(reply));
        }
        return members;
    }

    private static List<@Nullable Object> array(ReplyReader reply, int count) {
        List<@Nullable Object> elements = Aggregates.newList(count);
        for (int i = 0; i < count; i++) {
            elements.add(value(reply));
        }
        return elements;
    }
}
