package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.timeseries.ChunkInfo;
import io.vitrine.args.timeseries.CompactionRule;
import io.vitrine.args.timeseries.DuplicatePolicy;
import io.vitrine.args.timeseries.SeriesEncoding;
import io.vitrine.args.timeseries.SeriesInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code TS.INFO} tells, field by field. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class SeriesInfoDecoder<K> implements Decoder<SeriesInfo<K>> {

    private static final Decoder<List<ChunkInfo>> CHUNKS = Decoders.list(SeriesInfoDecoder::chunk);

    private final Codec<K> codec;

    SeriesInfoDecoder(Codec<K> codec) {
        this.codec = codec;
    }

    @Override
    public SeriesInfo<K> decode(ReplyReader reply) {
        Map<String, Long> numbers = new HashMap<>();
        SeriesEncoding encoding = null;
        DuplicatePolicy policy = null;
        Map<String, @Nullable String> labels = Map.of();
        K source = null;
        List<CompactionRule<K>> rules = List.of();
        double ignoreMaxValueDiff = 0;
        List<ChunkInfo> chunks = List.of();
        int fields = reply.readMap();
        Required.atLeast(fields, 1, "the fields of a time series");
        for (int i = 0; i < fields; i++) {
            String field = Decoders.TEXT.decode(reply);
            switch (field) {
                case "chunkType" -> encoding = constant(SeriesEncoding.class, reply);
                case "duplicatePolicy" -> policy = constant(DuplicatePolicy.class, reply);
                case "labels" -> labels = TimeSeriesReplies.labels(reply);
                case "sourceKey" -> source = reply.readValue(codec);
                case "rules" -> rules = rules(reply);
                case "ignoreMaxValDiff" -> ignoreMaxValueDiff = TimeSeriesReplies.number(reply);
                case "Chunks" -> chunks = CHUNKS.decode(reply);
                default -> number(reply, field, numbers);
            }
        }
        return new SeriesInfo<>(
                of("totalSamples", numbers),
                of("memoryUsage", numbers),
                Instant.ofEpochMilli(of("firstTimestamp", numbers)),
                Instant.ofEpochMilli(of("lastTimestamp", numbers)),
                Duration.ofMillis(of("retentionTime", numbers)),
                of("chunkCount", numbers),
                of("chunkSize", numbers),
                encoding,
                policy,
                labels,
                source,
                rules,
                Duration.ofMillis(of("ignoreMaxTimeDiff", numbers)),
                ignoreMaxValueDiff,
                chunks);
    }

    /** A field that newer servers add is passed over unless it is a number. */
    private static void number(ReplyReader reply, String field, Map<String, Long> numbers) {
        if (reply.type() == ReplyType.INTEGER) {
            numbers.put(field, reply.readLong());
        } else {
            reply.skip();
        }
    }

    private static long of(String field, Map<String, Long> numbers) {
        return numbers.getOrDefault(field, 0L);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, ReplyReader reply) {
        String word = reply.readString();
        if (word == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new CodecException(
                "the reply has a word that is no " + type.getSimpleName() + " this client knows", null);
    }

    /** Destination, bucket, aggregator and alignment in an array (RESP2), or the rest by the destination in a map (RESP3). */
    private List<CompactionRule<K>> rules(ReplyReader reply) {
        boolean inMap = reply.type() == ReplyType.MAP;
        int count = inMap ? reply.readMap() : reply.readArray();
        List<CompactionRule<K>> rules = Aggregates.newList(count);
        for (int i = 0; i < count; i++) {
            int elements = inMap ? 0 : reply.readArray();
            K destination = Required.element(reply.readValue(codec));
            elements = inMap ? reply.readArray() + 1 : elements;
            Required.atLeast(elements, 3, "a key, a bucket and an aggregator");
            Duration bucket = Duration.ofMillis(reply.readLong());
            var aggregator = TimeSeriesReplies.aggregator(reply);
            Instant alignment = Instant.ofEpochMilli(elements > 3 ? reply.readLong() : 0);
            for (int extra = 4; extra < elements; extra++) {
                reply.skip();
            }
            rules.add(new CompactionRule<>(destination, bucket, aggregator, alignment));
        }
        return rules;
    }

    private static ChunkInfo chunk(ReplyReader reply) {
        long start = 0;
        long end = 0;
        long samples = 0;
        long size = 0;
        double bytesPerSample = 0;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "startTimestamp" -> start = reply.readLong();
                case "endTimestamp" -> end = reply.readLong();
                case "samples" -> samples = reply.readLong();
                case "size" -> size = reply.readLong();
                case "bytesPerSample" -> bytesPerSample = TimeSeriesReplies.number(reply);
                default -> reply.skip();
            }
        }
        return new ChunkInfo(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end), samples, size, bytesPerSample);
    }
}
