package io.vitrine.command;

import io.vitrine.args.HotKeys;
import io.vitrine.args.SlotRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoders of keys that take most of a server. Fields come in any order. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class HotKeysReplies {

    private static final Decoder<Duration> MICROS = reply -> Duration.of(reply.readLong(), ChronoUnit.MICROS);
    private static final Decoder<List<SlotRange>> SLOTS = Decoders.list(HotKeysReplies::slots);

    private HotKeysReplies() {}

    static <K> Decoder<@Nullable HotKeys<K>> hotKeysOrNull(Codec<K> codec) {
        Decoder<K> key = reply -> Required.element(reply.readValue(codec));
        Decoder<Map<K, Duration>> times = Decoders.map(key, MICROS);
        Decoder<Map<K, Long>> bytes = Decoders.map(key, Decoders.LONG);
        return Decoders.nullable(reply -> hotKeys(reply, times, bytes));
    }

    private static <K> HotKeys<K> hotKeys(
            ReplyReader reply, Decoder<Map<K, Duration>> times, Decoder<Map<K, Long>> bytes) {
        boolean active = false;
        long sampleRatio = 1;
        List<SlotRange> slots = List.of();
        Instant started = Instant.EPOCH;
        Duration duration = Duration.ZERO;
        Map<K, Duration> byCpuTime = Map.of();
        Map<K, Long> byNetBytes = Map.of();
        Map<String, Long> figures = new LinkedHashMap<>();
        int fields = fields(reply);
        for (int i = 0; i < fields; i++) {
            String field = Decoders.TEXT.decode(reply);
            switch (field) {
                case "tracking-active" -> active = reply.readBoolean();
                case "sample-ratio" -> sampleRatio = reply.readLong();
                case "selected-slots" -> slots = SLOTS.decode(reply);
                case "collection-start-time-unix-ms" -> started = Instant.ofEpochMilli(reply.readLong());
                case "collection-duration-ms" -> duration = Duration.ofMillis(reply.readLong());
                case "by-cpu-time-us" -> byCpuTime = times.decode(reply);
                case "by-net-bytes" -> byNetBytes = bytes.decode(reply);
                default -> addFigure(reply, field, figures);
            }
        }
        return new HotKeys<>(active, sampleRatio, slots, started, duration, byCpuTime, byNetBytes, figures);
    }

    /** The number of pairs: of a flat array or a map, or of one that is alone in an array. */
    private static int fields(ReplyReader reply) {
        if (reply.type() == ReplyType.MAP) {
            return reply.readMap();
        }
        int count = reply.readArray();
        if (count == 1) {
            return reply.readMap();
        }
        Required.count(count % 2, 0, "pairs of names and figures");
        return count / 2;
    }

    private static void addFigure(ReplyReader reply, String field, Map<String, Long> figures) {
        if (reply.type() == ReplyType.INTEGER) {
            figures.put(field, reply.readLong());
        } else {
            reply.skip();
        }
    }

    /** A slot, or an array of one or two. */
    private static SlotRange slots(ReplyReader reply) {
        if (reply.type() == ReplyType.INTEGER) {
            long slot = reply.readLong();
            return ClusterReplies.range(slot, slot);
        }
        int count = reply.readArray();
        Required.atLeast(count, 1, "a slot or two ends of a range");
        long first = reply.readLong();
        long last = count > 1 ? reply.readLong() : first;
        return ClusterReplies.range(first, last);
    }
}
