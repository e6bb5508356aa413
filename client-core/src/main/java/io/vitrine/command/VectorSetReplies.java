package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.RawVector;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.VectorMatch;
import io.vitrine.args.VectorQuantization;
import io.vitrine.args.VectorSetInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of replies that only commands of vector sets give. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class VectorSetReplies {

    static final Decoder<double @Nullable []> COMPONENTS = VectorSetReplies::components;
    static final Decoder<@Nullable RawVector> RAW = Decoders.nullable(VectorSetReplies::raw);
    static final Decoder<@Nullable VectorSetInfo> INFO = Decoders.nullable(VectorSetReplies::info);

    /** Room is made beforehand for so many components; beyond that a claim has to be proved by what came. */
    private static final int MOST_PREPARED = 1 << 16;

    private VectorSetReplies() {}

    /** Elements with their scores: one after the other (RESP2) or in a map (RESP3). */
    static <V> Decoder<List<ScoredValue<V>>> scored(Codec<V> codec) {
        return reply -> {
            int count = reply.readMap();
            List<ScoredValue<V>> scored = Aggregates.newList(count);
            for (int i = 0; i < count; i++) {
                V element = Required.element(reply.readValue(codec));
                scored.add(new ScoredValue<>(reply.readDouble(), element));
            }
            return scored;
        };
    }

    /** Elements, scores and attributes: one after the other (RESP2), or both by the element in a map (RESP3). */
    static <V> Decoder<List<VectorMatch<V>>> matches(Codec<V> codec) {
        return reply -> reply.type() == ReplyType.MAP ? matchesInMap(reply, codec) : matchesInTurn(reply, codec);
    }

    private static <V> List<VectorMatch<V>> matchesInMap(ReplyReader reply, Codec<V> codec) {
        int count = reply.readMap();
        List<VectorMatch<V>> matches = Aggregates.newList(count);
        for (int i = 0; i < count; i++) {
            V element = Required.element(reply.readValue(codec));
            Required.count(reply.readArray(), 2, "a score and attributes");
            matches.add(new VectorMatch<>(element, reply.readDouble(), reply.readString()));
        }
        return matches;
    }

    private static <V> List<VectorMatch<V>> matchesInTurn(ReplyReader reply, Codec<V> codec) {
        int count = reply.readArray();
        if (count % 3 != 0 && count > 0) {
            throw new CodecException(
                    "the reply has " + count + " elements where the command promises elements, scores and attributes",
                    null);
        }
        List<VectorMatch<V>> matches = Aggregates.newList(count / 3);
        for (int i = 0; i < count; i += 3) {
            V element = Required.element(reply.readValue(codec));
            matches.add(new VectorMatch<>(element, reply.readDouble(), reply.readString()));
        }
        return matches;
    }

    private static double @Nullable [] components(ReplyReader reply) {
        if (reply.readNull()) {
            return null;
        }
        int count = reply.readArray();
        double[] components = new double[Math.min(count, MOST_PREPARED)];
        for (int i = 0; i < count; i++) {
            if (i == components.length) {
                components = Arrays.copyOf(components, (int) Math.min(count, 2L * i));
            }
            components[i] = reply.readDouble();
        }
        return components;
    }

    private static RawVector raw(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 3, "a kind, the data and a norm");
        VectorQuantization quantization = quantization(Decoders.TEXT.decode(reply));
        byte[] data = Required.element(reply.readBytes());
        double norm = reply.readDouble();
        Double range = count > 3 ? (Double) reply.readDouble() : null;
        for (int i = 4; i < count; i++) {
            reply.skip();
        }
        return new RawVector(quantization, data, norm, range);
    }

    private static VectorQuantization quantization(String name) {
        return switch (name) {
            case "f32", "fp32" -> VectorQuantization.NOQUANT;
            case "int8", "q8" -> VectorQuantization.Q8;
            case "bin" -> VectorQuantization.BIN;
            default -> throw new CodecException("the reply has a quantization that is none of f32, int8 and bin", null);
        };
    }

    private static VectorSetInfo info(ReplyReader reply) {
        VectorQuantization quantization = null;
        long dimensions = 0;
        long inputDimensions = 0;
        long links = 0;
        long size = 0;
        long maxLevel = 0;
        long withAttributes = 0;
        long uid = 0;
        long maxNodeUid = 0;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "quant-type" -> quantization = quantization(Decoders.TEXT.decode(reply));
                case "vector-dim" -> dimensions = reply.readLong();
                case "projection-input-dim" -> inputDimensions = reply.readLong();
                case "hnsw-m" -> links = reply.readLong();
                case "size" -> size = reply.readLong();
                case "max-level" -> maxLevel = reply.readLong();
                case "attributes-count" -> withAttributes = reply.readLong();
                case "vset-uid" -> uid = reply.readLong();
                case "hnsw-max-node-uid" -> maxNodeUid = reply.readLong();
                default -> reply.skip();
            }
        }
        if (quantization == null) {
            throw new CodecException("the reply lacks the quant-type that the command promises", null);
        }
        return new VectorSetInfo(
                quantization, dimensions, inputDimensions, links, size, maxLevel, withAttributes, uid, maxNodeUid);
    }
}
