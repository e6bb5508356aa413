package io.vitrine.internal.resp;

import io.vitrine.command.Codec;
import io.vitrine.command.ReplyReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an element of any type into the Java type nearest to it. */
final class NaturalReply {

    /** Room made ahead of the elements; more is made as they come, because a count is only a claim. */
    private static final int MOST_EXPECTED = 1024;

    private NaturalReply() {}

    static @Nullable Object read(ReplyReader reply) {
        return switch (reply.type()) {
            case NULL -> {
                reply.readNull();
                yield null;
            }
            case STRING -> reply.readValue(Codec.UTF8_LENIENT);
            case INTEGER -> reply.readLong();
            case DOUBLE -> reply.readDouble();
            case BOOLEAN -> reply.readBoolean();
            case BIG_NUMBER -> reply.readBigInteger();
            case ERROR -> reply.readError();
            case ARRAY, PUSH -> readList(reply);
            case SET -> readSet(reply);
            case MAP -> readMap(reply);
        };
    }

    private static List<@Nullable Object> readList(ReplyReader reply) {
        int count = reply.readArray();
        List<@Nullable Object> list = new ArrayList<>(Math.min(count, MOST_EXPECTED));
        readInto(list, reply, count);
        return list;
    }

    private static Set<@Nullable Object> readSet(ReplyReader reply) {
        int count = reply.readArray();
        Set<@Nullable Object> set = new LinkedHashSet<>();
        readInto(set, reply, count);
        return set;
    }

    private static void readInto(Collection<@Nullable Object> into, ReplyReader reply, int count) {
        for (int i = 0; i < count; i++) {
            into.add(read(reply));
        }
    }

    private static Map<@Nullable Object, @Nullable Object> readMap(ReplyReader reply) {
        int pairs = reply.readMap();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs; i++) {
            Object key = read(reply);
            map.put(key, read(reply));
        }
        return map;
    }
}
