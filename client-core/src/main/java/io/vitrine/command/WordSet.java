package io.vitrine.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Words in one string, separated by commas, as the table of commands has them, and the sets they stand for. Hundreds of
 * commands share a few dozen lists, so the sets are shared too, and made only when someone asks.
 */
final class WordSet {

    private static final ConcurrentMap<String, Set<String>> SETS = new ConcurrentHashMap<>();

    private WordSet() {}

    /** The words as an immutable set. */
    static Set<String> of(String words) {
        return words.isEmpty() ? Set.of() : SETS.computeIfAbsent(words, list -> Set.of(list.split(",")));
    }

    /** Whether a list has a word, without making its set. */
    static boolean contains(String words, String word) {
        int start = words.indexOf(word);
        if (start < 0) {
            return false;
        }
        int end = start + word.length();
        boolean wholeWord =
                (start == 0 || words.charAt(start - 1) == ',') && (end == words.length() || words.charAt(end) == ',');
        return wholeWord || contains(words.substring(end), word);
    }
}
