package io.vitrine.command;

import io.vitrine.args.LatencyEvent;
import io.vitrine.args.LatencyHistogram;
import io.vitrine.args.LatencySample;
import io.vitrine.args.SlowLogEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decoders of what the server says of times and memory. */
final class DiagnosticsReplies {

    static final Decoder<List<LatencyEvent>> EVENTS = Decoders.list(DiagnosticsReplies::event);
    static final Decoder<List<LatencySample>> SAMPLES = Decoders.list(DiagnosticsReplies::sample);
    static final Decoder<Map<String, LatencyHistogram>> HISTOGRAMS =
            Decoders.map(Decoders.TEXT, DiagnosticsReplies::histogram);
    static final Decoder<List<SlowLogEntry>> SLOW_LOG = Decoders.list(DiagnosticsReplies::slowLogEntry);

    /** Figures by name; those of a database below its name: {@code db.0.overhead.hashtable.main}. */
    static final Decoder<Map<String, Double>> MEMORY = DiagnosticsReplies::memory;

    private static final Decoder<Duration> MICROS = reply -> Duration.of(reply.readLong(), ChronoUnit.MICROS);
    private static final Decoder<Map<Duration, Long>> BUCKETS = Decoders.map(MICROS, Decoders.LONG);

    private static final Decoder<List<String>> LENIENT_TEXTS = Decoders.values(Codec.UTF8_LENIENT);

    private DiagnosticsReplies() {}

    private static LatencyEvent event(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 4, "an event, a time and two latencies");
        LatencyEvent event = new LatencyEvent(
                Decoders.TEXT.decode(reply),
                Instant.ofEpochSecond(reply.readLong()),
                Duration.ofMillis(reply.readLong()),
                Duration.ofMillis(reply.readLong()));
        skip(reply, count - 4);
        return event;
    }

    private static LatencySample sample(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a time and a latency");
        return new LatencySample(Instant.ofEpochSecond(reply.readLong()), Duration.ofMillis(reply.readLong()));
    }

    private static LatencyHistogram histogram(ReplyReader reply) {
        long calls = 0;
        Map<Duration, Long> buckets = Map.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "calls" -> calls = reply.readLong();
                case "histogram_usec" -> buckets = BUCKETS.decode(reply);
                default -> reply.skip();
            }
        }
        return new LatencyHistogram(calls, buckets);
    }

    /** Before 4.0 without client and name. */
    private static SlowLogEntry slowLogEntry(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 4, "a number, a time, a duration and a command");
        long id = reply.readLong();
        Instant at = Instant.ofEpochSecond(reply.readLong());
        Duration duration = MICROS.decode(reply);
        List<String> command = LENIENT_TEXTS.decode(reply);
        String address = count > 4 ? Decoders.TEXT.decode(reply) : "";
        String name = count > 5 ? Decoders.TEXT.decode(reply) : "";
        skip(reply, count - 6);
        return new SlowLogEntry(id, at, duration, command, address, name);
    }

    private static Map<String, Double> memory(ReplyReader reply) {
        Map<String, Double> figures = new LinkedHashMap<>();
        addMemory(reply, "", figures);
        return figures;
    }

    private static void addMemory(ReplyReader reply, String prefix, Map<String, Double> figures) {
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            String name = prefix + Decoders.TEXT.decode(reply);
            switch (reply.type()) {
                case MAP, ARRAY -> addMemory(reply, name + ".", figures);
                default -> figures.put(name, reply.readDouble());
            }
        }
    }

    private static void skip(ReplyReader reply, int elements) {
        for (int i = 0; i < elements; i++) {
            reply.skip();
        }
    }
}
