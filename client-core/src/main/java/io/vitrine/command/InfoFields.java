package io.vitrine.command;

import io.vitrine.CodecException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a reply that tells how something stands: a map, or names and values in turn. Fields of newer servers do no harm. */
final class InfoFields {

    private final Map<String, @Nullable Object> byName = new LinkedHashMap<>();

    private InfoFields() {}

    static InfoFields read(ReplyReader reply) {
        InfoFields fields = new InfoFields();
        int count = reply.readMap();
        for (int i = 0; i < count; i++) {
            fields.byName.put(Decoders.TEXT.decode(reply), reply.readAny());
        }
        return fields;
    }

    /** An integer that must be there. */
    long number(String name) {
        Long number = numberOrNull(name);
        if (number == null) {
            throw missing(name, "an integer");
        }
        return number;
    }

    /** An integer, or null for a field that is null; the field must be there. */
    @Nullable
    Long numberOrNull(String name) {
        Object value = byName.get(name);
        if (value instanceof Long number) {
            return number;
        }
        if (value != null || !byName.containsKey(name)) {
            throw missing(name, "an integer");
        }
        return null;
    }

    /** A floating point number, which RESP2 spells as a string. */
    double decimal(String name) {
        Object value = byName.get(name);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text) {
            return Doubles.fromRedis(text);
        }
        throw missing(name, "a number");
    }

    private static CodecException missing(String name, String what) {
        return new CodecException("the reply lacks " + what + " in its field '" + name + "'", null);
    }
}
