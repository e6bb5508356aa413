package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.search.AggregatePage;
import io.vitrine.args.search.AggregateResult;
import io.vitrine.args.search.SearchOption;
import io.vitrine.args.search.SpellingSuggestion;
import io.vitrine.args.search.SuggestArgs;
import io.vitrine.args.search.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decoders of replies that only commands of Search give. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class SearchReplies {

    static final Decoder<Map<String, SearchOption>> OPTIONS = SearchReplies::options;
    static final Decoder<Map<String, List<SpellingSuggestion>>> SPELLING = SearchReplies::spelling;

    private SearchReplies() {}

    /** Rows, and a cursor. */
    static <V> Decoder<AggregatePage<V>> page(Decoder<AggregateResult<V>> rows) {
        return reply -> {
            Required.atLeast(reply.readArray(), 2, "rows and a cursor");
            return new AggregatePage<>(rows.decode(reply), reply.readLong());
        };
    }

    /** Text, score and payload in turn, as far as they were asked for; null for no such key. */
    static <V> Decoder<List<Suggestion<V>>> suggestions(Codec<V> codec, SuggestArgs args) {
        int elements = 1 + (args.hasScores() ? 1 : 0) + (args.hasPayloads() ? 1 : 0);
        return reply -> {
            int count = reply.readArray();
            if (count > 0 && count % elements != 0) {
                throw new CodecException(
                        "the reply has " + count + " elements where the command promises suggestions of " + elements
                                + " each",
                        null);
            }
            List<Suggestion<V>> suggestions = Aggregates.newList(count / elements);
            for (int i = 0; i < count; i += elements) {
                V text = Required.element(reply.readValue(codec));
                Double score = args.hasScores() ? (Double) reply.readDouble() : null;
                suggestions.add(new Suggestion<>(text, score, args.hasPayloads() ? reply.readValue(codec) : null));
            }
            return suggestions;
        };
    }

    /** Arrays that begin with {@code TERM} (RESP2), or a map within {@code results} (RESP3). */
    private static Map<String, List<SpellingSuggestion>> spelling(ReplyReader reply) {
        if (reply.type() == ReplyType.MAP) {
            return spellingInMap(reply);
        }
        Map<String, List<SpellingSuggestion>> byTerm = new LinkedHashMap<>();
        int terms = reply.readArray();
        for (int i = 0; i < terms; i++) {
            Required.count(reply.readArray(), 3, "TERM, a term and suggestions");
            reply.skip();
            String term = Decoders.TEXT.decode(reply);
            byTerm.put(term, Aggregates.list(reply, SearchReplies::spelled));
        }
        return byTerm;
    }

    private static SpellingSuggestion spelled(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a score and a term");
        double score = reply.readDouble();
        return new SpellingSuggestion(Decoders.TEXT.decode(reply), score);
    }

    private static Map<String, List<SpellingSuggestion>> spellingInMap(ReplyReader reply) {
        Map<String, List<SpellingSuggestion>> byTerm = new LinkedHashMap<>();
        int entries = reply.readMap();
        for (int i = 0; i < entries; i++) {
            if (Decoders.TEXT.decode(reply).equals("results")) {
                byTerm.putAll(Aggregates.map(reply, Decoders.TEXT, Decoders.list(SearchReplies::spelledInMap)));
            } else {
                reply.skip();
            }
        }
        return byTerm;
    }

    private static SpellingSuggestion spelledInMap(ReplyReader reply) {
        Required.count(reply.readMap(), 1, "a term with its score");
        return new SpellingSuggestion(Decoders.TEXT.decode(reply), reply.readDouble());
    }

    /** Name, Description, text, Value, value in an array (RESP2), or the same by the name in a map (RESP3). */
    private static Map<String, SearchOption> options(ReplyReader reply) {
        Map<String, SearchOption> options = new LinkedHashMap<>();
        boolean inMap = reply.type() == ReplyType.MAP;
        int count = inMap ? reply.readMap() : reply.readArray();
        for (int i = 0; i < count; i++) {
            int elements = inMap ? 0 : reply.readArray();
            String name = Decoders.TEXT.decode(reply);
            int pairs = inMap ? reply.readMap() : elements / 2;
            Required.count(inMap ? 1 : elements % 2, 1, "a name, and names and values behind it");
            options.put(name, option(reply, pairs));
        }
        return options;
    }

    private static SearchOption option(ReplyReader reply, int pairs) {
        String description = "";
        String value = null;
        for (int i = 0; i < pairs; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "Description" -> description = Decoders.TEXT.decode(reply);
                case "Value" -> value = reply.readString();
                default -> reply.skip();
            }
        }
        return new SearchOption(description, value);
    }
}
