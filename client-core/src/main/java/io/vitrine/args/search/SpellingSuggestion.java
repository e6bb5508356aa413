package io.vitrine.args.search;

import java.util.Objects;

/**
 * What a term may have been meant to be.
 *
 * @param score in which part of the documents it stands
 */
public record SpellingSuggestion(String term, double score) {

    public SpellingSuggestion {
        Objects.requireNonNull(term, "term");
    }

    /** The score, not the term, which is application data. */
    @Override
    public String toString() {
        return "SpellingSuggestion[score=" + score + "]";
    }
}
