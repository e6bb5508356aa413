package io.vitrine.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What several families of module commands have in common: lists of words, and replies that are words. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class SearchWords {

    /** Names of the server's own, each once: an array (RESP2) or a set (RESP3). */
    static final Decoder<Set<String>> SET = Decoders.valueSet(Codec.UTF8);

    /** Numbers by their names. */
    static final Decoder<Map<String, Long>> NUMBERS = Decoders.map(Decoders.TEXT, Decoders.LONG);

    /** Values by their names, pairs in arrays of their own (RESP2) or in a map (RESP3). */
    static final Decoder<Map<String, @Nullable String>> SETTINGS = TimeSeriesReplies::labels;

    /** Numbers that stand for documents, by a tag, in pairs. */
    static final Decoder<Map<String, List<Long>>> NUMBERS_BY_TAG =
            reply -> TimeSeriesReplies.pairs(reply, Decoders.LONGS);

    private SearchWords() {}

    /** Adds words, at least one. */
    static <K, V> CommandBuilder<K, V> all(CommandBuilder<K, V> command, String what, Collection<String> words) {
        if (Arguments.notNull(command.spec, what, words).isEmpty()) {
            throw new IllegalArgumentException(command.spec.name() + ": " + what + " is empty; needs at least one");
        }
        for (String word : words) {
            command.token(word);
        }
        return command;
    }
}
