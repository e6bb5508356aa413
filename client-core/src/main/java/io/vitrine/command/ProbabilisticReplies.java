package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.probabilistic.BloomInfo;
import io.vitrine.args.probabilistic.CountMinSketchInfo;
import io.vitrine.args.probabilistic.CountedItem;
import io.vitrine.args.probabilistic.CuckooInfo;
import io.vitrine.args.probabilistic.CuckooInsertResult;
import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import io.vitrine.args.probabilistic.TDigestInfo;
import io.vitrine.args.probabilistic.TopKDimensions;
import io.vitrine.args.probabilistic.TopKInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of what filters and sketches answer. */
final class ProbabilisticReplies {

    static final Decoder<BloomInfo> BLOOM_INFO = ProbabilisticReplies::bloomInfo;

    @SuppressWarnings("NullAway") // does not read the nullness of a type argument before JDK 22
    static final Decoder<@Nullable Long> BLOOM_FIGURE = ProbabilisticReplies::bloomFigure;

    static final Decoder<CuckooInfo> CUCKOO_INFO = ProbabilisticReplies::cuckooInfo;
    static final Decoder<CountMinSketchInfo> COUNT_MIN_SKETCH_INFO = ProbabilisticReplies::countMinSketchInfo;
    static final Decoder<TopKInfo> TOP_K_INFO = ProbabilisticReplies::topKInfo;
    static final Decoder<TDigestInfo> T_DIGEST_INFO = ProbabilisticReplies::tDigestInfo;
    static final Decoder<DumpChunk> CHUNK = ProbabilisticReplies::chunk;

    /** Where RESP3 has a boolean, false is for an item that found no room. */
    static final Decoder<List<CuckooInsertResult>> INSERTED =
            Decoders.list(reply -> inserted(reply, CuckooInsertResult.FULL));

    /** Where RESP3 has a boolean, false is for an item that is there already. */
    static final Decoder<List<CuckooInsertResult>> INSERTED_NEW =
            Decoders.list(reply -> inserted(reply, CuckooInsertResult.EXISTS));

    /** An array of one integer. */
    static final Decoder<Long> ONLY_LONG = reply -> {
        Required.count(reply.readArray(), 1, "a count");
        return reply.readLong();
    };

    /** Doubles; null is an empty array. */
    static final Decoder<List<Double>> DOUBLES = Decoders.list(Decoders.DOUBLE);

    private ProbabilisticReplies() {}

    private static BloomInfo bloomInfo(ReplyReader reply) {
        InfoFields fields = InfoFields.read(reply);
        return new BloomInfo(
                fields.number("Capacity"),
                fields.number("Size"),
                fields.number("Number of filters"),
                fields.number("Number of items inserted"),
                fields.numberOrNull("Expansion rate"));
    }

    /** The figure in an array of its own (RESP2), or behind its name in a map (RESP3). */
    private static @Nullable Long bloomFigure(ReplyReader reply) {
        int elements = reply.readArray();
        if (elements == 2) {
            reply.skip();
        } else {
            Required.count(elements, 1, "a figure");
        }
        return reply.readNull() ? null : (Long) reply.readLong();
    }

    private static CuckooInfo cuckooInfo(ReplyReader reply) {
        InfoFields fields = InfoFields.read(reply);
        return new CuckooInfo(
                fields.number("Size"),
                fields.number("Number of buckets"),
                fields.number("Number of filters"),
                fields.number("Number of items inserted"),
                fields.number("Number of items deleted"),
                fields.number("Bucket size"),
                fields.number("Expansion rate"),
                fields.number("Max iterations"));
    }

    private static CuckooInsertResult inserted(ReplyReader reply, CuckooInsertResult whenFalse) {
        if (reply.type() == ReplyType.BOOLEAN) {
            return reply.readBoolean() ? CuckooInsertResult.ADDED : whenFalse;
        }
        long code = reply.readLong();
        if (code == 1) {
            return CuckooInsertResult.ADDED;
        }
        if (code == 0) {
            return CuckooInsertResult.EXISTS;
        }
        if (code == -1) {
            return CuckooInsertResult.FULL;
        }
        throw new CodecException("the reply has " + code + " where the command promises 1, 0 or -1 for an item", null);
    }

    private static CountMinSketchInfo countMinSketchInfo(ReplyReader reply) {
        InfoFields fields = InfoFields.read(reply);
        return new CountMinSketchInfo(fields.number("width"), fields.number("depth"), fields.number("count"));
    }

    private static TopKInfo topKInfo(ReplyReader reply) {
        InfoFields fields = InfoFields.read(reply);
        TopKDimensions dimensions =
                new TopKDimensions(fields.number("width"), fields.number("depth"), fields.decimal("decay"));
        return new TopKInfo(fields.number("k"), dimensions);
    }

    /** Items; older servers have a null in each place that is not taken yet. */
    static <V> Decoder<List<V>> listed(Codec<V> codec) {
        return reply -> {
            int count = reply.readArray();
            List<V> items = Aggregates.newList(count);
            for (int i = 0; i < count; i++) {
                V item = reply.readValue(codec);
                if (item != null) {
                    items.add(item);
                }
            }
            return items;
        };
    }

    /** Items with their counts: one after the other, or in pairs. */
    static <V> Decoder<List<CountedItem<V>>> counted(Codec<V> codec) {
        return Replies.pairs(reply -> new CountedItem<>(Required.element(reply.readValue(codec)), reply.readLong()));
    }

    private static TDigestInfo tDigestInfo(ReplyReader reply) {
        InfoFields fields = InfoFields.read(reply);
        return new TDigestInfo(
                fields.number("Compression"),
                fields.number("Capacity"),
                fields.number("Merged nodes"),
                fields.number("Unmerged nodes"),
                fields.number("Merged weight"),
                fields.number("Unmerged weight"),
                fields.number("Observations"),
                fields.number("Total compressions"),
                fields.number("Memory usage"));
    }

    /** The end has an empty string (Bloom) or a null (cuckoo) for its bytes. */
    private static DumpChunk chunk(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "an iterator and a chunk");
        DumpIterator iterator = new DumpIterator(reply.readLong());
        byte[] data = reply.readBytes();
        return new DumpChunk(iterator, data == null ? new byte[0] : data);
    }
}
