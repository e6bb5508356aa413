package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SearchDocument;
import io.vitrine.args.search.SearchResult;
import io.vitrine.args.search.SearchValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code FT.SEARCH} finds. In RESP2 it is an array: how many documents match, and for each its key, score, payload,
 * sort key and fields, as far as they were asked for. In RESP3 it is a map that says itself what it has.
 */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class SearchResultDecoder<K, V> implements ResultDecoder<SearchResult<K, V>> {

    private final Codec<K> keyCodec;
    private final Codec<V> valueCodec;
    private final SearchArgs args;

    SearchResultDecoder(Codecs<K, V> codecs, SearchArgs args) {
        this.keyCodec = codecs.key;
        this.valueCodec = codecs.value;
        this.args = args;
    }

    @Override
    public SearchResult<K, V> decode(ReplyReader reply) {
        return reply.type() == ReplyType.MAP ? inMap(reply) : inArray(reply);
    }

    private SearchResult<K, V> inArray(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 1, "the number of documents, and documents");
        long total = reply.readLong();
        int elements =
                1 + one(args.hasScores()) + one(args.hasPayloads()) + one(args.hasSortKeys()) + one(args.hasContent());
        if ((count - 1) % elements != 0) {
            throw new CodecException(
                    "the reply has " + (count - 1) + " elements where the command promises documents of " + elements
                            + " each",
                    null);
        }
        List<SearchDocument<K, V>> documents = Aggregates.newList((count - 1) / elements);
        for (int i = 1; i < count; i += elements) {
            documents.add(document(reply));
        }
        return new SearchResult<>(total, documents, List.of());
    }

    private static int one(boolean present) {
        return present ? 1 : 0;
    }

    private SearchDocument<K, V> document(ReplyReader reply) {
        K id = Required.element(reply.readValue(keyCodec));
        Score score = args.hasScores() ? score(reply) : Score.NONE;
        V payload = args.hasPayloads() ? reply.readValue(valueCodec) : null;
        String sortKey = args.hasSortKeys() ? reply.readString() : null;
        Map<String, V> fields = args.hasContent() ? fields(reply) : Map.of();
        return new SearchDocument<>(id, score.value, score.explanation, payload, sortKey, fields);
    }

    @Override
    public Entries<SearchResult<K, V>> entries() {
        return new Documents();
    }

    private SearchDocument<K, V> documentInMap(ReplyReader reply) {
        K id = null;
        Score score = Score.NONE;
        V payload = null;
        String sortKey = null;
        Map<String, V> fields = Map.of();
        int entries = reply.readMap();
        for (int i = 0; i < entries; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "id" -> id = reply.readValue(keyCodec);
                case "score" -> score = score(reply);
                case "payload" -> payload = reply.readValue(valueCodec);
                case "sortkey" -> sortKey = reply.readString();
                case "extra_attributes" -> fields = fields(reply);
                default -> reply.skip();
            }
        }
        return new SearchDocument<>(Required.element(id), score.value, score.explanation, payload, sortKey, fields);
    }

    /** Null when the document was deleted while the server searched. */
    private Map<String, V> fields(ReplyReader reply) {
        return reply.readNull() ? Map.of() : SearchValues.fields(reply, valueCodec);
    }

    /** A number, or an array with its explanation. */
    private static Score score(ReplyReader reply) {
        if (reply.type() != ReplyType.ARRAY) {
            return new Score(reply.readDouble(), null);
        }
        Required.count(reply.readArray(), 2, "a score and its explanation");
        return new Score(reply.readDouble(), SearchValues.value(reply, Codec.UTF8_LENIENT));
    }

    private final class Documents implements Entries<SearchResult<K, V>> {

        private long total;
        private List<SearchDocument<K, V>> documents = List.of();
        private List<String> warnings = List.of();

        @Override
        public void read(String name, ReplyReader reply) {
            switch (name) {
                case "total_results" -> total = reply.readLong();
                case "results" -> documents = Aggregates.list(reply, SearchResultDecoder.this::documentInMap);
                case "warning" -> warnings = Decoders.TEXTS.decode(reply);
                default -> reply.skip();
            }
        }

        @Override
        public SearchResult<K, V> result() {
            return new SearchResult<>(total, documents, warnings);
        }
    }

    /** A score, and how it comes about. */
    private record Score(@Nullable Double value, @Nullable SearchValue<String> explanation) {

        static final Score NONE = new Score(null, null);
    }
}
