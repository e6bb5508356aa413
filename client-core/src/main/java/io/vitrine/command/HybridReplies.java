package io.vitrine.command;

import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.Profiled;
import io.vitrine.args.search.SearchRow;
import io.vitrine.args.search.SearchValue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of what {@code FT.HYBRID} finds, alone and with its profile. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class HybridReplies {

    private static final double NANOS_PER_MILLI = 1e6;

    private HybridReplies() {}

    /** Names and values in turn (RESP2), or a map (RESP3). */
    static <V> Decoder<HybridResult<V>> result(Codec<V> codec) {
        Decoder<SearchRow<V>> row = SearchValues.row(codec);
        return reply -> {
            Parts<V> parts = new Parts<>(row);
            int entries = reply.readMap();
            Required.atLeast(entries, 1, "total_results and results");
            for (int i = 0; i < entries; i++) {
                parts.readNext(reply);
            }
            return parts.result();
        };
    }

    /** The profile behind the names and values, without a name of its own (RESP2), or as one more entry of the map (RESP3). */
    static <V> Decoder<Profiled<HybridResult<V>>> profiled(Codec<V> codec) {
        Decoder<SearchRow<V>> row = SearchValues.row(codec);
        return reply -> {
            Parts<V> parts = new Parts<>(row);
            int elements = reply.readArray();
            Required.atLeast(elements, 1, "total_results, results and a profile");
            for (int i = 0; i + 1 < elements; i += 2) {
                parts.readNext(reply);
            }
            if (elements % 2 != 0) {
                parts.profile = SearchValues.TREE.decode(reply);
            }
            return new Profiled<>(parts.result(), Required.element(parts.profile));
        };
    }

    /** What was read so far. */
    private static final class Parts<V> {

        private final Decoder<SearchRow<V>> row;
        private long total;
        private List<SearchRow<V>> rows = List.of();
        private List<String> warnings = List.of();
        private double millis;
        private @Nullable SearchValue<String> profile;

        Parts(Decoder<SearchRow<V>> row) {
            this.row = row;
        }

        void readNext(ReplyReader reply) {
            switch (Decoders.TEXT.decode(reply)) {
                case "total_results" -> total = reply.readLong();
                case "results" -> rows = Aggregates.list(reply, row);
                case "warnings" -> warnings = Decoders.TEXTS.decode(reply);
                case "execution_time" -> millis = reply.readDouble();
                case "Profile" -> profile = SearchValues.TREE.decode(reply);
                default -> reply.skip();
            }
        }

        HybridResult<V> result() {
            return new HybridResult<>(total, rows, warnings, Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI)));
        }
    }
}
