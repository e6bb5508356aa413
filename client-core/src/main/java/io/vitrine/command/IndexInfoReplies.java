package io.vitrine.command;

import io.vitrine.args.search.IndexAttribute;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.IndexSource;
import io.vitrine.args.search.SchemaDump;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decoders of what the server says of an index. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class IndexInfoReplies {

    static final Decoder<IndexInfo> INFO = IndexInfoReplies::info;
    static final Decoder<List<IndexInfo>> INFOS = Decoders.list(INFO);
    static final Decoder<SchemaDump> SCHEMA = IndexInfoReplies::schema;

    private static final Set<String> GROUPS = Set.of("gc_stats", "cursor_stats", "dialect_stats", "Index Errors");
    private static final Set<String> FLAGS = Set.of(
            "SORTABLE", "UNF", "NOSTEM", "NOINDEX", "CASESENSITIVE", "WITHSUFFIXTRIE", "INDEXEMPTY", "INDEXMISSING");

    private IndexInfoReplies() {}

    private static IndexInfo info(ReplyReader reply) {
        String name = null;
        Set<String> options = Set.of();
        Definition definition = new Definition(null, List.of());
        List<IndexAttribute> attributes = List.of();
        Map<String, Double> statistics = new LinkedHashMap<>();
        int entries = reply.readMap();
        for (int i = 0; i < entries; i++) {
            String entry = Decoders.TEXT.decode(reply);
            switch (entry) {
                case "index_name" -> name = Decoders.TEXT.decode(reply);
                case "index_options" -> options = SearchWords.SET.decode(reply);
                case "index_definition" -> definition = definition(reply);
                case "attributes", "fields" -> attributes = Aggregates.list(reply, IndexInfoReplies::attribute);
                default -> statistic(reply, entry, statistics);
            }
        }
        return new IndexInfo(
                Required.element(name), options, definition.source, definition.prefixes, attributes, statistics);
    }

    /** A number, however it is spelled, or a group of numbers; what is none of both is passed over. */
    private static void statistic(ReplyReader reply, String name, Map<String, Double> statistics) {
        if (GROUPS.contains(name) && reply.type() != ReplyType.STRING) {
            int entries = reply.readMap();
            for (int i = 0; i < entries; i++) {
                String inner = Decoders.TEXT.decode(reply);
                statistic(reply, name + "." + inner, statistics);
            }
            return;
        }
        switch (reply.type()) {
            case INTEGER, DOUBLE -> statistics.put(name, reply.readDouble());
            case STRING -> {
                Double number = numberOrNull(Decoders.TEXT.decode(reply));
                if (number != null) {
                    statistics.put(name, number);
                }
            }
            default -> reply.skip();
        }
    }

    private static @Nullable Double numberOrNull(String text) {
        try {
            return Doubles.fromRedis(text);
        } catch (NumberFormatException aWord) {
            return null;
        }
    }

    private static Definition definition(ReplyReader reply) {
        IndexSource source = null;
        List<String> prefixes = List.of();
        int entries = reply.readMap();
        for (int i = 0; i < entries; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "key_type" -> source = sourceOrNull(Decoders.TEXT.decode(reply));
                case "prefixes" -> prefixes = Decoders.TEXTS.decode(reply);
                default -> reply.skip();
            }
        }
        return new Definition(source, prefixes);
    }

    private static @Nullable IndexSource sourceOrNull(String word) {
        for (IndexSource source : IndexSource.values()) {
            if (source.name().equals(word)) {
                return source;
            }
        }
        return null;
    }

    /** Names and values, and flags between them (RESP2), or a map in which flags have a list (RESP3). */
    private static IndexAttribute attribute(ReplyReader reply) {
        List<@Nullable String> words = new ArrayList<>();
        Set<String> flags = new LinkedHashSet<>();
        boolean inMap = reply.type() == ReplyType.MAP;
        int count = reply.readArray();
        for (int i = 0; i < count; i++) {
            if (reply.type() == ReplyType.ARRAY || reply.type() == ReplyType.SET) {
                flags.addAll(SearchWords.SET.decode(reply));
                continue;
            }
            String word = SearchValues.single(reply, Codec.UTF8_LENIENT);
            boolean isFlag = !inMap && words.size() % 2 == 0 && word != null && FLAGS.contains(word);
            if (isFlag) {
                flags.add(word);
            } else if (!"flags".equals(word)) {
                words.add(word);
            }
        }
        return attribute(words, flags);
    }

    private static IndexAttribute attribute(List<@Nullable String> words, Set<String> flags) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            String name = Required.element(words.get(i));
            settings.put(name.toUpperCase(Locale.ROOT), Required.element(words.get(i + 1)));
        }
        return new IndexAttribute(
                Required.element(settings.remove("IDENTIFIER")),
                Required.element(settings.remove("ATTRIBUTE")),
                Required.element(settings.remove("TYPE")),
                settings,
                flags);
    }

    private static SchemaDump schema(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a schema and its version");
        byte[] bytes = Required.element(reply.readBytes());
        return new SchemaDump(bytes, reply.readLong());
    }

    /** What an index is over. */
    private record Definition(@Nullable IndexSource source, List<String> prefixes) {}
}
