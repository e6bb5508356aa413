package io.vitrine.command;

import io.vitrine.args.search.SpellcheckArgs;
import io.vitrine.args.search.SpellingSuggestion;
import io.vitrine.args.search.SuggestArgs;
import io.vitrine.args.search.Suggestion;
import io.vitrine.args.search.SuggestionArgs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of Search: suggestions while somebody types, spelling, dictionaries and synonyms. Only suggestions have a key.
 *
 * @param <K> the type of keys
 * @param <V> the type of suggestions
 */
public final class SearchSuggestionCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<Map<String, List<String>>> synonyms = Decoders.map(Decoders.TEXT, Decoders.TEXTS);

    public SearchSuggestionCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code FT.DICTADD}: adds terms to a dictionary. Since 1.4 of the module.
     *
     * @return how many are new
     */
    public Command<Long> ftDictadd(String dictionary, String... terms) {
        return ftDictadd(dictionary, Arguments.list(SearchSpecs.FT_DICTADD, "terms", terms));
    }

    /**
     * {@code FT.DICTADD}: adds terms to a dictionary. Since 1.4 of the module.
     *
     * @return how many are new
     */
    public Command<Long> ftDictadd(String dictionary, Collection<String> terms) {
        return words(SearchSpecs.FT_DICTADD, dictionary, terms).returning(Decoders.LONG);
    }

    /**
     * {@code FT.DICTDEL}: removes terms from a dictionary. Since 1.4 of the module.
     *
     * @return how many there were
     */
    public Command<Long> ftDictdel(String dictionary, String... terms) {
        return ftDictdel(dictionary, Arguments.list(SearchSpecs.FT_DICTDEL, "terms", terms));
    }

    /**
     * {@code FT.DICTDEL}: removes terms from a dictionary. Since 1.4 of the module.
     *
     * @return how many there were
     */
    public Command<Long> ftDictdel(String dictionary, Collection<String> terms) {
        return words(SearchSpecs.FT_DICTDEL, dictionary, terms).returning(Decoders.LONG);
    }

    private CommandBuilder<K, V> words(CommandSpec spec, String dictionary, Collection<String> terms) {
        return SearchWords.all(codecs.command(spec).token(dictionary), "terms", terms);
    }

    /** {@code FT.DICTDUMP}: all terms of a dictionary. Since 1.4 of the module. */
    public Command<Set<String>> ftDictdump(String dictionary) {
        return codecs.command(SearchSpecs.FT_DICTDUMP).token(dictionary).returning(SearchWords.SET);
    }

    /**
     * {@code FT.SPELLCHECK}: what the terms of a query may have been meant to be. Since 1.4 of the module.
     *
     * @return suggestions for each term that no document has, the best first
     */
    public Command<Map<String, List<SpellingSuggestion>>> ftSpellcheck(String index, String query) {
        return codecs.command(SearchSpecs.FT_SPELLCHECK)
                .token(index)
                .token(query)
                .returning(SearchReplies.SPELLING);
    }

    /**
     * {@code FT.SPELLCHECK} with options. Since 1.4 of the module.
     *
     * @return suggestions for each term that no document has, the best first
     */
    public Command<Map<String, List<SpellingSuggestion>>> ftSpellcheck(
            String index, String query, SpellcheckArgs args) {
        return codecs.command(SearchSpecs.FT_SPELLCHECK)
                .token(index)
                .token(query)
                .with(args)
                .returning(SearchReplies.SPELLING);
    }

    /**
     * {@code FT.SUGADD}: adds a suggestion. Since 1.0 of the module.
     *
     * @param score how likely it is
     * @return how many suggestions there are now
     */
    public Command<Long> ftSugadd(K key, V suggestion, double score) {
        return ftSugadd(key, suggestion, score, SuggestionArgs.NONE);
    }

    /**
     * {@code FT.SUGADD} with options. Since 1.0 of the module.
     *
     * @param score how likely it is
     * @return how many suggestions there are now
     */
    public Command<Long> ftSugadd(K key, V suggestion, double score, SuggestionArgs args) {
        return codecs.command(SearchSpecs.FT_SUGADD)
                .key(key)
                .value(suggestion)
                .decimal(score)
                .with(args)
                .idempotent(args.isRepeatable())
                .returning(Decoders.LONG);
    }

    /**
     * {@code FT.SUGDEL}: removes a suggestion. Since 1.0 of the module.
     *
     * @return whether there was such a one
     */
    public Command<Boolean> ftSugdel(K key, V suggestion) {
        return codecs.command(SearchSpecs.FT_SUGDEL).key(key).value(suggestion).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code FT.SUGGET}: suggestions that begin so. Since 1.0 of the module.
     *
     * @return the likeliest first; empty for no such key
     */
    public Command<List<Suggestion<V>>> ftSugget(K key, V prefix) {
        return ftSugget(key, prefix, SuggestArgs.NONE);
    }

    /**
     * {@code FT.SUGGET} with options. Since 1.0 of the module.
     *
     * @return the likeliest first; empty for no such key
     */
    public Command<List<Suggestion<V>>> ftSugget(K key, V prefix, SuggestArgs args) {
        return codecs.command(SearchSpecs.FT_SUGGET)
                .key(key)
                .value(prefix)
                .with(args)
                .returning(SearchReplies.suggestions(codecs.value, args));
    }

    /** {@code FT.SUGLEN}: how many suggestions there are; 0 for no such key. Since 1.0 of the module. */
    public Command<Long> ftSuglen(K key) {
        return codecs.command(SearchSpecs.FT_SUGLEN).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code FT.SYNADD}: makes a group of synonyms. Taken out of the module with 2.0: use {@code FT.SYNUPDATE}.
     *
     * @return the number of the group
     */
    public Command<Long> ftSynadd(String index, Collection<String> terms) {
        return words(SearchSpecs.FT_SYNADD, index, terms).returning(Decoders.LONG);
    }

    /**
     * {@code FT.SYNDUMP}: the synonyms of an index. Since 1.2 of the module.
     *
     * @return the groups of each term
     */
    public Command<Map<String, List<String>>> ftSyndump(String index) {
        return codecs.command(SearchSpecs.FT_SYNDUMP).token(index).returning(synonyms);
    }

    /** {@code FT.SYNUPDATE}: adds terms to a group of synonyms, or makes it. Since 1.2 of the module. */
    public Command<@Nullable Void> ftSynupdate(String index, String group, Collection<String> terms) {
        return SearchWords.all(
                        codecs.command(SearchSpecs.FT_SYNUPDATE).token(index).token(group), "terms", terms)
                .returningNothing();
    }

    /**
     * {@code FT.SYNUPDATE … SKIPINITIALSCAN}: adds terms to a group, and does not look at documents there are. Since 1.2
     * of the module.
     */
    public Command<@Nullable Void> ftSynupdateSkippingScan(String index, String group, Collection<String> terms) {
        CommandBuilder<K, V> command = codecs.command(SearchSpecs.FT_SYNUPDATE)
                .token(index)
                .token(group)
                .token("SKIPINITIALSCAN");
        return SearchWords.all(command, "terms", terms).returningNothing();
    }
}
