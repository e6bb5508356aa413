package io.vitrine.command;

import io.vitrine.args.search.AggregateResult;
import io.vitrine.args.search.SearchRow;
import java.util.List;

/** Reads the rows of {@code FT.AGGREGATE}: how many, and the rows (RESP2), or a map that has both (RESP3). */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class AggregateResultDecoder<V> implements ResultDecoder<AggregateResult<V>> {

    private final Decoder<SearchRow<V>> row;

    AggregateResultDecoder(Codec<V> codec) {
        this.row = SearchValues.row(codec);
    }

    @Override
    public AggregateResult<V> decode(ReplyReader reply) {
        return reply.type() == ReplyType.MAP ? inMap(reply) : inArray(reply);
    }

    private AggregateResult<V> inArray(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 1, "the number of rows, and rows");
        long total = reply.readLong();
        List<SearchRow<V>> rows = Aggregates.newList(count - 1);
        for (int i = 1; i < count; i++) {
            rows.add(row.decode(reply));
        }
        return new AggregateResult<>(total, rows, List.of());
    }

    @Override
    public Entries<AggregateResult<V>> entries() {
        return new Rows();
    }

    private final class Rows implements Entries<AggregateResult<V>> {

        private long total;
        private List<SearchRow<V>> rows = List.of();
        private List<String> warnings = List.of();

        @Override
        public void read(String name, ReplyReader reply) {
            switch (name) {
                case "total_results" -> total = reply.readLong();
                case "results" -> rows = Aggregates.list(reply, row);
                case "warning" -> warnings = Decoders.TEXTS.decode(reply);
                default -> reply.skip();
            }
        }

        @Override
        public AggregateResult<V> result() {
            return new AggregateResult<>(total, rows, warnings);
        }
    }
}
