package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.Sample;
import io.vitrine.args.timeseries.SampleRow;
import io.vitrine.args.timeseries.SeriesGroup;
import io.vitrine.args.timeseries.SeriesLatest;
import io.vitrine.args.timeseries.SeriesRows;
import io.vitrine.args.timeseries.SeriesSamples;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoders of replies that only commands of time series give. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class TimeSeriesReplies {

    static final Decoder<Instant> TIMESTAMP = TimeSeriesReplies::timestamp;
    static final Decoder<@Nullable Sample> LATEST_SAMPLE = TimeSeriesReplies::sampleOrNull;
    static final Decoder<List<Sample>> SAMPLES = Decoders.list(TimeSeriesReplies::sample);
    static final Decoder<List<SampleRow>> ROWS = Decoders.list(TimeSeriesReplies::row);
    static final Decoder<List<SampleRow>> NESTED_ROWS = Decoders.list(TimeSeriesReplies::nestedRow);

    private static final String REDUCER = "__reducer__";
    private static final String SOURCE = "__source__";

    private TimeSeriesReplies() {}

    private static Instant timestamp(ReplyReader reply) {
        return Instant.ofEpochMilli(reply.readLong());
    }

    private static Sample sample(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a time and a value");
        return new Sample(timestamp(reply), number(reply));
    }

    private static @Nullable Sample sampleOrNull(ReplyReader reply) {
        int count = reply.readArray();
        if (count <= 0) {
            return null;
        }
        Required.count(count, 2, "a time and a value");
        return new Sample(timestamp(reply), number(reply));
    }

    /** A time and values behind it. */
    private static SampleRow row(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 2, "a time and values");
        Instant at = timestamp(reply);
        List<Double> values = Aggregates.newList(count - 1);
        for (int i = 1; i < count; i++) {
            values.add(number(reply));
        }
        return new SampleRow(at, values);
    }

    /** A time and an array of values. */
    private static SampleRow nestedRow(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a time and an array of values");
        Instant at = timestamp(reply);
        return new SampleRow(at, Aggregates.list(reply, TimeSeriesReplies::number));
    }

    /** The module writes numbers as text in RESP2, and NaN with capitals. */
    static double number(ReplyReader reply) {
        if (reply.type() != ReplyType.STRING) {
            return reply.readDouble();
        }
        String text = Decoders.TEXT.decode(reply);
        try {
            return text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("-nan") ? Double.NaN : Doubles.fromRedis(text);
        } catch (NumberFormatException withoutTheText) {
            throw new CodecException("the reply has a text where the command promises a number", withoutTheText);
        }
    }

    /** Pairs in arrays of their own (RESP2) or a map (RESP3). */
    static Map<String, @Nullable String> labels(ReplyReader reply) {
        return pairs(reply, ReplyReader::readString);
    }

    static <T extends @Nullable Object> Map<String, T> pairs(ReplyReader reply, Decoder<T> value) {
        boolean inMap = reply.type() == ReplyType.MAP;
        int count = inMap ? reply.readMap() : reply.readArray();
        Map<String, T> pairs = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (!inMap) {
                Required.count(reply.readArray(), 2, "a name and a value");
            }
            String name = Decoders.TEXT.decode(reply);
            pairs.put(name, value.decode(reply));
        }
        return pairs;
    }

    static Aggregator aggregator(ReplyReader reply) {
        String word = Decoders.TEXT.decode(reply);
        for (Aggregator aggregator : Aggregator.values()) {
            if (aggregator.word().equalsIgnoreCase(word)) {
                return aggregator;
            }
        }
        throw new CodecException("the reply has a text where the command promises the name of an aggregator", null);
    }

    /** Key, labels and sample in an array (RESP2), or labels and sample by the key in a map (RESP3). */
    static <K> Decoder<List<SeriesLatest<K>>> latest(Codec<K> codec) {
        return bySeries((reply, inMap) -> {
            if (!inMap) {
                Required.count(reply.readArray(), 3, "a key, labels and a sample");
            }
            K key = Required.element(reply.readValue(codec));
            if (inMap) {
                Required.count(reply.readArray(), 2, "labels and a sample");
            }
            return new SeriesLatest<>(key, labels(reply), sampleOrNull(reply));
        });
    }

    /** Key, labels and samples in an array (RESP2), or labels, aggregators and samples by the key in a map (RESP3). */
    static <K> Decoder<List<SeriesSamples<K>>> series(Codec<K> codec) {
        return bySeries((reply, inMap) -> {
            K key = key(reply, codec, inMap);
            return new SeriesSamples<>(key, labelsOfSeries(reply, inMap), SAMPLES.decode(reply));
        });
    }

    /** As series, with several values at each time. */
    static <K> Decoder<List<SeriesRows<K>>> seriesRows(Codec<K> codec) {
        return bySeries((reply, inMap) -> {
            K key = key(reply, codec, inMap);
            return new SeriesRows<>(key, labelsOfSeries(reply, inMap), ROWS.decode(reply));
        });
    }

    private static <K> K key(ReplyReader reply, Codec<K> codec, boolean inMap) {
        if (!inMap) {
            Required.count(reply.readArray(), 3, "a key, labels and samples");
        }
        return Required.element(reply.readValue(codec));
    }

    private static Map<String, @Nullable String> labelsOfSeries(ReplyReader reply, boolean inMap) {
        if (!inMap) {
            return labels(reply);
        }
        Required.count(reply.readArray(), 3, "labels, aggregators and samples");
        Map<String, @Nullable String> labels = labels(reply);
        reply.skip();
        return labels;
    }

    /**
     * As series, with labels for reducer and sources (RESP2), or both as elements of their own (RESP3).
     *
     * @param withSources whether all labels were asked for: only then does RESP2 tell the sources
     */
    static Decoder<List<SeriesGroup>> groups(boolean withSources) {
        return bySeries((reply, inMap) -> inMap ? groupInMap(reply, withSources) : group(reply));
    }

    private static SeriesGroup group(ReplyReader reply) {
        Required.count(reply.readArray(), 3, "a name, labels and samples");
        String name = Decoders.TEXT.decode(reply);
        Map<String, @Nullable String> labels = labels(reply);
        labels.remove(REDUCER);
        String sources = labels.remove(SOURCE);
        return new SeriesGroup(
                name, labels, sources == null ? List.of() : List.of(sources.split(",")), SAMPLES.decode(reply));
    }

    private static SeriesGroup groupInMap(ReplyReader reply, boolean withSources) {
        String name = Decoders.TEXT.decode(reply);
        Required.count(reply.readArray(), 4, "labels, reducers, sources and samples");
        Map<String, @Nullable String> labels = labels(reply);
        reply.skip();
        Required.count(reply.readMap(), 1, "a map of the sources");
        reply.skip();
        List<String> sources = Decoders.TEXTS.decode(reply);
        return new SeriesGroup(name, labels, withSources ? sources : List.of(), SAMPLES.decode(reply));
    }

    private static <T> Decoder<List<T>> bySeries(SeriesDecoder<T> series) {
        return reply -> {
            boolean inMap = reply.type() == ReplyType.MAP;
            int count = inMap ? reply.readMap() : reply.readArray();
            List<T> all = Aggregates.newList(count);
            for (int i = 0; i < count; i++) {
                all.add(series.decode(reply, inMap));
            }
            return all;
        };
    }

    /** Reads one series, in the spelling of RESP2 or as an entry of a map. */
    private interface SeriesDecoder<T> {

        T decode(ReplyReader reply, boolean inMap);
    }
}
