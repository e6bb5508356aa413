package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoders of shapes that several families share: pages and pairs. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class Replies {

    private Replies() {}

    /** A cursor and the elements of a page. */
    static <T> Decoder<ScanPage<T>> page(Decoder<List<T>> items) {
        return reply -> {
            Required.count(reply.readArray(), 2, "a cursor and a page");
            return new ScanPage<>(new ScanCursor(Decoders.TEXT.decode(reply)), items.decode(reply));
        };
    }

    /**
     * Pairs, one after the other (RESP2) or each in an array of its own (RESP3).
     *
     * @param pair reads two elements
     */
    static <T> Decoder<List<T>> pairs(Decoder<T> pair) {
        return reply -> {
            int count = reply.readArray();
            if (count <= 0) {
                return Aggregates.newList(0);
            }
            return reply.type() == ReplyType.ARRAY ? nested(reply, count, pair) : flat(reply, count, pair);
        };
    }

    /** Keys or fields with their values: one after the other (RESP2) or in pairs (RESP3). */
    static <K, V> Decoder<List<Map.Entry<K, V>>> entries(Codec<K> keyCodec, Codec<V> valueCodec) {
        return pairs(reply ->
                Map.entry(Required.element(reply.readValue(keyCodec)), Required.element(reply.readValue(valueCodec))));
    }

    private static <T> List<T> nested(ReplyReader reply, int count, Decoder<T> pair) {
        List<T> pairs = Aggregates.newList(count);
        for (int i = 0; i < count; i++) {
            Required.count(reply.readArray(), 2, "a pair");
            pairs.add(pair.decode(reply));
        }
        return pairs;
    }

    private static <T> List<T> flat(ReplyReader reply, int count, Decoder<T> pair) {
        if (count % 2 != 0) {
            throw new CodecException("the reply has " + count + " elements where the command promises pairs", null);
        }
        List<T> pairs = Aggregates.newList(count / 2);
        for (int i = 0; i < count / 2; i++) {
            pairs.add(pair.decode(reply));
        }
        return pairs;
    }

    /** A pair in an array of its own, or null. */
    static <T> Decoder<@Nullable T> pairOrNull(Decoder<T> pair) {
        return Decoders.nullable(reply -> {
            Required.count(reply.readArray(), 2, "a pair");
            return pair.decode(reply);
        });
    }
}
