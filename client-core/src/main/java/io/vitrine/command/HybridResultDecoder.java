package io.vitrine.command;

import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.SearchRow;
import java.time.Duration;
import java.util.List;

/** Reads the rows of {@code FT.HYBRID}: names and values in turn (RESP2), or a map (RESP3). */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class HybridResultDecoder<V> implements ResultDecoder<HybridResult<V>> {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Decoder<SearchRow<V>> row;

    HybridResultDecoder(Codec<V> codec) {
        this.row = SearchValues.row(codec);
    }

    @Override
    public HybridResult<V> decode(ReplyReader reply) {
        return inMap(reply);
    }

    @Override
    public Entries<HybridResult<V>> entries() {
        return new Rows();
    }

    private final class Rows implements Entries<HybridResult<V>> {

        private long total;
        private List<SearchRow<V>> rows = List.of();
        private List<String> warnings = List.of();
        private double millis;

        @Override
        public void read(String name, ReplyReader reply) {
            switch (name) {
                case "total_results" -> total = reply.readLong();
                case "results" -> rows = Aggregates.list(reply, row);
                case "warnings" -> warnings = Decoders.TEXTS.decode(reply);
                case "execution_time" -> millis = reply.readDouble();
                default -> reply.skip();
            }
        }

        @Override
        public HybridResult<V> result() {
            return new HybridResult<>(total, rows, warnings, Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI)));
        }
    }
}
